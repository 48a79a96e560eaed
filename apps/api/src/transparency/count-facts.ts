import type { Day } from "@loa/domain/dates.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

export type Span = { from: Day; to: Day }
export type FactCount = {
  /** The item, organization or channel. */
  of: string
  /** The first of a quarter; of what follows the plan's end, the quarter's last month, which follows it too. */
  month: Day
  /** Each activity once for each of its items; for a channel, once. */
  tagged: number
  taggedReach: number
  main: number
  mainReach: number
}
type Kind = "item" | "organization" | "channel"

/**
 * What is published of one plan in the quarters of a span, from the rollup by quarter alone and in one query: by
 * item, by organization and by channel.
 */
export async function countFacts({ db, config }: Context, plan: string, { from, to }: Span) {
  const { rows } = await db.execute<FactCount & { kind: Kind }>(sql`
    with asked as (
      select c.*, (case when after_plan then quarter + interval '2 months' else quarter end)::date as month
        from coverage_facts c
       where plan_id = ${plan} and state = 'published' and sample = ${config.demo}
         and quarter between date_trunc('quarter', ${from}::date)::date and ${to}::date
    ), items as (
      select month, organization_id, i.* from asked
       cross join unnest(item_codes, tagged, tagged_reach, main, main_reach) i(code, tagged, tagged_reach, main, main_reach)
    ), counted as (
      select case when grouping(code) = 0 then 'item' else 'organization' end as kind,
             coalesce(code, organization_id) as of, month, sum(tagged) as tagged, sum(tagged_reach) as tagged_reach,
             sum(main) as main, sum(main_reach) as main_reach
        from items group by grouping sets ((code, month), (organization_id, month))
      union all
      select 'channel', h.code, month, sum(h.main), sum(h.reach), sum(h.main), sum(h.reach)
        from asked cross join unnest(channel_codes, channel_main, channel_reach) h(code, main, reach) group by h.code, month
    )
    select kind, of, month::text as month, tagged::float8 as tagged, tagged_reach::float8 as "taggedReach",
      main::float8 as main, main_reach::float8 as "mainReach" from counted`)
  const by = (kind: Kind): FactCount[] =>
    rows.flatMap(({ kind: of, ...count }) => (of === kind ? [count] : []))
  return { byItem: by("item"), byOrganization: by("organization"), byChannel: by("channel") }
}

export const yearSpan = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** Counts within the plan's span and after it, which are never added up. */
export const splitAtEnd = (counts: readonly FactCount[], plan: { endsOn: Day }) => ({
  during: counts.filter(({ month }) => month <= plan.endsOn),
  after: counts.filter(({ month }) => month > plan.endsOn),
})

export function total(counts: readonly FactCount[]) {
  const sum = { tagged: 0, taggedReach: 0, main: 0, mainReach: 0 }
  for (const { tagged, taggedReach, main, mainReach } of counts) {
    sum.tagged += tagged
    sum.taggedReach += taggedReach
    sum.main += main
    sum.mainReach += mainReach
  }
  return sum
}
