import type { Db } from "@loa/db/db.ts"
import { newestVersion, readPlan, usedBulletIds } from "@loa/db/read-plan.ts"
import { planProposals } from "@loa/db/schema.ts"
import { changePlan } from "@loa/domain/plan/change-plan.ts"
import {
  type Proposal,
  type ProposalDecision,
  type ReviewVerb,
  reviewsIn,
} from "@loa/domain/plan/proposal.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { reviewedPlan } from "./reviewed-plan.ts"

export type ProposalRow = typeof planProposals.$inferSelect

const noProposal = () => new Refusal("not-found", "Không có đề xuất này.")
const words: Record<ReviewVerb, string> = {
  propose: "Chỉ đơn vị tham gia kế hoạch mới đề xuất được.",
  decide: "Chỉ lãnh đạo của cơ quan ban hành kế hoạch mới quyết định được.",
  enact: "Chỉ đầu mối của kế hoạch mới ban hành được phiên bản mới.",
}

/** In which organization the actor may; a plan nobody of theirs has a part in does not exist for them. */
export async function actingIn(
  tx: Db,
  ctx: Context,
  verb: ReviewVerb,
  planId: string,
): Promise<string> {
  const acting = reviewsIn(
    requirePerson(ctx.actor),
    verb,
    await reviewedPlan(tx, planId, ctx.today),
  )
  if (acting) return acting
  throw new Refusal("forbidden", words[verb])
}

async function locked(tx: Db, id: string): Promise<ProposalRow> {
  const [row] = await tx.select().from(planProposals).where(eq(planProposals.id, id)).for("update")
  if (row) return row
  throw noProposal()
}

function refuseStale(row: ProposalRow, version: number) {
  if (row.version === version) return
  throw new Refusal("stale", "Đề xuất đã có thay đổi sau lần bạn mở; hãy xem lại.", {
    current: row,
  })
}

/** Proposes a change; sent twice it is one, in the words sent last. What the plan does not have is refused at once. */
export function makeProposal(ctx: Context, id: string, input: Proposal) {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx): Promise<{ proposal: ProposalRow; created: boolean }> => {
    const organizationId = await actingIn(tx, ctx, "propose", input.planId)
    const version = await newestVersion(tx, input.planId)
    changePlan(await readPlan(tx, input.planId, version), [input.change])
    const row = { ...input, id, organizationId, authorId: person.accountId }
    const [made] = await tx
      .insert(planProposals)
      .values({ ...row, authorName: person.name })
      .onConflictDoNothing()
      .returning()
    if (!made) return { proposal: await sendAgain(tx, ctx, id, input), created: false }
    await writeAudit(tx, ctx, {
      ...{ verb: "proposal.make", subjectType: "plan", subjectId: input.planId },
      ...{ organizationId, before: null, reason: input.reason },
      after: { proposalId: id, change: input.change },
    })
    return { proposal: made, created: true }
  })
}

/** Words that were changed because the first answer was lost take the place of those that had arrived. */
async function sendAgain(tx: Db, ctx: Context, id: string, { planId, change, reason }: Proposal) {
  const found = await locked(tx, id)
  if (found.authorId !== requirePerson(ctx.actor).accountId) throw noProposal()
  const given = sql`(${JSON.stringify(change)}::jsonb, ${reason}::text, ${planId}::text)`
  const [changed] = await tx
    .update(planProposals)
    .set({ change, reason, version: sql`${planProposals.version} + 1` })
    .where(
      and(
        eq(planProposals.id, id),
        sql`(${planProposals.change}, ${planProposals.reason}, ${planProposals.planId}) is distinct from ${given}`,
      ),
    )
    .returning()
  if (!changed) return found
  if (found.state !== "proposed" || found.planId !== planId)
    throw new Refusal(
      "conflict",
      "Lời gửi lần trước đã đến và đã được quyết định, nên không sửa được nữa; hãy gửi lại lời này thành một đề xuất mới.",
    )
  await writeAudit(tx, ctx, {
    ...{ verb: "proposal.make", subjectType: "plan", subjectId: planId, reason },
    ...{ organizationId: found.organizationId, before: { proposalId: id, change: found.change } },
    after: { proposalId: id, change },
  })
  return changed
}

async function move(tx: Db, id: string, values: Partial<ProposalRow>): Promise<ProposalRow> {
  const [row] = await tx
    .update(planProposals)
    .set({ ...values, stateAt: new Date(), version: sql`${planProposals.version} + 1` })
    .where(eq(planProposals.id, id))
    .returning()
  if (row) return row
  throw noProposal()
}

/** Its author takes it back while nobody has decided. */
export function withdrawProposal(ctx: Context, id: string, version: number) {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, id)
    if (row.authorId !== person.accountId) throw noProposal()
    if (row.state === "withdrawn") return row
    refuseStale(row, version)
    if (row.state !== "proposed")
      throw new Refusal("conflict", "Đề xuất đã được quyết định nên không rút được nữa.")
    await writeAudit(tx, ctx, {
      ...{ verb: "proposal.withdraw", subjectType: "plan", subjectId: row.planId },
      ...{ organizationId: row.organizationId, before: { state: row.state } },
      after: { proposalId: id, state: "withdrawn" },
    })
    return move(tx, id, { state: "withdrawn" })
  })
}

/** A leader of the plan's owner says yes or no, with a reason; nobody decides on what they proposed themselves. */
export function decideProposal(ctx: Context, id: string, input: ProposalDecision) {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const row = await locked(tx, id)
    const organizationId = await actingIn(tx, ctx, "decide", row.planId)
    const state = input.accept ? "accepted" : "rejected"
    if (row.state === state) return row
    refuseStale(row, input.version)
    if (row.authorId === person.accountId)
      throw new Refusal("forbidden", "Không ai quyết định đề xuất của chính mình.")
    if (row.state !== "proposed" && row.state !== "accepted" && row.state !== "rejected")
      throw new Refusal("conflict", "Đề xuất này không còn chờ quyết định.")
    if (input.accept) await refuseImpossible(tx, row)
    await writeAudit(tx, ctx, {
      ...{ verb: "proposal.decide", subjectType: "plan", subjectId: row.planId },
      ...{ organizationId, before: { state: row.state }, reason: input.reason },
      after: { proposalId: id, state },
    })
    return move(tx, id, {
      ...{ state, decidedById: person.accountId, decidedByName: person.name },
      decisionReason: input.reason,
    })
  })
}

/** The plan may have changed since it was proposed. */
async function refuseImpossible(tx: Db, { planId, change }: ProposalRow) {
  const content = await readPlan(tx, planId, await newestVersion(tx, planId))
  changePlan(content, [change], await usedBulletIds(tx, planId))
}
