import { planBodies, taskBodies, tasks, taskWordings } from "@loa/db/schema.ts"
import type { Cadence } from "@loa/domain/plan/kinds.ts"
import { planOffices, treatmentOf } from "./body-treatments.ts"
import { traBongPlan as source, type TaskSource } from "./plan-source.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

type Wording = { planId: string; version: number }

const cadenceOf = {
  annual: "yearly",
  weekly: "weekly",
  continuous: "rolling",
  continuous_in_year: "rolling",
} as const satisfies Record<string, Cadence>

/** Part III. Task 10 is a heading: its two parts have the leads and the cadence. */
export function taskRows(wording: Wording): TableRows[] {
  const { planId } = wording
  const lines = source.tasks.flatMap(({ parts, ...task }) => [
    { ...task, isHeading: parts.length > 0, parentCode: null },
    ...parts.map((part) => ({ ...part, isHeading: false, parentCode: task.number })),
  ])
  const bodies = (task: TaskSource, role: "lead" | "coordinating", ids: string[]) =>
    ids.map((bodyId, at) => ({ ...wording, taskCode: task.number, bodyId, role, ordinal: at + 1 }))
  return [
    rowsOf(planBodies, ["planId", "id"], bodyRows(planId)),
    rowsOf(
      tasks,
      ["planId", "code"],
      lines.map(({ number, parentCode, isHeading }, at) => ({
        planId,
        code: number,
        parentCode,
        ordinal: at + 1,
        isHeading,
      })),
    ),
    rowsOf(
      taskWordings,
      ["planId", "version", "code"],
      lines.map((line) => ({
        ...wording,
        code: line.number,
        title: line.title,
        content: line.content,
        leadSource: line.lead_source,
        coordinatingSource: line.coordinating_source,
        cadenceSource: line.frequency_source,
        cadence: line.frequency ? cadenceOf[line.frequency] : null,
        itemCodes: line.derived.content_items,
        indexIds: line.derived.indices,
      })),
    ),
    rowsOf(
      taskBodies,
      ["planId", "version", "taskCode", "bodyId", "role"],
      lines.flatMap((line) => [
        ...bodies(line, "lead", line.lead),
        ...bodies(line, "coordinating", line.coordinating),
      ]),
    ),
  ]
}

const bodyRows = (planId: string): (typeof planBodies.$inferInsert)[] =>
  source.agencies.map(({ short, ...agency }, at) => ({
    planId,
    ...agency,
    ordinal: at + 1,
    shortName: short,
    treatment: treatmentOf(agency.id),
    organizationId: agency.id in planOffices ? agency.id : null,
  }))
