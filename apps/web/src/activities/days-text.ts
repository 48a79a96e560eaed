import type { Day } from "@loa/domain/dates.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"

/** 5/6/2025, or 5/6/2025 to 7/6/2025; a draft may have no day yet. */
export function daysText({ firstDay, lastDay }: { firstDay: Day | null; lastDay: Day | null }) {
  if (firstDay === null) return m.activity_no_day()
  return lastDay && lastDay !== firstDay
    ? m.activity_days({ from: formatDay(firstDay), to: formatDay(lastDay) })
    : formatDay(firstDay)
}
