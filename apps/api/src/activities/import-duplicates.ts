import { successorsOf } from "@loa/db/sql-parts.ts"
import type { ImportDuplicatesAsk } from "@loa/domain/activities/import-rules.ts"
import { mayWriteFor } from "@loa/domain/activities/may.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"

/** A row by its place, and one activity of the organization that says the same. */
type Duplicate = { at: number; id: string; state: ActivityState }

/** Which rows the organization already has: same day, channel and title without accents. Two queries. */
export async function importDuplicates(
  ctx: Context,
  { organizationId, rows }: ImportDuplicatesAsk,
): Promise<{ data: Duplicate[] }> {
  const person = requirePerson(ctx.actor)
  const { rows: found } = await ctx.db.execute<{ successorIds: string[] }>(
    sql`select ${successorsOf(sql`${organizationId}`)} as "successorIds"`,
  )
  const successorIds = found[0]?.successorIds ?? []
  if (!mayWriteFor(person, { organizationId, successorIds }))
    throw refuseField("organizationId", "Đơn vị", "không phải đơn vị bạn được ghi hoạt động.")
  const { rows: data } = await ctx.db.execute<Duplicate>(sql`
    with asked as materialized (
      select at - 1 as at, r ->> 'firstDay' as day, r ->> 'channelCode' as channel,
             search_key(r ->> 'title') as title
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as t(r, at))
    select distinct on (k.at) k.at::integer as at, a.id, a.state
      from asked k join activity a on a.organization_id = ${organizationId}
       and a.first_day = k.day::date and a.channel_code = k.channel and search_key(a.title) = k.title
     where a.state <> 'withdrawn'
     order by k.at, a.id`)
  return { data }
}
