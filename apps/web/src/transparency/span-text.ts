import { type Day, unknownStart } from "@loa/domain/dates.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"

/** From when to when something held: "từ 1/7/2025", "đến 30/6/2025"; a start nobody has a source for is not made up. */
export function spanText(from: Day, to: Day | null): string {
  if (from === unknownStart)
    return to === null ? m.unit_span_before() : m.unit_span_until({ to: formatDay(to) })
  return to === null
    ? m.unit_span_since({ from: formatDay(from) })
    : m.unit_span({ from: formatDay(from), to: formatDay(to) })
}
