import type { ActivityState } from "@loa/domain/activities/state.ts"
import { type Day, dayOf } from "@loa/domain/dates.ts"
import { m } from "../paraglide/messages.js"

export const stateName: Record<ActivityState, () => string> = {
  draft: m.activity_state_draft,
  submitted: m.activity_state_submitted,
  returned: m.activity_state_returned,
  verified: m.activity_state_verified,
  published: m.activity_state_published,
  withdrawn: m.activity_state_withdrawn,
}

const dayMs = 86_400_000

/** Whole days from the calendar day of an instant to today. */
export const daysSince = (instant: string, today: Day): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(dayOf(new Date(instant)))) / dayMs))

/** "Trả lại, 2 ngày": what waits for somebody says for how long. */
export function stateText(row: { state: ActivityState; stateAt: string }, today: Day): string {
  const name = stateName[row.state]()
  const days = daysSince(row.stateAt, today)
  const waits = row.state === "returned" || row.state === "submitted"
  return waits && days > 0 ? m.activity_state_days({ state: name, days }) : name
}
