import { coverageAmounts } from "@loa/db/read-coverage.ts"
import { newestVersion, readPlan, usedBulletIds } from "@loa/db/read-plan.ts"
import { planProposals, planVersions } from "@loa/db/schema.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { changePlan } from "@loa/domain/plan/change-plan.ts"
import type { PlanContent } from "@loa/domain/plan/derive-plan.ts"
import { type PlanDifference, planDifference } from "@loa/domain/plan/plan-difference.ts"
import { type ReviewVerb, reviewsIn } from "@loa/domain/plan/proposal.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { asc, desc, eq, getTableColumns, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { chosenPlan } from "./chosen-plan.ts"
import { goneBullets } from "./review-gone.ts"
import { weakComponents } from "./review-weak.ts"
import { reviewedPlan } from "./reviewed-plan.ts"

/** An item that was talked about little in the year, as a ground for a proposal. */
export type ReviewGap = { code: string; label: string; title: string; activities: number }

const gapsOf = (content: PlanContent, counts: ReadonlyMap<string, number>): ReviewGap[] =>
  content.itemWordings
    .map(({ code, title }) => ({
      ...{ code, title, activities: counts.get(code) ?? 0 },
      label: content.items.find((item) => item.code === code)?.label ?? code,
    }))
    .toSorted((a, b) => a.activities - b.activities || a.label.localeCompare(b.label, "vi"))
    .slice(0, 6)

/** What the accepted proposals would change, or why they do not fit together. */
async function previewOf(ctx: Context, planId: string, content: PlanContent, changes: Changes) {
  try {
    const after = changePlan(content, changes, await usedBulletIds(ctx.db, planId))
    return { difference: planDifference(content, after), trouble: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { difference: [] as PlanDifference[], trouble: error.message }
  }
}
type Changes = Parameters<typeof changePlan>[1]

/** A plan's yearly review (V.2): its words now, where it was talked about least, proposals, versions. */
export async function getReview(ctx: Context, asked: { plan?: string }) {
  const { plans, plan } = await chosenPlan(ctx, asked)
  const { db, today, actor, config } = ctx
  const content = await readPlan(db, plan.id, await newestVersion(db, plan.id))
  const { authorId, decidedById: _, ...columns } = getTableColumns(planProposals)
  const mine = requirePerson(actor).accountId
  const proposals = await db
    .select({
      ...columns,
      mine: sql<boolean>`coalesce(${authorId} = ${mine}, false)`,
      organizationName: nameOn(planProposals.organizationId, today),
    })
    .from(planProposals)
    .where(eq(planProposals.planId, plan.id))
    .orderBy(desc(planProposals.createdAt))
  const versions = await db
    .select()
    .from(planVersions)
    .where(eq(planVersions.planId, plan.id))
    .orderBy(asc(planVersions.version))
  const year = Number((today < plan.endsOn ? today : plan.endsOn).slice(0, 4))
  const places = await coverageAmounts(
    db,
    { planIds: [plan.id], year, states: ["verified", "published"], sample: config.demo },
    "tagged",
  )
  const counts = new Map<string, number>()
  for (const { amounts } of places)
    for (const [code, amount] of amounts) counts.set(code, (counts.get(code) ?? 0) + amount)
  const parties = await reviewedPlan(db, plan.id, today)
  const may = (verb: ReviewVerb) => reviewsIn(actor, verb, parties) !== null
  const accepted = proposals.filter(({ state }) => state === "accepted").toReversed()
  return {
    today,
    plan: { id: plan.id, shortTitle: plan.shortTitle, endsOn: plan.endsOn },
    plans: plans.map(({ id, shortTitle }) => ({ id, shortTitle })),
    year,
    may: { propose: may("propose"), decide: may("decide"), enact: may("enact") },
    organizationId: reviewsIn(actor, "propose", parties),
    gaps: gapsOf(content, counts),
    weak: await weakComponents(ctx, plan.id),
    ...wordsOf(content),
    gone: await goneBullets(
      db,
      plan.id,
      proposals.map(({ change }) => change),
      content,
    ),
    proposals,
    versions: versions.map(({ version, effectiveFrom, note }) => ({
      version,
      effectiveFrom,
      note,
    })),
    next: await previewOf(
      ctx,
      plan.id,
      content,
      accepted.map(({ change }) => change),
    ),
  }
}
export type Review = Awaited<ReturnType<typeof getReview>>

/** What may be chosen in a proposal. */
const wordsOf = (content: PlanContent) => ({
  items: content.items.map(({ code, label, indexId }) => ({
    ...{ code, label, indexId },
    title: content.itemWordings.find((one) => one.code === code)?.title ?? label,
    shortTitle: content.itemWordings.find((one) => one.code === code)?.shortTitle ?? label,
    bullets: content.bullets
      .filter(({ itemCode }) => itemCode === code)
      .map(({ id, text }) => ({ id, text })),
  })),
  tasks: content.tasks
    .filter(({ isHeading }) => !isHeading)
    .flatMap(({ code }) => content.taskWordings.filter((one) => one.code === code))
    .map(({ code, title, content: words, cadence }) => ({ code, title, content: words, cadence })),
  bodies: content.bodies
    .filter(({ organizationId, treatment }) => organizationId || treatment === "group")
    .map(({ id, name }) => ({ id, name })),
  measures: content.texts
    .filter(({ section }) => section === "requirement")
    .map(({ text }) => text),
})

/** What two versions of a plan say differently. */
export async function getDifference(
  ctx: Context,
  asked: { plan: string; from: number; to: number },
): Promise<{ from: number; to: number; effectiveFrom: Day; data: PlanDifference[]; next: null }> {
  const { plan } = await chosenPlan(ctx, asked)
  const versions = await ctx.db.select().from(planVersions).where(eq(planVersions.planId, plan.id))
  const to = versions.find(({ version }) => version === asked.to)
  if (!to || !versions.some(({ version }) => version === asked.from))
    throw new Refusal("not-found", "Kế hoạch không có phiên bản này.")
  const before = await readPlan(ctx.db, plan.id, asked.from)
  const after = await readPlan(ctx.db, plan.id, asked.to)
  return {
    ...{ from: asked.from, to: asked.to, effectiveFrom: to.effectiveFrom, next: null },
    data: planDifference(before, after),
  }
}
