import type { PlanContent } from "@loa/domain/plan/derive-plan.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, asc, eq, max } from "drizzle-orm"
import type { Db } from "./db.ts"
import { planLegalDocuments } from "./schema/legal-documents.ts"
import {
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  planBodies,
  planIndices,
  plans,
  planTexts,
  planVersions,
  taskBodies,
  tasks,
  taskWordings,
} from "./schema/plan.ts"

/** The number of a plan's newest version. @throws Refusal not-found without such a plan. */
export async function newestVersion(db: Db, planId: string): Promise<number> {
  const [newest] = await db
    .select({ version: max(planVersions.version) })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
  if (newest?.version) return newest.version
  throw new Refusal("not-found", "Không có kế hoạch này.")
}

type Worded =
  | typeof planTexts
  | typeof contentBullets
  | typeof contentItemWordings
  | typeof taskWordings
  | typeof taskBodies

/** All that one version of a plan says. */
export async function readPlan(db: Db, planId: string, version: number): Promise<PlanContent> {
  const worded = (table: Worded) => and(eq(table.planId, planId), eq(table.version, version))
  const documents = await db
    .select()
    .from(planLegalDocuments)
    .where(eq(planLegalDocuments.planId, planId))
    .orderBy(asc(planLegalDocuments.ordinal))
  const itemWordings = await db
    .select()
    .from(contentItemWordings)
    .where(worded(contentItemWordings))
  const known = new Set(itemWordings.map(({ code }) => code))
  const taskWording = await db.select().from(taskWordings).where(worded(taskWordings))
  const lines = new Set(taskWording.map(({ code }) => code))
  const items = await db
    .select()
    .from(contentItems)
    .where(eq(contentItems.planId, planId))
    .orderBy(asc(contentItems.ordinal))
  const everyTask = await db
    .select()
    .from(tasks)
    .where(eq(tasks.planId, planId))
    .orderBy(asc(tasks.ordinal))
  return {
    indices: await db.select().from(planIndices).where(eq(planIndices.planId, planId)),
    // A later version may have items and tasks that this one does not know.
    items: items.filter(({ code }) => known.has(code)),
    itemWordings,
    bullets: await db
      .select()
      .from(contentBullets)
      .where(worded(contentBullets))
      .orderBy(asc(contentBullets.itemCode), asc(contentBullets.ordinal)),
    subItems: await db.select().from(contentSubItems).where(eq(contentSubItems.planId, planId)),
    bodies: await db
      .select()
      .from(planBodies)
      .where(eq(planBodies.planId, planId))
      .orderBy(asc(planBodies.ordinal)),
    tasks: everyTask.filter(({ code }) => lines.has(code)),
    taskWordings: taskWording,
    taskBodies: await db.select().from(taskBodies).where(worded(taskBodies)),
    texts: await db.select().from(planTexts).where(worded(planTexts)),
    legalDocumentIds: documents.map(({ documentId }) => documentId),
  }
}

/** The ids that bullets of any version have had. */
export async function usedBulletIds(db: Db, planId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: contentBullets.id })
    .from(contentBullets)
    .where(eq(contentBullets.planId, planId))
  return new Set(rows.map(({ id }) => id))
}

/** Nobody else changes the plan until this transaction ends. */
export async function lockPlan(tx: Db, planId: string) {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, planId)).for("update")
  if (!plan) throw new Refusal("not-found", "Không có kế hoạch này.")
  return plan
}
