import type { Db } from "@loa/db/db.ts"
import { planParties, plans } from "@loa/db/schema.ts"
import { type Day, printedDay } from "@loa/domain/dates.ts"
import { refuseFields } from "@loa/domain/refusal.ts"
import type { NewParticipation } from "@loa/domain/units/organization.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { placeIn, wrong } from "./refuse-organization.ts"

/** Whether it reports under a plan, only helps, or no longer takes part, from a day on. */
export const setParticipation = (ctx: Context, id: string, input: NewParticipation) =>
  editOrganization(ctx, id, input.version, async ({ tx, found }) => {
    const { from, planId, part } = input
    await refusePlan(tx, input)
    const rows = await tx
      .select()
      .from(planParties)
      .where(
        and(
          eq(planParties.planId, planId),
          eq(planParties.organizationId, id),
          eq(planParties.role, "participant"),
        ),
      )
    const { ended, validTo } = placeIn(rows, from, found)
    if (part === "none" && !ended)
      throw refuseFields([wrong("from", "đơn vị không tham gia kế hoạch này vào ngày đó.")])
    if (ended)
      await tx
        .update(planParties)
        .set({ validTo: ended.validTo })
        .where(eq(planParties.id, ended.row.id))
    if (part !== "none")
      await tx.insert(planParties).values({
        ...{ planId, organizationId: id, role: "participant", validFrom: from },
        validTo: lastDay(input, validTo),
        optional: part === "contributor",
      })
    return {
      verb: "organization.set-participation",
      before: { part: ended && partOf(ended.row), planId: null },
      after: { part, planId, from, to: input.to },
    }
  })

const partOf = ({ optional }: { optional: boolean }) => (optional ? "contributor" : "reporter")

async function refusePlan(tx: Db, { planId, from, to }: NewParticipation) {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, planId))
  if (!plan) throw refuseFields([wrong("planId", "không có kế hoạch này.")])
  if (from < plan.startsOn)
    throw refuseFields([wrong("from", `kế hoạch bắt đầu từ ${printedDay(plan.startsOn)}.`)])
  if (to !== null && to < from) throw refuseFields([wrong("to", "phải bằng hoặc sau từ ngày.")])
}

/** The day that was asked for, not later than what there is room for. */
function lastDay({ to }: NewParticipation, room: Day | null): Day | null {
  if (to === null || room === null || to <= room) return to ?? room
  throw refuseFields([wrong("to", `không quá ${printedDay(room)}.`)])
}
