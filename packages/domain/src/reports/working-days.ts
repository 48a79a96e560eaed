import { addDays, type Day } from "../dates.ts"

/**
 * Public holidays that fall on the same day every year (Bộ luật Lao động 2019, Điều 112). Tết and Giỗ Tổ follow the
 * lunar calendar and are not counted: no report is due near them under the dates that the plan and the decree set.
 */
const fixedHolidays: readonly string[] = ["01-01", "04-30", "05-01", "09-02"]

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !fixedHolidays.includes(day.slice(5))
}

/** The day that many working days after the given one; a day that is none of them does not count. */
export function afterWorkingDays(day: Day, days: number): Day {
  let at = day
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left--
  }
  return at
}
