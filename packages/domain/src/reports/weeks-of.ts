import { addDays, type Day, isoWeekOf } from "../dates.ts"

export const weekKey = (day: Day): string => {
  const { year, week } = isoWeekOf(day)
  return `${year}-W${String(week).padStart(2, "0")}`
}

/** The ISO weeks whose Thursday lies within a span: each week belongs to exactly one period. */
export function weeksOf({ from, to }: { from: Day; to: Day }): string[] {
  const weeks: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 4) weeks.push(weekKey(day))
  return weeks
}

/** Only those that lie in it from Monday to Sunday: of the others a part was not looked at. */
export const wholeWeeksOf = ({ from, to }: { from: Day; to: Day }): string[] =>
  weeksOf({ from: addDays(from, 3), to: addDays(to, -3) })

/** "2026-W09" is week 9. */
export const weekNumber = (key: string): number => Number(key.slice(6))
