import type { Day } from "@loa/domain/dates.ts"
import type { ReportState } from "@loa/domain/reports/state.ts"
import { StateTag, type StateTone } from "@loa/ui/state-tag.tsx"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"

const tones: Record<ReportState, StateTone> = {
  ...{ open: "draft", submitted: "submitted", returned: "returned" },
  ...{ accepted: "verified", consolidated: "published" },
}

const words: Record<ReportState, () => string> = {
  open: m.report_state_open,
  submitted: m.report_state_submitted,
  returned: m.report_state_returned,
  accepted: m.report_state_accepted,
  consolidated: m.report_state_consolidated,
}

type Shown = { state: ReportState; scope?: "unit" | "consolidated" }

/** A report sent up waits for a signature, one sent to the focal point to be taken in. */
function stateWords({ state, scope }: Shown): string {
  if (scope === "consolidated" && state === "submitted") return m.report_state_waiting_sign()
  if (scope === "consolidated" && state === "accepted") return m.report_state_signed()
  return words[state]()
}

export const ReportStateTag = (shown: Shown) => (
  <StateTag tone={tones[shown.state]}>{stateWords(shown)}</StateTag>
)

/** "Quý III/2026" inside a title: "Báo cáo quý III/2026". */
export const inTitle = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

type Timed = { due: Day; to: Day; sentOn: Day | null; late: boolean; today: Day }

/** When it is due or was sent, in a few words. */
export function dueWords({ due, to, sentOn, late, today }: Timed): string {
  if (sentOn)
    return late
      ? m.report_sent_late({ day: formatDay(sentOn) })
      : m.report_sent_on({ day: formatDay(sentOn) })
  const on = m.report_due({ day: formatDay(due) })
  if (today < to) return `${on} · ${m.report_running({ day: formatDay(to) })}`
  const left = daysBetween(today, due)
  if (left < 0) return on
  return `${on} · ${left === 0 ? m.report_due_today() : m.report_due_left({ days: left })}`
}

/** Red only where something is owed and the day has passed. */
export const LateTag = ({ due, today }: { due: Day; today: Day }) => (
  <StateTag tone="late">{m.report_overdue({ days: daysBetween(due, today) })}</StateTag>
)
