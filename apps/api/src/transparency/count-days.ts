import { activities } from "@loa/db/schema.ts"
import { listOf } from "@loa/db/sql-parts.ts"
import type { ChannelAsk, ChannelKind } from "@loa/domain/activities/channel.ts"
import type { Day } from "@loa/domain/dates.ts"
import { and, eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import type { Span } from "./count-facts.ts"
import { isVisible } from "./visible.ts"

export type AudienceCount = {
  code: string
  name: string
  nameEn: string
  activities: number
  reach: number
}
export type ChannelRow = {
  code: string
  name: string
  nameEn: string
  kind: ChannelKind | null
  asks: ChannelAsk[]
}

type Asked = { plan: { id: string; startsOn: Day; endsOn: Day }; year: Span; weeks: Span }

/** What the rollup cannot tell of a plan's year, in one query: days, audiences, who takes part, what changed last. */
export async function countDays(ctx: Context, { plan, year, weeks }: Asked) {
  const ofPlan = and(isVisible(ctx), eq(activities.planId, plan.id))
  const inSpan = (span: Span) =>
    sql`${ofPlan} and ${activities.firstDay} between greatest(${span.from}::date, ${plan.startsOn}::date) and least(${span.to}::date, ${plan.endsOn}::date)`
  const days = sql`(select ${activities.firstDay} as day, count(*) as activities from ${activities} where ${inSpan(weeks)} group by 1) d`
  const reached = sql`(select r.audience_code, count(*) as activities, coalesce(sum(r.reach), 0) as reach from ${activities}
    join activity_audience r on r.activity_id = ${activities.id} where ${inSpan(year)} group by 1) r`
  const [row] = await ctx.db
    .select({
      days: listOf<{ day: Day; activities: number }>(
        sql`json_build_object('day', d.day, 'activities', d.activities)`,
        sql`from ${days}`,
        sql`d.day`,
      ),
      audiences: listOf<AudienceCount>(
        sql`json_build_object('code', u.code, 'name', u.name, 'nameEn', u.name_en, 'activities', coalesce(r.activities, 0), 'reach', coalesce(r.reach, 0))`,
        sql`from audience u left join ${reached} on r.audience_code = u.code`,
        sql`u.ordinal`,
      ),
      channels: listOf<ChannelRow>(
        sql`json_build_object('code', h.code, 'name', h.name, 'nameEn', h.name_en, 'kind', h.kind, 'asks', h.asks)`,
        sql`from channel h`,
        sql`h.ordinal`,
      ),
      participants:
        sql<number>`(select count(distinct p.organization_id) from plan_party p where p.plan_id = ${plan.id}
        and p.role = 'participant' and p.valid_from <= ${year.to} and (p.valid_to is null or p.valid_to >= ${year.from}))`.mapWith(
          Number,
        ),
      updatedAt:
        sql<Date | null>`(select max(${activities.stateAt}) from ${activities} where ${activities.planId} = ${plan.id}
        and ${activities.state} in ('published', 'withdrawn') and ${activities.sample} = ${ctx.config.demo}
        and ${activities.firstDay} between ${year.from} and ${year.to})`.mapWith(
          activities.stateAt,
        ),
    })
    .from(sql`(select 1) one`)
  if (!row) throw new Error("a query without a table answered no row")
  return row
}
