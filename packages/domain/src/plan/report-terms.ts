import { addDays, type Day, type Quarter, quarterSpan } from "../dates.ts"

export const reportKinds = ["quarterly", "annual"] as const
export type ReportKind = (typeof reportKinds)[number]

/** What an administrator sets of terms, as it counts on a day (accounts/settings.ts). */
export type TermSettings = {
  quarter_cut_off_day: number
  quarter_due_working_days: number
  /** `MM-DD` */
  year_cut_off: string
  year_due: string
}
export type TermSettingsOn = (day: Day) => TermSettings

/** From which day to which day a report counts, and the last day on which it is in time (until 23:59). */
export type ReportTerm = { from: Day; cutOff: Day; due: Day }

/** Fixed by Bộ luật Lao động 2019, Điều 112; Tết and Giỗ Tổ move, and no term in force falls near them. */
const publicHolidays: ReadonlySet<string> = new Set(["01-01", "04-30", "05-01", "09-02"])

/** Monday to Friday, but for the public holidays that have a fixed day. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6 && !publicHolidays.has(day.slice(5))
}

/** The `count`-th working day after a day. */
export function addWorkingDays(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left--
  }
  return reached
}

const before = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1
    ? { year: year - 1, quarter: 4 }
    : { year, quarter: quarter === 4 ? 3 : quarter === 3 ? 2 : 1 }

/** The settings count as they stand on the first day of the quarter's last month: a later change moves the next. */
const lastMonth = (quarter: Quarter): string => quarterSpan(quarter).to.slice(0, 7)

function quarterCutOff(quarter: Quarter, settingsOn: TermSettingsOn): Day {
  const month = lastMonth(quarter)
  const day = settingsOn(`${month}-01`).quarter_cut_off_day
  return `${month}-${String(day).padStart(2, "0")}`
}

/**
 * The term of a quarter's report: from the day after the last cut-off to this one (NĐ 09/2019: 15th to 14th), due
 * so many working days later. The plan names no deadline, so both are settings.
 */
export function quarterTerm(quarter: Quarter, settingsOn: TermSettingsOn): ReportTerm {
  const cutOff = quarterCutOff(quarter, settingsOn)
  const days = settingsOn(`${lastMonth(quarter)}-01`).quarter_due_working_days
  return {
    from: addDays(quarterCutOff(before(quarter), settingsOn), 1),
    cutOff,
    due: addWorkingDays(cutOff, days),
  }
}

/**
 * The term of a year's report: the calendar year up to its own cut-off, with an estimate for the rest. "Trước 25/11"
 * (plan V.1) is until the end of 24/11. The settings count as they stand on 1/11, the month the plan names.
 */
export function yearTerm(year: number, settingsOn: TermSettingsOn): ReportTerm {
  const { year_cut_off, year_due } = settingsOn(`${year}-11-01`)
  return { from: `${year}-01-01`, cutOff: `${year}-${year_cut_off}`, due: `${year}-${year_due}` }
}

/** `2026-Q4`, and `2026` for a year. */
export const quarterKey = ({ year, quarter }: Quarter): string => `${year}-Q${quarter}`
