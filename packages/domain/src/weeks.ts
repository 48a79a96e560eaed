import { addDays, type Day, isoWeekOf } from "./dates.ts"

export type Week = { week: number; from: Day; to: Day }

/** The 52 or 53 ISO weeks of a year, Monday to Sunday; the 4th of January is always in the first. */
export function weeksOfYear(year: number): Week[] {
  const fourth = `${year}-01-04`
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(fourth, -weekday)
  return Array.from({ length: 53 }, (_, at) => {
    const from = addDays(monday, at * 7)
    return { week: at + 1, from, to: addDays(from, 6) }
  }).filter(({ from }) => isoWeekOf(from).year === year)
}
