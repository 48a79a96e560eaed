import type { SlotState } from "@loa/domain/plan/outreach-plan-slots.ts"
import type { ProgressTone } from "@loa/ui/progress-tag.tsx"
import { shortChannelName } from "../activities/channel-name.ts"
import { formatCount, formatMonth } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { OutreachSlot, OwnPlan } from "./outreach-queries.ts"

export const slotText: Record<SlotState, () => string> = {
  ahead: m.outreach_state_ahead,
  "under-way": m.outreach_state_under_way,
  done: m.outreach_state_done,
  short: m.outreach_state_short,
  "handed-over": m.outreach_state_handed_over,
}

export const slotTone: Record<SlotState, ProgressTone> = {
  ahead: "ahead",
  "under-way": "on-track",
  done: "done",
  short: "late",
  "handed-over": "skipped",
}

type Named = Pick<OwnPlan, "items" | "channels">
type Key = Pick<OutreachSlot, "itemCode" | "channelCode">

export const itemOf = ({ items }: Pick<Named, "items">, code: string) =>
  items.find((item) => item.code === code)

/** "PAR.a · Chỉ đạo, điều hành" */
export function itemName(named: Pick<Named, "items">, code: string): string {
  const item = itemOf(named, code)
  return item ? `${item.label} · ${item.shortTitle}` : code
}

export function channelText({ channels }: Pick<Named, "channels">, code: string): string {
  const channel = channels.find((one) => one.code === code)
  return channel ? shortChannelName(channel) : code
}

/** "PAR.a · Chỉ đạo, điều hành · Truyền thanh" */
export const slotName = (named: Named, { itemCode, channelCode }: Key): string =>
  `${itemName(named, itemCode)} · ${channelText(named, channelCode)}`

/** "Tháng 9" at the head of something. */
export function monthTitle(month: number): string {
  const text = formatMonth(month)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** "1/2 lần" */
export const doneOf = ({ counted, planned }: { counted: number; planned: number }): string =>
  m.outreach_done_of({ done: formatCount(counted), planned: formatCount(planned) })
