import type { Db } from "@loa/db/db.ts"
import {
  type Dimension,
  type FigureLine,
  figuresOf,
  noFigures,
  type ReportFigures,
  type Tally,
} from "@loa/domain/reports/figures.ts"
import { type SQL, sql } from "drizzle-orm"
import { type Counting, countedBy } from "./counting.ts"

const list = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`
const codesOf = (counting: Counting, which: "direct" | "aired" | "weekly") =>
  list(countedBy(counting)[which])

/** Found by (organization, first day): the index that costs the same however many there are of others. */
export const withinBooks = ({ planId, organizationIds, from, to, sample }: Counting): SQL =>
  sql`a.organization_id = any(${list(organizationIds)}) and a.first_day between ${from} and ${to}
    and a.plan_id = ${planId} and (${sample}::boolean or not a.sample)`

export const isCounted = ({ publishedOnly = false }: Counting): SQL =>
  sql`(a.state = 'published' or (a.state = 'verified' and not ${publishedOnly}::boolean))`

const picked = (counting: Counting): SQL => sql`
  select a.id, a.organization_id as org, a.first_day as day, a.channel_code as channel, a.task_code as task,
         a.minutes, a.copies, a.cost, a.cost_source, a.languages, a.head_present, a.integrated_with, a.sample,
         case when a.details ? 'timesAired' then (a.details ->> 'timesAired')::integer end as aired,
         r.reach, case when a.channel_code = any(${codesOf(counting, "direct")}) then r.reach end as direct
    from activity a
    cross join lateral (select sum(u.reach) as reach from activity_audience u where u.activity_id = a.id) r
   where ${withinBooks(counting)} and ${isCounted(counting)}`

const sums =
  sql.raw(`count(*) as activities, coalesce(sum(direct), 0) as direct, coalesce(sum(reach), 0) as reach,
  coalesce(sum(minutes), 0) as minutes, coalesce(sum(aired), 0) as aired, coalesce(sum(copies), 0) as copies,
  coalesce(sum(cost), 0) as cost, count(*) filter (where reach is null) as uncounted`)

/** One way of counting: its name, the key each activity falls under, and from where. */
const by = (dimension: Dimension, key: SQL, from: SQL): SQL =>
  sql`select org, ${sql.raw(`'${dimension}'`)} as dimension, ${key} as key, ${sums} from ${from} group by org, 3`

const week = sql.raw(`to_char(day, 'IYYY"-W"IW')`)

const ways = (counting: Counting): SQL[] => [
  by("all", sql`''`, sql`p`),
  by("item", sql`i.item_code`, sql`p join activity_item i on i.activity_id = p.id and i.main`),
  by("tag", sql`i.item_code`, sql`p join activity_item i on i.activity_id = p.id`),
  by("channel", sql`channel`, sql`p`),
  sql`select org, 'audience' as dimension, u.audience_code as key, count(*), 0, coalesce(sum(u.reach), 0), 0, 0, 0, 0,
      count(*) filter (where u.reach is null)
    from p join activity_audience u on u.activity_id = p.id group by org, u.audience_code`,
  by("task", sql`task`, sql`p where task is not null`),
  by(
    "task-week",
    sql`task || '|' || ${week}`,
    sql`p where task = any(${codesOf(counting, "weekly")})`,
  ),
  by("week", week, sql`p where channel = any(${codesOf(counting, "aired")})`),
  by("language", sql`l`, sql`p cross join lateral unnest(p.languages) l`),
  by("money", sql`coalesce(cost_source, 'unsaid')`, sql`p where cost > 0`),
  by("head", sql`''`, sql`p where head_present`),
  by("integrated", sql`''`, sql`p where integrated_with <> ''`),
  by("sample", sql`''`, sql`p where sample`),
  sql`select a.organization_id, case a.state when 'submitted' then 'waiting' else 'returned' end, '',
      count(*), 0, 0, 0, 0, 0, 0, 0
    from activity a where ${withinBooks(counting)} and a.state in ('submitted', 'returned')
    group by a.organization_id, a.state`,
]

type Line = Record<keyof Tally, string | number> & {
  org: string
  dimension: Dimension
  key: string
}

const lineOf = (row: Line): FigureLine => ({
  ...{ dimension: row.dimension, key: row.key, activities: Number(row.activities) },
  ...{ direct: Number(row.direct), reach: Number(row.reach), minutes: Number(row.minutes) },
  ...{ aired: Number(row.aired), copies: Number(row.copies), cost: Number(row.cost) },
  uncounted: Number(row.uncounted),
})

/** The figures of each organization, counted afresh from its entries: one query, however many organizations. */
export async function selectFigures(
  db: Db,
  counting: Counting,
): Promise<(organizationId: string) => ReportFigures> {
  if (counting.organizationIds.length === 0) return noFigures
  const { rows } = await db.execute<Line>(
    sql`with p as materialized (${picked(counting)}) ${sql.join(ways(counting), sql` union all `)}`,
  )
  const byOrganization = Map.groupBy(rows, ({ org }) => org)
  return (organizationId) => figuresOf((byOrganization.get(organizationId) ?? []).map(lineOf))
}

/** Activities and people met in all, without what they were about. One query. */
export async function selectTotals(
  db: Db,
  counting: Counting,
): Promise<Pick<Tally, "activities" | "direct">> {
  const { rows } = await db.execute<{ activities: string; direct: string }>(sql`
    select count(*) as activities, coalesce(sum(u.reach) filter
             (where a.channel_code = any(${codesOf(counting, "direct")})), 0) as direct
      from activity a
      cross join lateral (select sum(u.reach) as reach from activity_audience u where u.activity_id = a.id) u
     where ${withinBooks(counting)} and ${isCounted(counting)}`)
  return { activities: Number(rows[0]?.activities ?? 0), direct: Number(rows[0]?.direct ?? 0) }
}
