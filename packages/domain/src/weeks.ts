import { addDays, type Day, isoWeekOf, type Quarter, quarterOf } from "./dates.ts"

/** An ISO 8601 week, Monday to Sunday; it belongs to the year and quarter of its Thursday. */
export type Week = { year: number; week: number; from: Day; to: Day; thursday: Day }

const pad = (n: number) => String(n).padStart(2, "0")

/** `2026-W47`: sorts as text within a year. */
export const weekKey = ({ year, week }: Pick<Week, "year" | "week">): string =>
  `${year}-W${pad(week)}`

/** The week a day is in. */
export function weekOf(day: Day): Week {
  const { year, week } = isoWeekOf(day)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(day, -weekday)
  return { year, week, from, to: addDays(from, 6), thursday: addDays(from, 3) }
}

export const quarterOfWeek = ({ thursday }: Week): Quarter => quarterOf(thursday)

/** Week 9 of "2026-W09". */
export const weekNumber = (key: string): number => Number(key.slice(6))

/** The weeks whose Thursday is one of the days; both ends count. */
export function weeksBetween(from: Day, to: Day): Week[] {
  const weeks: Week[] = []
  for (let week = weekOf(from); week.thursday <= to; week = weekOf(addDays(week.from, 7)))
    if (week.thursday >= from) weeks.push(week)
  return weeks
}

/** All 52 or 53 weeks of a year. */
export const weeksOfYear = (year: number): Week[] => weeksBetween(`${year}-01-01`, `${year}-12-31`)
