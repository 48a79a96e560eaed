import type { Db } from "@loa/db/db.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { Mark } from "@loa/domain/reports/count.ts"
import type { Notable } from "@loa/domain/reports/report-facts.ts"
import { sql } from "drizzle-orm"

/** What is told of the entries that were found worth it, by the names of a day; those who met most people first. */
export async function selectNotables(db: Db, marks: readonly Mark[], day: Day): Promise<Notable[]> {
  if (marks.length === 0) return []
  const { rows } = await db.execute<Omit<Notable, "reach">>(sql`
    select a.id, ${nameOn(sql`a.organization_id`, day)} as "organizationName", a.first_day::text as "firstDay", a.title,
           a.place, a.channel_code as "channelCode", a.head_present as "headPresent",
           a.integrated_with as "integratedWith", a.languages,
           (a.details ->> 'issuesRaised')::integer as "issuesRaised",
           (a.details ->> 'issuesAnswered')::integer as "issuesAnswered",
           coalesce(a.details ->> 'results', '') as results
      from activity a where a.id = any(${sql.param(marks.map(({ id }) => id))}::uuid[])`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return marks
    .toSorted((a, b) => (b.reach ?? -1) - (a.reach ?? -1))
    .flatMap(({ id, reach }) => {
      const row = byId.get(id)
      return row ? [{ ...row, reach }] : []
    })
}
