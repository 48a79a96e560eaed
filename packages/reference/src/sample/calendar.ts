import type { Day } from "@loa/domain/dates.ts"

/** Offices are closed around the lunar new year; the radio is silent too. */
const newYearRests: [from: Day, to: Day][] = [
  ["2023-01-19", "2023-01-27"],
  ["2024-02-07", "2024-02-15"],
  ["2025-01-25", "2025-02-02"],
  ["2026-02-14", "2026-02-22"],
]
const holidays = ["01-01", "04-30", "05-01", "09-02"]

/** How busy a month is: little around Tết and in the harvest, much before the year's reports. */
const season = [0.75, 0.6, 1.1, 1.1, 1.05, 0.9, 0.8, 0.9, 1.1, 1.3, 1.35, 1.05]

export const busyness = (day: Day): number => season[Number(day.slice(5, 7)) - 1] ?? 1

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

export const isRest = (day: Day): boolean =>
  holidays.includes(day.slice(5)) || newYearRests.some(([from, to]) => from <= day && day <= to)
