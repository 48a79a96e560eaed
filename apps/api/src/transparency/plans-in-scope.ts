import { contentItems, plans } from "@loa/db/schema.ts"
import { listOf, versionOn } from "@loa/db/sql-parts.ts"
import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { planOfYear, yearWithin } from "@loa/domain/plan/choose-plan.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { asc, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { isVisiblePlan } from "./visible.ts"

/** Which plan an answer speaks of. */
export const PlanRef = z.strictObject({
  id: z.string(),
  shortTitle: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  sample: z.boolean().meta({ description: "Kế hoạch mẫu minh hoạ, không phải văn bản thật." }),
})
export type PlanRef = z.infer<typeof PlanRef>

export const ItemRef = z.strictObject({
  code: z.string(),
  label: z.string().meta({ description: "Như in trong kế hoạch: PAR.a, PAPI.đ." }),
  shortTitle: z.string(),
  index: z.enum(planIndexIds),
})
export type ItemRef = z.infer<typeof ItemRef>

export type PlanInScope = PlanRef & { items: ItemRef[] }

/** The plans the public may see, each with its content items in their order, worded as in force today. */
export const plansInScope = (ctx: Context): Promise<PlanInScope[]> =>
  ctx.db
    .select({
      id: plans.id,
      shortTitle: plans.shortTitle,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      sample: plans.sample,
      items: listOf<ItemRef>(
        sql`json_build_object('code', i.code, 'label', i.label, 'shortTitle', coalesce(w.short_title, i.label), 'index', i.index_id)`,
        sql`from ${contentItems} i left join content_item_wording w on w.plan_id = i.plan_id and w.code = i.code
          and w.version = ${versionOn(sql`i.plan_id`, ctx.today)}
          where i.plan_id = "plan".id`,
        sql`i.ordinal`,
      ),
    })
    .from(plans)
    .where(isVisiblePlan(ctx))
    .orderBy(asc(plans.startsOn), asc(plans.id))

export type Scope = { plan: PlanInScope; year: number }

/**
 * The plan and the year asked for. Without a plan it is the one whose span holds the year, else the nearest; without
 * a year it is this year, or the year of the plan's span that is nearest to it.
 */
export async function scopeOf(
  ctx: Context,
  asked: { plan?: string | undefined; year?: number | undefined },
): Promise<Scope> {
  const plans = await plansInScope(ctx)
  const thisYear = Number(ctx.today.slice(0, 4))
  const plan = asked.plan
    ? plans.find(({ id }) => id === asked.plan)
    : planOfYear(plans, asked.year ?? thisYear)
  if (plan) return { plan, year: asked.year ?? yearWithin(plan, thisYear) }
  if (!asked.plan) throw new Refusal("not-found", "Chưa có kế hoạch nào.")
  const known = plans.map(({ id }) => id).join(", ")
  throw refuseField("plan", "Kế hoạch", `không có kế hoạch ${asked.plan}; hiện có: ${known}.`)
}

/** The plan as an answer names it. */
export const planRef = ({ id, shortTitle, startsOn, endsOn, sample }: PlanRef): PlanRef => ({
  id,
  shortTitle,
  startsOn,
  endsOn,
  sample,
})
