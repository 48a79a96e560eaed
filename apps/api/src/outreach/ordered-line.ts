import type { Db } from "@loa/db/db.ts"
import { isValidOn } from "@loa/domain/dates.ts"
import type { OrderedLine } from "@loa/domain/plan/clip-order.ts"
import { lineHolders } from "@loa/domain/plan/line-roles.ts"
import { editionOn, lastDayOf } from "@loa/domain/plan/plan-life.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { chosenPlan } from "../plan/chosen-plan.ts"
import { fetchPlanLife } from "../plan/fetch-plan-life.ts"
import { outreachOwner, partiesAbove } from "./plan-parties.ts"

/** A line of a plan in which the actor's organization has a part, and who stands to it how today. */
export async function orderedLine(
  ctx: Context,
  db: Db,
  { planId, taskCode }: { planId: string; taskCode: string },
): Promise<OrderedLine> {
  const { plan } = await chosenPlan({ ...ctx, db }, { plan: planId })
  const { life } = await fetchPlanLife({ db, today: ctx.today }, plan)
  const parties = await partiesAbove(db, planId)
  const last = lastDayOf(life)
  // Of a plan that is over, those who had it on its last day.
  const day = last !== null && last < ctx.today ? last : ctx.today
  const line = editionOn(life, day)?.lines.find(({ code }) => code === taskCode)
  if (!line) throw new Refusal("not-found", `Kế hoạch không có nhiệm vụ “${taskCode}”.`)
  const leadIds = lineHolders(life, line, day).map(({ organizationId }) => organizationId)
  const owners = leadIds.map((id) => outreachOwner({ life, parties }, id, day))
  const forAll = parties.filter((party) => party.servesId === null && isValidOn(day, party))
  const all = (focal: boolean) =>
    forAll.filter(({ role }) => (role === "focal-point") === focal).map((p) => p.organizationId)
  return {
    leadIds,
    focalPointIds: [...new Set([...owners.flatMap((o) => o.focalPointIds), ...all(true)])],
    overseerIds: [...new Set([...owners.flatMap((o) => o.overseerIds), ...all(false)])],
  }
}
