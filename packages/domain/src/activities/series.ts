import { addDays, type Day, isoWeekdayOf } from "../dates.ts"
import type { FieldError } from "../refusal.ts"
import { type Acceptance, refusedDays } from "./complete.ts"

/** What is done again and again: on which weekdays, from when to when, and when not. */
export type SeriesPlan = {
  from: Day | null
  to: Day | null
  /** ISO: 1 is Monday … 7 is Sunday. */
  weekdays: readonly number[]
  /** Days left out, both ends counting; a single day is its own first and last. */
  except: readonly { from: Day; to: Day }[]
}

/** More entries at once nobody looks over. */
export const mostInSeries = 200

/** A span nobody means; without it a slip of the year would be counted for ever. */
const longestDays = 3660

const fault = (field: string, label: string, message: string): FieldError => ({
  field,
  label,
  message,
})

/**
 * The days of a series in order, each once. Calendar days only, so that no clock moves them; at most one more than a
 * series may have, which is enough to see that there are too many. Empty while it is not fully said.
 */
export function seriesDays({ from, to, weekdays, except }: SeriesPlan): Day[] {
  if (!from || !to) return []
  const days: Day[] = []
  const last = addDays(from, longestDays)
  for (let day = from; day <= to && day <= last; day = addDays(day, 1)) {
    if (!weekdays.includes(isoWeekdayOf(day))) continue
    if (except.some((span) => span.from <= day && day <= span.to)) continue
    days.push(day)
    if (days.length > mostInSeries) break
  }
  return days
}

/** What is missing or wrong before a series can be made; empty when it can. */
export function seriesFaults(series: SeriesPlan): FieldError[] {
  const { from, to, weekdays, except } = series
  const errors: FieldError[] = []
  if (weekdays.length === 0)
    errors.push(fault("weekdays", "Các thứ trong tuần", "chọn ít nhất một thứ."))
  if (!from) errors.push(fault("from", "Từ ngày", "chưa chọn ngày bắt đầu."))
  if (!to) errors.push(fault("to", "Đến ngày", "chưa chọn ngày kết thúc."))
  if (from && to && to < from)
    errors.push(fault("to", "Đến ngày", "phải bằng hoặc sau ngày bắt đầu."))
  if (except.some((span) => span.to < span.from))
    errors.push(fault("except", "Trừ những ngày", "ngày cuối phải bằng hoặc sau ngày đầu."))
  if (errors.length > 0) return errors
  const { length } = seriesDays(series)
  if (length === 0) return [fault("to", "Đến ngày", "không có ngày nào khớp trong khoảng này.")]
  if (length > mostInSeries)
    return [
      fault(
        "to",
        "Đến ngày",
        `mỗi lần ghi nhiều nhất ${mostInSeries} hoạt động; hãy rút ngắn khoảng ngày.`,
      ),
    ]
  return []
}

/** One day of a series as it is looked over: why it cannot be written, if it cannot. */
export type SeriesDay = { day: Day; problem: string | null }

/** Every day of a series, those that would be refused with the reason (DESIGN §4 "Which plan, on which day"). */
export const seriesPreview = (series: SeriesPlan, acceptance: Acceptance): SeriesDay[] =>
  seriesDays(series)
    .slice(0, mostInSeries)
    .map((day) => {
      const [error] = refusedDays({ firstDay: day, lastDay: null }, acceptance)
      return { day, problem: error?.message ?? null }
    })
