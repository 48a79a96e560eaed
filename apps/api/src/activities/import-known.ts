import type { Db } from "@loa/db/db.ts"
import { listOf, oneOf, successorsOf } from "@loa/db/sql-parts.ts"
import type { ChannelAsk } from "@loa/domain/activities/channel.ts"
import type { Acceptance } from "@loa/domain/activities/complete.ts"
import type { ActivityImport, ImportKnown } from "@loa/domain/activities/import-rules.ts"
import { type SQL, sql } from "drizzle-orm"

type Validity = Acceptance["organization"]
type Part = ImportKnown["bullets"][number]

/** What exists of everything the rows of an import may name. */
type Found = {
  organization: Validity | null
  successorIds: string[]
  plan: Acceptance["plan"] | null
  participation: Validity[]
  carried: Validity[]
  channels: { code: string; asks: ChannelAsk[] }[]
  tasks: { code: string; isHeading: boolean }[]
  itemCodes: string[]
  bullets: Part[]
  subItems: Part[]
  audienceCodes: string[]
  partners: ({ id: string } & Validity)[]
}

const validity = sql.raw(`json_build_object('validFrom', valid_from, 'validTo', valid_to)`)
const part = sql.raw(`json_build_object('id', id, 'itemCode', item_code)`)

const isText = (value: unknown): value is string => typeof value === "string"

/** Whoever the rows name as partners, before the rows are known to be right. */
function namedPartners(rows: readonly unknown[]): string[] {
  const ids = rows.flatMap((row) => {
    if (typeof row !== "object" || row === null || !("partnerIds" in row)) return []
    return Array.isArray(row.partnerIds) ? row.partnerIds.filter(isText) : []
  })
  return [...new Set(ids)].filter((id) => !id.includes("\u0000"))
}

function partsOf({ organizationId, planId, rows }: ActivityImport): Record<keyof Found, SQL> {
  const ofPlan = sql`plan_id = ${planId}`
  const party = sql`from plan_party where ${ofPlan}`
  return {
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
    channels: listOf(
      sql`json_build_object('code', code, 'asks', asks)`,
      sql`from channel`,
      sql`code`,
    ),
    tasks: listOf(
      sql`json_build_object('code', code, 'isHeading', is_heading)`,
      sql`from task where ${ofPlan}`,
      sql`code`,
    ),
    itemCodes: listOf(sql`to_json(code)`, sql`from content_item where ${ofPlan}`, sql`code`),
    bullets: listOf(part, sql`from content_bullet where ${ofPlan}`, sql`id`),
    subItems: listOf(part, sql`from content_sub_item where ${ofPlan}`, sql`id`),
    audienceCodes: listOf(sql`to_json(code)`, sql`from audience`, sql`code`),
    partners: listOf(
      sql`json_build_object('id', id, 'validFrom', valid_from, 'validTo', valid_to)`,
      sql`from organization where id = any(${sql.param(namedPartners(rows))}::text[])`,
      sql`id`,
    ),
  }
}

/** One query, however many rows there are. */
export async function importKnown(tx: Db, asked: ActivityImport) {
  const columns = Object.entries(partsOf(asked)).map(
    ([name, part]) => sql`${part} as ${sql.identifier(name)}`,
  )
  const { rows } = await tx.execute<Found>(sql`select ${sql.join(columns, sql`, `)}`)
  const [found] = rows
  if (!found) throw new Error("select without from returned no row")
  const { organization, successorIds, plan, participation, carried, ...named } = found
  const known: ImportKnown = {
    ...named,
    channels: new Map(named.channels.map((channel) => [channel.code, channel])),
    tasks: new Map(named.tasks.map((task) => [task.code, task])),
  }
  return { organization, successorIds, plan, participation, carried, known }
}
