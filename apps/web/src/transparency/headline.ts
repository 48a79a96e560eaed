import type { Day } from "@loa/domain/dates.ts"
import type { QuarterState } from "@loa/domain/plan/coverage.ts"

/** Of which stretch of time a sentence speaks. */
export type Period =
  | { kind: "weeks"; weeks: number }
  | { kind: "since-start" }
  | { kind: "year" }
  | { kind: "from-start" }
  | { kind: "to-end" }

/** What can be said of a year of a plan before any figure. */
export type Headline =
  | { kind: "not-started" }
  | { kind: "before-plan" }
  | { kind: "after-plan" }
  | { kind: "empty" | "counted"; period: Period }

type Year = {
  year: number
  asOf: Day
  plan: { startsOn: Day; endsOn: Day }
  quarters: readonly { state: QuarterState }[]
  activities: number
  /** ISO weeks that could be counted. */
  weeks: number
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

function periodOf({ year, asOf, plan, weeks }: Year): Period {
  const began = yearOf(plan.startsOn) === year && plan.startsOn > `${year}-01-31`
  const running = yearOf(asOf) === year && asOf <= plan.endsOn
  if (running) return began ? { kind: "since-start" } : { kind: "weeks", weeks }
  if (began) return { kind: "from-start" }
  const ended = yearOf(plan.endsOn) === year && plan.endsOn < `${year}-12-01`
  return ended ? { kind: "to-end" } : { kind: "year" }
}

/** Which sentence the first page begins with; its words belong to the page. */
export function headlineOf(of: Year): Headline {
  const { plan, asOf, quarters, activities } = of
  if (plan.startsOn > asOf) return { kind: "not-started" }
  const counted = quarters.some(({ state }) => state === "current" || state === "done")
  if (counted) return { kind: activities === 0 ? "empty" : "counted", period: periodOf(of) }
  return {
    kind: quarters.some(({ state }) => state === "after-plan") ? "after-plan" : "before-plan",
  }
}
