import { type Day, type Quarter, quarterSpan } from "../dates.ts"
import type { Period, RulesOn } from "../reports/period.ts"
import type { Cadence } from "./kinds.ts"
import type { PlanLife } from "./plan-life.ts"
import { reportBoxes } from "./report-boxes.ts"
import { taskBoxes } from "./task-boxes.ts"

type Owed = {
  organizationId: string
  /** `2026-W47`, `2026-q4`, `2026`: unique among what is owed of one line, or of one kind of report. */
  key: string
  /** The first day that counts, and the last on which it is in time. */
  from: Day
  due: Day
  /** Of the week's Thursday; of everything else, of the day it is due. */
  quarter: Quarter
}

/** A box of a task line: at least one activity of it from the first day to the day it is due. */
export type TaskBox = Owed & {
  kind: "task"
  taskCode: string
  cadence: Exclude<Cadence, "rolling">
  /** Whose entries fill it. */
  countsOf: readonly string[]
}
/** A report: on what happened up to the cut-off. */
export type ReportBox = Owed & { kind: "report"; period: Period; cutOff: Day }
export type Obligation = TaskBox | ReportBox

/** Everything with a term that a plan expects in a span, of all or of one organization. */
export function obligations(
  plan: PlanLife,
  { from, to }: { from: Day; to: Day },
  rulesOn: RulesOn,
  organizationId?: string,
): Obligation[] {
  const all = [...taskBoxes(plan, from, to), ...reportBoxes(plan, from, to, rulesOn)]
  return organizationId === undefined
    ? all
    : all.filter((one) => one.organizationId === organizationId)
}

/** What a plan expects in a calendar quarter. */
export const obligationsOfQuarter = (
  plan: PlanLife,
  quarter: Quarter,
  rulesOn: RulesOn,
): Obligation[] => obligations(plan, quarterSpan(quarter), rulesOn)
