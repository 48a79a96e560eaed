import type { Day } from "@loa/domain/dates.ts"

/** Activities of one ISO week; null while nothing could be logged: before the plan, after it, still to come. */
export type Week = { week: number; from: Day; to: Day; activities: number | null }

const holding = (weeks: readonly Week[], day: Day): number | undefined => {
  const at = weeks.findIndex(({ from, to }) => from <= day && day <= to)
  return at < 0 ? undefined : at
}

/** Where each month begins: index of the week that holds its first day. */
export const monthStarts = (
  year: number,
  weeks: readonly Week[],
): { month: number; at: number }[] =>
  Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => {
    const at = holding(weeks, `${year}-${String(month).padStart(2, "0")}-01`)
    if (at === undefined) return month === 1 ? [{ month, at: 0 }] : []
    return [{ month, at }]
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
 * The first day of the lunar year in Việt Nam. A table, for the Chinese calendar of Intl is counted for Beijing and
 * gives another day in 2027 and 2030; of a year it does not hold nothing is said.
 */
export const lunarNewYear = (year: number): Day | undefined => newYears[year]

/** What a reader should be told of single weeks; indices among the given ones. */
export type Remarks = {
  /** The fullest week, the latest of equals. */
  fullest: number | undefined
  /** The week of today, when it is counted. */
  now: number | undefined
  /** The week of Tết, when nothing was recorded in it, but something in others. */
  quietNewYear: number | undefined
  /** The first counted week, when weeks before it are not: there the plan began. */
  start: number | undefined
  /** Counted weeks, and those of them that are over without an activity. */
  counted: number
  silent: number
}

export function remarksOf(year: number, weeks: readonly Week[], today: Day): Remarks {
  const most = Math.max(0, ...weeks.map((week) => week.activities ?? 0))
  const tet = lunarNewYear(year)
  const tetWeek = tet ? holding(weeks, tet) : undefined
  const isQuiet = tetWeek !== undefined && weeks[tetWeek]?.activities === 0
  const now = holding(weeks, today)
  const first = weeks.findIndex((week) => week.activities !== null)
  return {
    fullest: most === 0 ? undefined : weeks.findLastIndex((week) => week.activities === most),
    now: now !== undefined && weeks[now]?.activities != null ? now : undefined,
    quietNewYear: most > 0 && isQuiet && tet && tet <= today ? tetWeek : undefined,
    start: first > 0 ? first : undefined,
    counted: weeks.filter((week) => week.activities !== null).length,
    silent: weeks.filter((week) => week.activities === 0 && week.to < today).length,
  }
}
