import type { Db } from "@loa/db/db.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import type { Notable } from "@loa/domain/reports/report-facts.ts"
import { sql } from "drizzle-orm"
import type { Counting } from "./select-figures.ts"

/** Most met first and richest first: of both so many. */
const most = 12

/**
 * The entries worth telling of: those that met most people, and those with something of their own on record
 * (answers given, a result, another language, the head's part).
 */
export async function selectNotables(
  db: Db,
  { planId, organizationIds, from, to, sample, publishedOnly = false }: Counting,
): Promise<Notable[]> {
  const { rows } = await db.execute<Notable>(sql`
    with p as materialized (
      select a.id, a.organization_id, a.first_day, a.title, a.place, a.channel_code, a.head_present,
             a.integrated_with, a.languages, a.details, r.reach,
             (a.head_present)::int + (a.integrated_with <> '')::int + (a.languages && '{cor}')::int
               + 2 * (a.details ?| '{results,issuesAnswered}')::int as merit
        from activity a
        cross join lateral (select sum(u.reach)::integer as reach from activity_audience u where u.activity_id = a.id) r
       where a.organization_id = any(${sql.param([...organizationIds])}::text[])
         and a.first_day between ${from} and ${to} and a.plan_id = ${planId} and (${sample}::boolean or not a.sample)
         and (a.state = 'published' or (a.state = 'verified' and not ${publishedOnly}::boolean))),
    picked as (
      (select * from p where reach is not null order by reach desc, first_day, id limit ${most})
      union (select * from p where merit > 0 order by merit desc, reach desc nulls last, first_day, id limit ${most}))
    select x.id, ${nameOn(sql`x.organization_id`, to)} as "organizationName", first_day::text as "firstDay", title,
           place, channel_code as "channelCode", reach, head_present as "headPresent",
           integrated_with as "integratedWith", languages,
           (details ->> 'issuesRaised')::integer as "issuesRaised",
           (details ->> 'issuesAnswered')::integer as "issuesAnswered", coalesce(details ->> 'results', '') as results
      from picked x order by reach desc nulls last, first_day, id`)
  return rows
}
