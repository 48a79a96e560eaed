import type { PlanContent } from "@loa/domain/plan/derive-plan.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq } from "drizzle-orm"
import type { Db } from "./db.ts"
import { insertRows } from "./insert-rows.ts"
import { planLegalDocuments } from "./schema/legal-documents.ts"
import {
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  planBodies,
  planIndices,
  planParties,
  plans,
  planTexts,
  planVersions,
  taskBodies,
  tasks,
  taskWordings,
} from "./schema/plan.ts"

export type PlanHead = typeof plans.$inferInsert
export type PlanParty = Omit<typeof planParties.$inferInsert, "planId">

/**
 * Writes a new plan with its first version, in force from the plan's first day.
 * @throws Refusal `conflict` when the id is taken.
 */
export async function writePlan(
  tx: Db,
  plan: PlanHead,
  content: PlanContent,
  parties: readonly PlanParty[],
): Promise<void> {
  const planId = plan.id
  if ((await tx.$count(plans, eq(plans.id, planId))) > 0)
    throw new Refusal("conflict", `Đã có kế hoạch mang mã "${planId}"; hãy đặt tên ngắn khác.`)
  const keys = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, planId }))
  const links = content.legalDocumentIds.map((documentId, at) => ({ documentId, ordinal: at + 1 }))
  await tx.insert(plans).values(plan)
  await tx.insert(planVersions).values({ planId, version: 1, effectiveFrom: plan.startsOn })
  await insertRows(tx, planLegalDocuments, keys(links))
  await insertRows(tx, planIndices, keys(content.indices))
  await insertRows(tx, contentItems, keys(content.items))
  await insertRows(tx, contentSubItems, keys(content.subItems))
  await insertRows(tx, planBodies, keys(content.bodies))
  await insertRows(tx, tasks, keys(content.tasks))
  await writeWording(tx, planId, 1, content)
  await insertRows(tx, planParties, keys(parties))
}

/** What is worded by version. */
export async function writeWording(
  tx: Db,
  planId: string,
  version: number,
  content: PlanContent,
): Promise<void> {
  const of = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, planId, version }))
  await insertRows(tx, contentItemWordings, of(content.itemWordings))
  await insertRows(tx, contentBullets, of(content.bullets))
  await insertRows(tx, taskWordings, of(content.taskWordings))
  await insertRows(tx, taskBodies, of(content.taskBodies))
  await insertRows(tx, planTexts, of(content.texts))
}
