import type { Db } from "@loa/db/db.ts"
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
  /** The activity is there, and now locked. */
  exists: boolean
}

const validity = sql.raw(`json_build_object('validFrom', valid_from, 'validTo', valid_to)`)
const part = sql.raw(`json_build_object('id', id, 'itemCode', item_code)`)
const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

function partsOf({
  planId,
  organizationId,
  channelCode,
  taskCode,
  materialId,
  ...write
}: ActivityWrite) {
  const codes = texts(write.items.map((item) => item.code))
  const inPlan = sql`plan_id = ${planId} and item_code = any(${codes})`
  const party = sql`from plan_party where plan_id = ${planId}`
  const parts: Record<Exclude<keyof KnownOfWrite, "exists">, SQL> = {
    organization: oneOf(validity, sql`from organization where id = ${organizationId}`),
    successorIds: successorsOf(sql`${organizationId}`),
    plan: oneOf(
      sql`json_build_object('startsOn', starts_on, 'endsOn', ends_on)`,
      sql`from plan where id = ${planId}`,
    ),
    participation: listOf(
      validity,
      sql`${party} and role = 'participant' and organization_id = ${organizationId}`,
      sql`valid_from`,
    ),
    carried: listOf(validity, sql`${party} and role = 'carrier'`, sql`valid_from`),
    channel: oneOf(
      sql`json_build_object('asks', asks)`,
      sql`from channel where code = ${channelCode}`,
    ),
    task: oneOf(
      sql`json_build_object('isHeading', is_heading)`,
      sql`from task where plan_id = ${planId} and code = ${taskCode}`,
    ),
    itemCodes: listOf(
      sql`to_json(code)`,
      sql`from content_item where plan_id = ${planId} and code = any(${codes})`,
      sql`code`,
    ),
    bullets: listOf(part, sql`from content_bullet where ${inPlan}`, sql`id`),
    subItems: listOf(part, sql`from content_sub_item where ${inPlan}`, sql`id`),
    audienceCodes: listOf(
      sql`to_json(code)`,
      sql`from audience where code = any(${texts(write.audiences.map((a) => a.code))})`,
      sql`code`,
    ),
    partners: listOf(
      sql`json_build_object('id', id, 'validFrom', valid_from, 'validTo', valid_to)`,
      sql`from organization where id = any(${texts(write.partnerIds)})`,
      sql`id`,
    ),
    material: oneOf(
      sql`json_build_object('planId', plan_id, 'validFrom', valid_from, 'validTo', valid_to)`,
      sql`from material where id = ${materialId}::uuid`,
    ),
  }
  return parts
}

/**
 * Looks up everything a write names in one query, and locks the activity if it is there already. What is there must
 * be read after this: the row may have changed while the lock was waited for.
 */
export async function knownOf(tx: Db, id: string, write: ActivityWrite): Promise<KnownOfWrite> {
  const lock = sql`exists (select from (select id from activity where id = ${id} for update) a)`
  const named = Object.entries({ ...partsOf(write), exists: lock }).map(
    ([name, part]) => sql`${part} as ${sql.identifier(name)}`,
  )
  const { rows } = await tx.execute<KnownOfWrite>(sql`select ${sql.join(named, sql`, `)}`)
  const [known] = rows
  if (!known) throw new Error("select without from returned no row")
  return known
}
