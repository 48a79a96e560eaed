import { activityFacts, contentItems } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import { type Day, type Quarter, quarterOf, quarterSpan } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { isCounted, quarterState } from "@loa/domain/plan/coverage.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { fetchInherited } from "./inherited.ts"
import type { Role } from "./list-organizations.ts"
import type { InPlan, OrganizationDetail } from "./organization-answer.ts"
import { type PlanInScope, planRef, plansInScope } from "./plans-in-scope.ts"
import { selectOrganization } from "./select-organization.ts"
import type { Boundaries } from "./succession.ts"
import { isVisibleFact } from "./visible.ts"

export type Count = {
  plan: string
  item: string
  index: PlanIndexId
  month: Day
  tagged: number
  main: number
}

/** What is published of organizations, by plan, item and month, from the rollup alone. */
const countsOf = (ctx: Context, ids: readonly string[]): Promise<(Count & { of: string })[]> =>
  ctx.db
    .select({
      of: activityFacts.organizationId,
      plan: activityFacts.planId,
      item: activityFacts.itemCode,
      index: contentItems.indexId,
      month: activityFacts.month,
      tagged: sql<number>`sum(${activityFacts.activities})`.mapWith(Number),
      main: sql<number>`coalesce(sum(${activityFacts.activities}) filter (where ${activityFacts.main}), 0)`.mapWith(
        Number,
      ),
    })
    .from(activityFacts)
    .innerJoin(
      contentItems,
      and(
        eq(contentItems.planId, activityFacts.planId),
        eq(contentItems.code, activityFacts.itemCode),
      ),
    )
    .where(and(isVisibleFact(ctx), anyOf(activityFacts.organizationId, ids)))
    .groupBy(
      activityFacts.organizationId,
      activityFacts.planId,
      activityFacts.itemCode,
      contentItems.indexId,
      activityFacts.month,
    )

const sum = (counts: readonly Count[], of: "tagged" | "main") =>
  counts.reduce((total, count) => total + count[of], 0)

/** The quarters of a span of days, in order. */
function quartersBetween(from: Day, to: Day): Quarter[] {
  const [first, last] = [quarterOf(from), quarterOf(to)]
  const years = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at)
  return years
    .flatMap((year) => ([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter })))
    .filter((q) => quarterSpan(q).to >= from && quarterSpan(q).from <= to)
}

/** Quarters in which the organization takes part, or in which it did something all the same. */
function quartersOf(
  plan: PlanInScope,
  today: Day,
  roles: readonly Role[],
  during: readonly Count[],
): InPlan["quarters"] {
  return quartersBetween(plan.startsOn, plan.endsOn).flatMap((q) => {
    const state = quarterState(q, plan, today)
    const { from, to } = quarterSpan(q)
    const within = during.filter(({ month }) => from <= month && month <= to)
    const takesPart = roles.some(
      (r) => r.role === "participant" && r.from <= to && (r.to === null || from <= r.to),
    )
    const activities = sum(within, "main")
    if (!isCounted(state) || (!takesPart && activities === 0)) return []
    const ofIndex = (index: PlanIndexId) =>
      sum(
        within.filter((count) => count.index === index),
        "tagged",
      )
    const byIndex = { par: ofIndex("par"), papi: ofIndex("papi"), pci: ofIndex("pci") }
    return [{ ...q, state, activities, byIndex }]
  })
}

/** One organization: its names and lines through time, and what it did in each plan. */
export async function getOrganization(
  ctx: Context,
  id: string,
  boundaries: Boundaries = "reported",
): Promise<OrganizationDetail> {
  const row = await selectOrganization(ctx, id)
  if (!row) throw new Refusal("not-found", `Không có đơn vị ${id}.`)
  const { roles: ownRoles, tasks, ...organization } = row
  const inherited = boundaries === "today" ? await fetchInherited(ctx, id) : null
  const own = await countsOf(ctx, [id, ...(inherited?.from ?? []).map((one) => one.id)])
  const counts = inherited ? inherited.counts(own) : own
  const roles = [...ownRoles, ...(inherited?.roles ?? [])]
  const plans = await plansInScope(ctx)
  const inPlan = (plan: PlanInScope): InPlan => {
    const ofPlan = counts.filter((count) => count.plan === plan.id)
    const during = ofPlan.filter(({ month }) => month <= plan.endsOn)
    const rolesIn = (some: readonly (Role & { plan: string })[]) =>
      some.filter((r) => r.plan === plan.id).map(({ plan: _, ...role }) => role)
    const items = plan.items.map((item) => ({
      ...item,
      activities: sum(
        during.filter((count) => count.item === item.code),
        "tagged",
      ),
    }))
    return {
      ...planRef(plan),
      roles: rolesIn(ownRoles),
      tasks: tasks.filter((t) => t.plan === plan.id).map(({ plan: _, ...task }) => task),
      published: sum(during, "main"),
      publishedAfterPlan: sum(ofPlan, "main") - sum(during, "main"),
      quarters: quartersOf(plan, ctx.today, rolesIn(roles), during),
      coveredItems: items.filter(({ activities }) => activities > 0).length,
      totalItems: items.length,
      items,
    }
  }
  const concerns = (plan: PlanInScope) =>
    [...roles, ...tasks, ...counts].some((row) => row.plan === plan.id)
  return {
    ...organization,
    sample: ctx.config.demo,
    boundaries: inherited ? "today" : "reported",
    countedWith: inherited?.from ?? [],
    plans: plans.filter(concerns).map(inPlan),
  }
}
