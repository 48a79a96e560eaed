import { addDays, type Day, isoWeekOf } from "@loa/domain/dates.ts"

/** Activities of one ISO week. */
export type Week = { week: number; firstDay: Day; activities: number }

/** Where each month's first day falls: index of its week among the given ones. */
export const monthStarts = (
  year: number,
  weeks: readonly Week[],
): { month: number; at: number }[] =>
  Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => {
    const first = `${year}-${String(month).padStart(2, "0")}-01`
    const at = weeks.findIndex(({ firstDay }) => firstDay <= first && first <= addDays(firstDay, 6))
    return at >= 0 ? [{ month, at }] : month === 1 ? [{ month, at: 0 }] : []
  })

const newYears: Record<number, Day> = {
  2022: "2022-02-01",
  2023: "2023-01-22",
  2024: "2024-02-10",
  2025: "2025-01-29",
  2026: "2026-02-17",
  2027: "2027-02-06",
  2028: "2028-01-26",
  2029: "2029-02-13",
  2030: "2030-02-02",
  2031: "2031-01-23",
  2032: "2032-02-11",
  2033: "2033-01-31",
  2034: "2034-02-19",
  2035: "2035-02-08",
}

/**
 * The first day of the lunar year in Việt Nam. A table, for the Chinese calendar of Intl is counted for Beijing and a
 * day late in 2027 and 2030; of a year it does not hold nothing is said.
 */
export const lunarNewYear = (year: number): Day | undefined => newYears[year]

/** What a reader should be told of single weeks; indices among the given ones. */
export type Remarks = {
  /** The fullest week, the latest of equals. */
  fullest: number | undefined
  /** The week of today, when it is this year's. */
  now: number | undefined
  /** The week of Tết, when nothing was recorded in it. */
  quietNewYear: number | undefined
  /** Weeks that are over and without an activity. */
  silent: number
}

export function remarksOf(year: number, weeks: readonly Week[], today: Day): Remarks {
  const most = Math.max(0, ...weeks.map((week) => week.activities))
  const holding = (day: Day) => {
    const { year: of, week } = isoWeekOf(day)
    const at = of === year ? weeks.findIndex((one) => one.week === week) : -1
    return at < 0 ? undefined : at
  }
  const tet = lunarNewYear(year)
  const tetWeek = tet && tet <= today ? holding(tet) : undefined
  return {
    fullest: most === 0 ? undefined : weeks.findLastIndex((week) => week.activities === most),
    now: holding(today),
    quietNewYear: tetWeek !== undefined && weeks[tetWeek]?.activities === 0 ? tetWeek : undefined,
    silent: weeks.filter((week) => week.activities === 0 && addDays(week.firstDay, 6) < today)
      .length,
  }
}
