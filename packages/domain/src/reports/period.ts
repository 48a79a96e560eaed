import { z } from "zod"
import type { Settings } from "../accounts/settings.ts"
import { addDays, type Day, type Quarter } from "../dates.ts"
import { afterWorkingDays } from "./working-days.ts"

export const periodKinds = ["quarter", "year"] as const
export type PeriodKind = (typeof periodKinds)[number]
export type Period = ({ kind: "quarter" } & Quarter) | { kind: "year"; year: number }

/** `2026-q3`, `2026`: in addresses and in the database. They sort by time within a kind. */
export type PeriodKey = string

export const periodKey = (period: Period): PeriodKey =>
  period.kind === "quarter" ? `${period.year}-q${period.quarter}` : String(period.year)

const quarters = [1, 2, 3, 4] as const

/** Null for what is no period. */
export function readPeriodKey(key: string): Period | null {
  const [, year, number] = /^(\d{4})(?:-q([1-4]))?$/.exec(key) ?? []
  if (!year) return null
  const quarter = quarters.find((q) => String(q) === number)
  return quarter
    ? { kind: "quarter", year: Number(year), quarter }
    : { kind: "year", year: Number(year) }
}

export const PeriodParam = z.string().transform((text, ctx) => {
  const period = readPeriodKey(text)
  if (period) return period
  ctx.addIssue({ code: "custom", message: "cần dạng 2026-q3 (quý) hoặc 2026 (năm)" })
  return z.NEVER
})

/** What of the settings decides a period. */
export type PeriodRules = Pick<
  Settings,
  "quarter_cut_off_day" | "quarter_due_working_days" | "year_cut_off" | "year_due"
>
/** The rules in force on a day: an administrator may change them from a day on. */
export type RulesOn = (day: Day) => PeriodRules

const pad = (n: number) => String(n).padStart(2, "0")
const roman = ["I", "II", "III", "IV"] as const

/** First day of the quarter's last month: the day whose rules count for the quarter. */
const lastMonth = ({ year, quarter }: Quarter): Day => `${year}-${pad(quarter * 3)}-01`

function quarterEnd(quarter: Quarter, rulesOn: RulesOn): Day {
  const month = lastMonth(quarter)
  return `${month.slice(0, 8)}${pad(rulesOn(month).quarter_cut_off_day)}`
}

const quarterBefore = ({ year, quarter }: Quarter): Quarter => {
  const before = quarters.find((q) => q === quarter - 1)
  return before ? { year, quarter: before } : { year: year - 1, quarter: 4 }
}

/** The period of the same kind just before. */
export const periodBefore = (period: Period): Period =>
  period.kind === "year"
    ? { kind: "year", year: period.year - 1 }
    : { kind: "quarter", ...quarterBefore(period) }

/** The period of the same kind just after: the next tasks are for it. */
export function periodAfter(period: Period): Period {
  if (period.kind === "year") return { kind: "year", year: period.year + 1 }
  const after = quarters.find((q) => q === period.quarter + 1)
  return after
    ? { kind: "quarter", year: period.year, quarter: after }
    : { kind: "quarter", year: period.year + 1, quarter: 1 }
}

export type Span = {
  /** First day whose activities count. */
  from: Day
  /** The cut-off: the last day whose activities count, and the first on which the report may be sent. */
  to: Day
  /** The last day to send it, until 23:59. */
  due: Day
  /** Of a year: where its own period ends; what lies after `to` is estimated. Else the same as `to`. */
  end: Day
}

/**
 * The days of a period (conventions §1): a quarter runs from the day after the last one's cut-off to its own, which
 * NĐ 09/2019 sets on the 14th of its last month. A year is its four quarters; its figures close earlier, because the
 * plan wants the report "trước 25/11". Due: so many working days after the cut-off, or the year's own day.
 */
export function spanOf(period: Period, rulesOn: RulesOn): Span {
  if (period.kind === "quarter") {
    const to = quarterEnd(period, rulesOn)
    const from = addDays(quarterEnd(quarterBefore(period), rulesOn), 1)
    const due = afterWorkingDays(to, rulesOn(lastMonth(period)).quarter_due_working_days)
    return { from, to, due, end: to }
  }
  const { year } = period
  const rules = rulesOn(`${year}-11-01`)
  const from = addDays(quarterEnd({ year: year - 1, quarter: 4 }, rulesOn), 1)
  const to = `${year}-${rules.year_cut_off}`
  const last = quarterEnd({ year, quarter: 4 }, rulesOn)
  return { from, to, due: `${year}-${rules.year_due}`, end: last > to ? last : to }
}

/** The periods a plan wants a report of: it was in force before the cut-off, and still is when the report is due. */
export function periodsWithin(
  { from, to }: { from: Day; to: Day },
  rulesOn: RulesOn,
): { period: Period; span: Span }[] {
  const found: { period: Period; span: Span }[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const all: Period[] = quarters.map((quarter) => ({ kind: "quarter", year, quarter }))
    for (const period of [...all, { kind: "year", year } as const]) {
      const span = spanOf(period, rulesOn)
      if (from <= span.to && span.due <= to) found.push({ period, span })
    }
  }
  return found.toSorted((a, b) => (a.span.due < b.span.due ? -1 : 1))
}

/** "quý III năm 2026", "năm 2026": inside a sentence. */
export const periodInWords = (period: Period): string =>
  period.kind === "year"
    ? `năm ${period.year}`
    : `quý ${roman[period.quarter - 1]} năm ${period.year}`

/** "Quý III/2026", "Năm 2026": as a heading. */
export const periodLabel = (period: Period): string =>
  period.kind === "year" ? `Năm ${period.year}` : `Quý ${roman[period.quarter - 1]}/${period.year}`
