import { activities, activityCounts } from "@loa/db/schema.ts"
import { anyOf, listOf, nameOn, versionOn } from "@loa/db/sql-parts.ts"
import type { PackItem, PackQuery } from "@loa/domain/evidence/pack.ts"
import { yearWithin } from "@loa/domain/plan/choose-plan.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { and, between, eq, or, type SQL, sql } from "drizzle-orm"
import { type Scope, scopeOf } from "../activities/scope-of.ts"
import { inSpans, withinScope } from "../activities/within-scope.ts"
import type { Context } from "../http/context.ts"
import { chosenPlan } from "../plan/chosen-plan.ts"

type Unit = { id: string; name: string }

const inCounts = {
  planId: activityCounts.planId,
  organizationId: activityCounts.organizationId,
  day: activityCounts.month,
}

/** Units with checked activities that the actor may read on some day of the plan: from the rollup, so days are left out. */
const unitsRead = ({ ownIds, reviewed, overseen }: Scope) =>
  or(
    anyOf(activityCounts.organizationId, ownIds),
    inSpans(
      inCounts,
      [...reviewed, ...overseen].map((span) => ({ ...span, from: null, to: null })),
    ),
  )

/** Items as the plan words them at the end of that year, and the units to choose from: one query. */
async function fetchChoices({ db }: Context, planId: string, year: number, scope: Scope) {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`]
  const items = listOf<PackItem>(
    sql`json_build_object('code', c.code, 'label', c.label, 'shortTitle', coalesce(w.short_title, c.label))`,
    sql`from content_item c left join content_item_wording w on w.plan_id = c.plan_id and w.code = c.code
      and w.version = ${versionOn(sql`${planId}`, sql`${end}`)} where c.plan_id = ${planId}`,
    sql`c.ordinal`,
  )
  const found = sql`select distinct ${activityCounts.organizationId} as id from ${activityCounts}
    where ${and(
      eq(activityCounts.planId, planId),
      between(activityCounts.month, start, end),
      sql`${activityCounts.state} in ('verified', 'published') and ${activityCounts.activities} > 0`,
      unitsRead(scope),
    )}`
  const units = listOf<Unit>(
    sql`json_build_object('id', u.id, 'name', ${nameOn(sql`u.id`, sql`${end}`)})`,
    sql`from (${found}) u`,
    sql`${nameOn(sql`u.id`, sql`${end}`)}, u.id`,
  )
  const { rows } = await db.execute<{ items: PackItem[]; units: Unit[] }>(
    sql`select ${items} as items, ${units} as units`,
  )
  return rows[0] ?? { items: [], units: [] }
}

/** Checked and published activities of the year that the actor may read; never sample and real ones together. */
function chosenActivities(
  { today, config }: Context,
  scope: Scope,
  { item, organization }: PackQuery,
  { planId, year }: { planId: string; year: number },
): SQL {
  const named = sql`exists (select from activity_item i
    where i.activity_id = ${activities.id} and i.item_code = ${item})`
  return (
    and(
      eq(activities.planId, planId),
      between(activities.firstDay, `${year}-01-01`, `${year}-12-31`),
      sql`${activities.state} in ('verified', 'published')`,
      eq(activities.sample, config.demo),
      item ? named : undefined,
      organization ? eq(activities.organizationId, organization) : undefined,
      withinScope(scope, "all", today),
    ) ?? sql`false`
  )
}

/** What is asked for, what else could be, and the activities it is about. */
export async function packScope(ctx: Context, query: PackQuery) {
  const { plans, plan } = await chosenPlan(ctx, query)
  const year = query.year ?? yearWithin(plan, Number(ctx.today.slice(0, 4)))
  const scope = await scopeOf(ctx.db, ctx.actor)
  const { items, units } = await fetchChoices(ctx, plan.id, year, scope)
  const item = items.find(({ code }) => code === query.item) ?? null
  if (query.item && !item)
    throw refuseField("item", "Nội dung", "không phải nội dung của kế hoạch này.")
  const unit = units.find(({ id }) => id === query.organization) ?? null
  const where = chosenActivities(ctx, scope, query, { planId: plan.id, year })
  return { plans, plan, year, items, item, units, unit, where }
}
export type PackScope = Awaited<ReturnType<typeof packScope>>
