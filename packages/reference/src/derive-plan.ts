import type { Db } from "@loa/db/db.ts"
import {
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  planBodies,
  planIndices,
  planLegalDocuments,
  plans,
  planTexts,
  planVersions,
  taskBodies,
  tasks,
  taskWordings,
} from "@loa/db/schema.ts"
import type { Day } from "@loa/domain/dates.ts"
import { type Derivation, derivePlan, type PlanContent } from "@loa/domain/plan/derive-plan.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, asc, eq, max } from "drizzle-orm"
import { type Party, partyRows } from "./plan-parties.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"
import { writeRows } from "./write-rows.ts"

export interface NewPlan extends Derivation {
  id: string
  title: string
  shortTitle: string
  startsOn: Day
  endsOn: Day
  /** What the new document says of its own basis. */
  basis: string
  sample: boolean
  parties: Party[]
}

/**
 * Starts a plan from the newest version of an existing one, as its version 1 (see `derivePlan`).
 * @throws Refusal `not-found` without such a plan, `conflict` when the id is taken, `invalid` for an unmapped body.
 */
export async function startPlanFrom(tx: Db, plan: NewPlan): Promise<void> {
  if ((await tx.$count(plans, eq(plans.id, plan.id))) > 0)
    throw new Refusal("conflict", `Đã có kế hoạch mang mã "${plan.id}".`)
  const content = derivePlan(await readPlan(tx, plan.sourcePlanId), plan)
  for (const rows of planRows(plan, content)) await writeRows(tx, rows)
}

/** The newest version of a plan, as far as another plan can be made from it. */
async function readPlan(tx: Db, planId: string): Promise<PlanContent> {
  const [newest] = await tx
    .select({ version: max(planVersions.version) })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
  const version = newest?.version ?? null
  if (version === null) throw new Refusal("not-found", "Không có kế hoạch này.")
  const worded = (table: typeof planTexts | typeof contentBullets) =>
    and(eq(table.planId, planId), eq(table.version, version))
  const documents = await tx
    .select()
    .from(planLegalDocuments)
    .where(eq(planLegalDocuments.planId, planId))
    .orderBy(asc(planLegalDocuments.ordinal))
  return {
    indices: await tx.select().from(planIndices).where(eq(planIndices.planId, planId)),
    items: await tx.select().from(contentItems).where(eq(contentItems.planId, planId)),
    itemWordings: await tx
      .select()
      .from(contentItemWordings)
      .where(and(eq(contentItemWordings.planId, planId), eq(contentItemWordings.version, version))),
    bullets: await tx.select().from(contentBullets).where(worded(contentBullets)),
    subItems: await tx.select().from(contentSubItems).where(eq(contentSubItems.planId, planId)),
    bodies: await tx
      .select()
      .from(planBodies)
      .where(eq(planBodies.planId, planId))
      .orderBy(asc(planBodies.ordinal)),
    tasks: await tx.select().from(tasks).where(eq(tasks.planId, planId)),
    taskWordings: await tx
      .select()
      .from(taskWordings)
      .where(and(eq(taskWordings.planId, planId), eq(taskWordings.version, version))),
    taskBodies: await tx
      .select()
      .from(taskBodies)
      .where(and(eq(taskBodies.planId, planId), eq(taskBodies.version, version))),
    texts: await tx.select().from(planTexts).where(worded(planTexts)),
    legalDocumentIds: documents.map(({ documentId }) => documentId),
  }
}

function planRows(plan: NewPlan, content: PlanContent): TableRows[] {
  const { id: planId, title, shortTitle, startsOn, endsOn, sample, basis } = plan
  const of = <Row>(rows: Row[]) => rows.map((row) => ({ ...row, planId }))
  const worded = <Row>(rows: Row[]) => rows.map((row) => ({ ...row, planId, version: 1 }))
  const source = { number: "", date: "", title, basis, opening: "", closing: "", signer: null }
  const links = content.legalDocumentIds.map((documentId, at) => ({ documentId, ordinal: at + 1 }))
  return [
    rowsOf(plans, ["id"], [{ id: planId, title, shortTitle, startsOn, endsOn, source, sample }]),
    rowsOf(planVersions, ["planId", "version"], worded([{ effectiveFrom: startsOn }])),
    rowsOf(planLegalDocuments, ["planId", "documentId"], of(links)),
    rowsOf(planIndices, ["planId", "indexId"], of(content.indices)),
    rowsOf(contentItems, ["planId", "code"], of(content.items)),
    rowsOf(contentItemWordings, ["planId", "version", "code"], worded(content.itemWordings)),
    rowsOf(contentBullets, ["planId", "version", "id"], worded(content.bullets)),
    rowsOf(contentSubItems, ["planId", "id"], of(content.subItems)),
    rowsOf(planBodies, ["planId", "id"], of(content.bodies)),
    rowsOf(tasks, ["planId", "code"], of(content.tasks)),
    rowsOf(taskWordings, ["planId", "version", "code"], worded(content.taskWordings)),
    rowsOf(
      taskBodies,
      ["planId", "version", "taskCode", "bodyId", "role"],
      worded(content.taskBodies),
    ),
    rowsOf(planTexts, ["planId", "version", "section", "ordinal"], worded(content.texts)),
    partyRows(planId, plan.parties),
  ]
}
