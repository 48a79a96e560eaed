import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { planOfYear } from "@loa/domain/plan/choose-plan.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { type KnownPlan, plansOfActor } from "./plans-of-actor.ts"

export type Chosen = { plans: KnownPlan[]; plan: KnownPlan }

const without = () =>
  new Refusal("not-found", "Đơn vị của bạn không có phần trong kế hoạch nào ở Loa.")

/** The plan asked for, else the one of the year. @throws Refusal not-found when the actor has a part in none. */
export async function chosenPlan(
  ctx: Context,
  { plan: asked, year }: { plan?: string; year?: number },
): Promise<Chosen> {
  const plans = await plansOfActor(ctx)
  const plan = asked
    ? plans.find(({ id }) => id === asked)
    : planOfYear(plans, year ?? Number(ctx.today.slice(0, 4)))
  if (plan) return { plans, plan }
  throw plans.length === 0
    ? without()
    : refuseField("plan", "Kế hoạch", "không phải kế hoạch mà đơn vị bạn có phần.")
}

/** The plan that expects something of one of the actor's organizations today, else the latest it takes part in. */
export function planAtWork(plans: readonly KnownPlan[], today: Day, organization?: string) {
  const asked = ({ id }: { id: string }) => organization === undefined || id === organization
  const runs = (plan: KnownPlan) =>
    plan.takingPart.some((one) => asked(one) && isValidOn(today, one))
  return plans.find(runs) ?? plans.find(({ takingPart }) => takingPart.some(asked))
}
