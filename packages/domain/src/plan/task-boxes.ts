import { type Day, quarterOf } from "../dates.ts"
import { quarterOfWeek, weekKey, weeksBetween } from "../weeks.ts"
import { lineHolders } from "./line-roles.ts"
import type { TaskBox } from "./obligations.ts"
import { editionOn, type PlanLife, within } from "./plan-life.ts"

type Period = Pick<TaskBox, "cadence" | "key" | "from" | "due" | "quarter">

/** The weeks that belong to a span, cut to the plan's own days. */
const weeklyPeriods = (plan: PlanLife, from: Day, to: Day): Period[] => {
  const days = within(plan, from, to)
  if (!days) return []
  return weeksBetween(days.from, days.to).map((week) => {
    const { from, to } = within(plan, week.from, week.to) ?? week
    const key = weekKey(week)
    return { cadence: "weekly", key, from, due: to, quarter: quarterOfWeek(week) }
  })
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
const yearsBetween = (from: Day, to: Day) =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at)

/** The years that are due within a span. */
function yearlyPeriods(plan: PlanLife, from: Day, to: Day): Period[] {
  return yearsBetween(from, to).flatMap((year) => {
    const days = within(plan, `${year}-01-01`, `${year}-12-31`)
    if (!days || days.to < from || days.to > to) return []
    const quarter = quarterOf(days.to)
    return [
      { cadence: "yearly" as const, key: String(year), from: days.from, due: days.to, quarter },
    ]
  })
}

/** Who owes is who leads the line on the day it is due, by the version in force then. */
function boxesOf(plan: PlanLife, period: Period): TaskBox[] {
  const lines = editionOn(plan, period.due)?.lines ?? []
  return lines
    .filter(({ cadence }) => cadence === period.cadence)
    .flatMap((line) =>
      lineHolders(plan, line, period.due).map(
        (holder): TaskBox => ({ kind: "task", taskCode: line.code, ...period, ...holder }),
      ),
    )
}

/** The boxes of task lines in a span: weeks by their Thursday, years by the day they are due. */
export function taskBoxes(plan: PlanLife, from: Day, to: Day): TaskBox[] {
  const periods = [...weeklyPeriods(plan, from, to), ...yearlyPeriods(plan, from, to)]
  return periods.flatMap((period) => boxesOf(plan, period))
}
