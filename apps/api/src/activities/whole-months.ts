import { addDays, type Day } from "@loa/domain/dates.ts"
import type { Span } from "./scope-of.ts"

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`
const nextMonth = (day: Day): Day => monthOf(addDays(monthOf(day), 31))

/** The first day of the first month that lies wholly at or after a day. */
const wholeFrom = (day: Day): Day => (day === monthOf(day) ? day : nextMonth(day))
/** The last day of the last month that lies wholly at or before a day. */
const wholeTo = (day: Day): Day =>
  addDays(day, 1) === nextMonth(day) ? day : addDays(monthOf(day), -1)

/**
 * A span as the calendar months that lie wholly in it, for which a rollup by month can answer, and the days before
 * and after them, for which it cannot. Open ends stay open.
 */
export function splitByMonth(span: Span): { whole: Span[]; edges: Span[] } {
  const from = span.from && wholeFrom(span.from)
  const to = span.to && wholeTo(span.to)
  if (from && to && from > to) return { whole: [], edges: [span] }
  const before = from && from !== span.from ? [{ ...span, to: addDays(from, -1) }] : []
  const behind = to && to !== span.to ? [{ ...span, from: addDays(to, 1) }] : []
  return { whole: [{ ...span, from, to }], edges: [...before, ...behind] }
}
