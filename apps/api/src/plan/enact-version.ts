import type { Db } from "@loa/db/db.ts"
import { lockPlan, newestVersion, readPlan, usedBulletIds } from "@loa/db/read-plan.ts"
import { contentItems, planProposals, planVersions, tasks } from "@loa/db/schema.ts"
import { writeWording } from "@loa/db/write-plan.ts"
import { type Day, printedDay } from "@loa/domain/dates.ts"
import { changePlan } from "@loa/domain/plan/change-plan.ts"
import type { PlanContent } from "@loa/domain/plan/derive-plan.ts"
import { type PlanDifference, planDifference } from "@loa/domain/plan/plan-difference.ts"
import type { NewVersion } from "@loa/domain/plan/proposal.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { and, asc, eq, inArray, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { actingIn } from "./proposals.ts"

export type Enacted = { version: number; effectiveFrom: Day; difference: PlanDifference[] }

/** What was done before keeps the words it was done under: a version begins today or later, after the one before. */
async function refuseDay(tx: Db, { planId, effectiveFrom }: NewVersion, today: Day, endsOn: Day) {
  const refuse = (message: string) => {
    throw refuseField("effectiveFrom", "Áp dụng từ ngày", message)
  }
  if (effectiveFrom < today)
    refuse(`phải từ hôm nay (${printedDay(today)}) trở đi; việc đã làm giữ lời của phiên bản cũ.`)
  if (effectiveFrom > endsOn) refuse(`kế hoạch kết thúc ngày ${printedDay(endsOn)}.`)
  const [last] = await tx
    .select({ from: planVersions.effectiveFrom })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(sql`${planVersions.version} desc`)
    .limit(1)
  if (last && effectiveFrom <= last.from)
    refuse(`phải sau ngày bắt đầu của phiên bản trước (${printedDay(last.from)}).`)
}

/** Only what is worded by version is written again; keys of new items and tasks are added beside the old. */
async function writeVersion(tx: Db, planId: string, version: number, content: PlanContent) {
  const keys = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, planId }))
  await tx.insert(contentItems).values(keys(content.items)).onConflictDoNothing()
  await tx.insert(tasks).values(keys(content.tasks)).onConflictDoNothing()
  await writeWording(tx, planId, version, content)
}

/** Makes the next version of a plan out of all accepted proposals; the old version stays for its time (V.2). */
export function enactVersion(ctx: Context, input: NewVersion): Promise<Enacted> {
  return ctx.db.transaction(async (tx) => {
    const organizationId = await actingIn(tx, ctx, "enact", input.planId)
    const plan = await lockPlan(tx, input.planId)
    await refuseDay(tx, input, ctx.today, plan.endsOn)
    const accepted = await tx
      .select()
      .from(planProposals)
      .where(and(eq(planProposals.planId, plan.id), eq(planProposals.state, "accepted")))
      .orderBy(asc(planProposals.createdAt), asc(planProposals.id))
      .for("update")
    if (accepted.length === 0)
      throw new Refusal("conflict", "Chưa có đề xuất nào được đồng ý để ban hành.")
    const last = await newestVersion(tx, plan.id)
    const before = await readPlan(tx, plan.id, last)
    const used = await usedBulletIds(tx, plan.id)
    const after = changePlan(
      before,
      accepted.map(({ change }) => change),
      used,
    )
    const version = last + 1
    const { effectiveFrom, document } = input
    await tx
      .insert(planVersions)
      .values({ planId: plan.id, version, effectiveFrom, note: document })
    await writeVersion(tx, plan.id, version, after)
    await tx
      .update(planProposals)
      .set({
        ...{ state: "enacted", stateAt: new Date(), enactedIn: version },
        version: sql`${planProposals.version} + 1`,
      })
      .where(
        inArray(
          planProposals.id,
          accepted.map(({ id }) => id),
        ),
      )
    await writeAudit(tx, ctx, {
      ...{ verb: "plan.enact", subjectType: "plan", subjectId: plan.id, organizationId },
      before: { version: last },
      after: { version, effectiveFrom, document, proposals: accepted.map(({ id }) => id) },
    })
    return { version, effectiveFrom, difference: planDifference(before, after) }
  })
}
