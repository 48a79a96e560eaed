import type { Db } from "@loa/db/db.ts"
import { type Mark, mostTold } from "@loa/domain/reports/count.ts"
import { sql } from "drizzle-orm"
import type { Counting } from "./counting.ts"
import { isCounted, withinBooks } from "./select-figures.ts"

type MarkRow = Mark & { org: string }

/**
 * The entries worth telling of, of each organization: those that met most people, and those with something of their
 * own on record (answers given, a result, another language, the head's part). One query.
 */
export async function selectMarks(
  db: Db,
  counting: Counting,
): Promise<(organizationId: string) => Mark[]> {
  const { rows } = await db.execute<MarkRow>(sql`
    with p as materialized (
      select a.id, a.organization_id as org, a.first_day, r.reach,
             (a.head_present)::int + (a.integrated_with <> '')::int + (a.languages && '{cor}')::int
               + 2 * (a.details ?| '{results,issuesAnswered}')::int as merit
        from activity a
        cross join lateral (select sum(u.reach)::integer as reach from activity_audience u where u.activity_id = a.id) r
       where ${withinBooks(counting)} and ${isCounted(counting)}),
    placed as (
      select p.*,
             row_number() over (partition by org order by reach desc nulls last, first_day, id) as met,
             row_number() over (partition by org order by merit desc, reach desc nulls last, first_day, id) as rich
        from p)
    select org, id, first_day::text as "firstDay", reach, merit from placed
     where (met <= ${mostTold} and reach is not null) or (rich <= ${mostTold} and merit > 0)`)
  const byOrganization = Map.groupBy(rows, ({ org }) => org)
  return (organizationId) =>
    (byOrganization.get(organizationId) ?? []).map(({ org: _org, ...mark }) => mark)
}
