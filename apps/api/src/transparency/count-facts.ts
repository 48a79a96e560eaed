import { activityFacts } from "@loa/db/schema.ts"
import type { Day } from "@loa/domain/dates.ts"
import { and, eq, gte, lte, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { isVisibleFact } from "./visible.ts"

const { activities, reach, main, month, itemCode, organizationId, channelCode } = activityFacts

/** `tagged` counts an activity once for each of its items, `main` once. */
const columns = {
  itemCode: sql<string | null>`${itemCode}`,
  organizationId: sql<string | null>`${organizationId}`,
  channelCode: sql<string | null>`${channelCode}`,
  month: sql<Day>`${month}`.mapWith(month),
  tagged: sql<number>`sum(${activities})`.mapWith(Number),
  taggedReach: sql<number>`sum(${reach})`.mapWith(Number),
  main: sql<number>`coalesce(sum(${activities}) filter (where ${main}), 0)`.mapWith(Number),
  mainReach: sql<number>`coalesce(sum(${reach}) filter (where ${main}), 0)`.mapWith(Number),
}

export type Span = { from: Day; to: Day }
export type FactCount = {
  /** The item, organization or channel. */
  of: string
  month: Day
  tagged: number
  taggedReach: number
  main: number
  mainReach: number
}

/**
 * What is published of one plan in a span of whole months, from the rollup alone and in one query: by item, by
 * organization and by channel, each by month.
 */
export async function countFacts(ctx: Context, plan: string, { from, to }: Span) {
  const rows = await ctx.db
    .select(columns)
    .from(activityFacts)
    .where(
      and(isVisibleFact(ctx), eq(activityFacts.planId, plan), gte(month, from), lte(month, to)),
    )
    .groupBy(
      sql`grouping sets ((${itemCode}, ${month}), (${organizationId}, ${month}), (${channelCode}, ${month}))`,
    )
  // A column that is not in a row's grouping set is null there, and none is null in the table.
  const by = (key: "itemCode" | "organizationId" | "channelCode"): FactCount[] =>
    rows.flatMap(({ itemCode, organizationId, channelCode, ...counts }) => {
      const of = { itemCode, organizationId, channelCode }[key]
      return of === null ? [] : [{ of, ...counts }]
    })
  return {
    byItem: by("itemCode"),
    byOrganization: by("organizationId"),
    byChannel: by("channelCode"),
  }
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
