import type { Day } from "../dates.ts"
import type { PlanSpan } from "./coverage.ts"

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** Years between a year and a plan's span; 0 when the span holds the year. */
function distance({ startsOn, endsOn }: PlanSpan, year: number): number {
  if (year < yearOf(startsOn)) return yearOf(startsOn) - year
  return Math.max(0, year - yearOf(endsOn))
}

/** The plan whose span holds the year, else the nearest; of two equally near the one that began last. */
export function planOfYear<Plan extends PlanSpan>(
  plans: readonly Plan[],
  year: number,
): Plan | undefined {
  return plans.toSorted(
    (a, b) => distance(a, year) - distance(b, year) || (a.startsOn < b.startsOn ? 1 : -1),
  )[0]
}

/** The year of a plan's span that is nearest to the one given. */
export const yearWithin = ({ startsOn, endsOn }: PlanSpan, year: number): number =>
  Math.min(Math.max(year, yearOf(startsOn)), yearOf(endsOn))
