import type { Db } from "@loa/db/db.ts"
import { newestVersion, readPlan } from "@loa/db/read-plan.ts"
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
import { eq } from "drizzle-orm"
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
  const version = await newestVersion(tx, plan.sourcePlanId)
  const content = derivePlan(await readPlan(tx, plan.sourcePlanId, version), plan)
  for (const rows of planRows(plan, content)) await writeRows(tx, rows)
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
