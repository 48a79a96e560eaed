import { addDays, type Day } from "../dates.ts"
import type { PlanIndexId } from "../indices/structure.ts"
import type { BoxState } from "./box-state.ts"
import type { TaskBox } from "./obligations.ts"

/** A box of one's own, as it stands. */
export type OwnBox = Pick<TaskBox, "taskCode" | "cadence" | "from" | "due"> & {
  state: BoxState
  waiting: number
}
export type OwnAge = { taskCode: string; state: BoxState; lastDay: Day | null; days: number }
/** A weekly line one helps with, and what one has sent for it this week. */
export type Helped = { taskCode: string; due: Day; sent: number }
/** An item about which the organization has sent nothing this quarter. */
export type Gap = {
  code: string
  indexId: PlanIndexId
  /** The first day of the quarter of the last activity about it; null when there was none. */
  lastQuarter: Day | null
  /** How many other organizations have talked about it this quarter. */
  others: number
}

export type Suggestion =
  | { kind: "week"; taskCode: string; due: Day }
  | { kind: "quiet"; taskCode: string; days: number; lastDay: Day | null }
  | { kind: "year"; taskCode: string; due: Day }
  | { kind: "help"; taskCode: string; due: Day }
  | { kind: "item"; itemCode: string; lastQuarter: Day | null; others: number }

export const suggestionCount = 3
/** A year's box is worth a thought in its last quarter. */
const daysAhead = 92

type Work = {
  today: Day
  boxes: readonly OwnBox[]
  ages: readonly OwnAge[]
  helped: readonly Helped[]
  gaps: readonly Gap[]
}

/** Open boxes without anything on its way; what is late cannot be made up for this week. */
const isOpen = ({ state, waiting, from }: OwnBox, today: Day) =>
  state === "on-track" && waiting === 0 && from <= today

/** What the plan asks by name, the most pressing first. */
function duties({ today, boxes, ages, helped }: Work): Suggestion[] {
  const open = boxes
    .filter((box) => isOpen(box, today))
    .toSorted((a, b) => a.due.localeCompare(b.due))
  const quiet = ages.filter(({ state }) => state === "late").toSorted((a, b) => b.days - a.days)
  const missed = helped.filter(({ sent }) => sent === 0).slice(0, 1)
  return [
    ...open
      .filter(({ cadence }) => cadence === "weekly")
      .map(({ taskCode, due }) => ({ kind: "week" as const, taskCode, due })),
    ...quiet.map(({ taskCode, days, lastDay }) => ({
      ...{ kind: "quiet" as const, taskCode, days, lastDay },
    })),
    ...open
      .filter(({ cadence, due }) => cadence === "yearly" && due <= addDays(today, daysAhead))
      .map(({ taskCode, due }) => ({ kind: "year" as const, taskCode, due })),
    ...missed.map(({ taskCode, due }) => ({ kind: "help" as const, taskCode, due })),
  ]
}

/** Never talked about first, then the longest ago, then what most others did: there is something to learn from. */
const byNeed = (a: Gap, b: Gap) =>
  (a.lastQuarter ?? "").localeCompare(b.lastQuarter ?? "") || b.others - a.others

/** One item of each index before a second of any. */
function gapsInTurn(gaps: readonly Gap[]): Gap[] {
  const left = gaps.toSorted(byNeed)
  const taken: Gap[] = []
  while (left.length > 0) {
    const fresh = left.findIndex((gap) => !taken.slice(-2).some((t) => t.indexId === gap.indexId))
    taken.push(...left.splice(Math.max(0, fresh), 1))
  }
  return taken
}

/**
 * Three things worth doing this week: at most two that the plan asks of the organization by name (this week's boxes,
 * quiet lines, the year's boxes in its last quarter, a weekly line it helps with), the rest items nobody of it has
 * talked about this quarter; where there are no gaps left, more of the former.
 */
export function suggestions(work: Work): Suggestion[] {
  const asked = duties(work)
  const items = gapsInTurn(work.gaps).map(
    ({ code, lastQuarter, others }): Suggestion => ({
      ...{ kind: "item", itemCode: code, lastQuarter, others },
    }),
  )
  const first = asked.slice(0, suggestionCount - Math.min(1, items.length))
  return [...first, ...items, ...asked.slice(first.length)].slice(0, suggestionCount)
}
