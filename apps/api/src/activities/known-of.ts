import type { Db } from "@loa/db/db.ts"
import { preparedOnce } from "@loa/db/prepared-once.ts"
import { listOf, oneOf, successorsOf } from "@loa/db/sql-parts.ts"
import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { Acceptance } from "@loa/domain/activities/complete.ts"
import type { Known } from "@loa/domain/activities/references.ts"
import { type SQL, sql } from "drizzle-orm"

/** What exists of everything a write names. */
export type KnownOfWrite = Known & {
  organization: Acceptance["organization"] | null
  /** Who took over the organization's work. */
  successorIds: string[]
  plan: Acceptance["plan"] | null
  participation: Acceptance["participation"]
  carried: Acceptance["carried"]
  /** The activity is there already. */
  exists: boolean
}

const validity = sql.raw(`json_build_object('validFrom', valid_from, 'validTo', valid_to)`)
const part = sql.raw(`json_build_object('id', id, 'itemCode', item_code)`)
const text = (name: string) => sql`${sql.placeholder(name)}::text`
const texts = (name: string) => sql`${sql.placeholder(name)}::text[]`

const inPlan = sql`plan_id = ${text("planId")} and item_code = any(${texts("itemCodes")})`
const party = sql`from plan_party where plan_id = ${text("planId")}`

const parts: { [Part in keyof KnownOfWrite]: SQL<KnownOfWrite[Part]> } = {
  organization: oneOf(validity, sql`from organization where id = ${text("organizationId")}`),
  successorIds: successorsOf(text("organizationId")),
  plan: oneOf(
    sql`json_build_object('startsOn', starts_on, 'endsOn', ends_on)`,
    sql`from plan where id = ${text("planId")}`,
  ),
  participation: listOf(
    validity,
    sql`${party} and role = 'participant' and organization_id = ${text("organizationId")}`,
    sql`valid_from`,
  ),
  carried: listOf(validity, sql`${party} and role = 'carrier'`, sql`valid_from`),
  channel: oneOf(
    sql`json_build_object('asks', asks)`,
    sql`from channel where code = ${text("channelCode")}`,
  ),
  task: oneOf(
    sql`json_build_object('isHeading', is_heading)`,
    sql`from task where plan_id = ${text("planId")} and code = ${text("taskCode")}`,
  ),
  itemCodes: listOf(
    sql`to_json(code)`,
    sql`from content_item where plan_id = ${text("planId")} and code = any(${texts("itemCodes")})`,
    sql`code`,
  ),
  bullets: listOf(part, sql`from content_bullet where ${inPlan}`, sql`id`),
  subItems: listOf(part, sql`from content_sub_item where ${inPlan}`, sql`id`),
  audienceCodes: listOf(
    sql`to_json(code)`,
    sql`from audience where code = any(${texts("audienceCodes")})`,
    sql`code`,
  ),
  partners: listOf(
    sql`json_build_object('id', id, 'validFrom', valid_from, 'validTo', valid_to)`,
    sql`from organization where id = any(${texts("partnerIds")})`,
    sql`id`,
  ),
  material: oneOf(
    sql`json_build_object('planId', plan_id, 'validFrom', valid_from, 'validTo', valid_to)`,
    sql`from material where id = ${sql.placeholder("materialId")}::uuid`,
  ),
  exists: sql<boolean>`exists (select from activity where id = ${sql.placeholder("id")}::uuid)`,
}

const select = preparedOnce((db) =>
  db.select(parts).from(sql`(select) one`).prepare("known_of_write"),
)

/** Looks up everything a write names in one query, and whether the activity is there already. */
export async function knownOf(db: Db, id: string, write: ActivityWrite): Promise<KnownOfWrite> {
  const { planId, organizationId, channelCode, taskCode, materialId, partnerIds } = write
  const [known] = await select(db).execute({
    ...{ id, planId, organizationId, channelCode, taskCode, materialId, partnerIds },
    itemCodes: write.items.map(({ code }) => code),
    audienceCodes: write.audiences.map(({ code }) => code),
  })
  if (!known) throw new Error("a query without a table answered no row")
  return known
}
