import type { Day } from "../dates.ts"

/**
 * Where a planned thing stands: its month is to come, is running, brought enough, went by without; or the unit ended
 * before it, so that whoever took over answers for it.
 */
export const slotStates = ["ahead", "under-way", "done", "short", "handed-over"] as const
export type SlotState = (typeof slotStates)[number]

/** One item by one channel in one month: how often it was planned, how often it happened, what waits for a check. */
export type Slot = {
  itemCode: string
  channelCode: string
  month: number
  planned: number
  /** Verified and published entries. */
  counted: number
  waiting: number
}

/** Which year it is about, seen on which day, for a unit that may have ended. */
export type SlotView = { year: number; today: Day; endedOn: Day | null }

const monthKey = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}`

export function slotState(
  { month, planned, counted }: Pick<Slot, "month" | "planned" | "counted">,
  { year, today, endedOn }: SlotView,
): SlotState {
  if (counted >= planned) return "done"
  const key = monthKey(year, month)
  if (endedOn !== null && endedOn.slice(0, 7) < key) return "handed-over"
  if (key > today.slice(0, 7)) return "ahead"
  return key === today.slice(0, 7) ? "under-way" : "short"
}

/** What a set of slots comes to, in times: more than planned in one makes up for nothing in another. */
export type Progress = {
  planned: number
  done: number
  waiting: number
  /** Missing in months that are over. */
  short: number
  /** Part of what was planned; null where nothing was. */
  share: number | null
}

export function progressOf(slots: readonly Slot[], view: SlotView): Progress {
  const sums = { planned: 0, done: 0, waiting: 0, short: 0 }
  for (const slot of slots) {
    const done = Math.min(slot.counted, slot.planned)
    sums.planned += slot.planned
    sums.done += done
    sums.waiting += slot.waiting
    if (slotState(slot, view) === "short") sums.short += slot.planned - done
  }
  return { ...sums, share: sums.planned > 0 ? sums.done / sums.planned : null }
}

const isSame = (a: Key, b: Key) =>
  a.itemCode === b.itemCode && a.channelCode === b.channelCode && a.month === b.month
type Key = Pick<Slot, "itemCode" | "channelCode" | "month">

/** Of last year's lines those that can be taken over: the plan still has the item, and the slot is not planned yet. */
export const copyable = <Line extends Key>(
  lines: readonly Line[],
  planned: readonly Key[],
  itemCodes: readonly string[],
): Line[] =>
  lines.filter(
    (line) => itemCodes.includes(line.itemCode) && !planned.some((slot) => isSame(slot, line)),
  )

/** The month with the least planned so far, of those that are still open; the earliest of equals; null when none is. */
export function quietestMonth(
  slots: readonly Pick<Slot, "month" | "planned">[],
  open: readonly number[],
): number | null {
  const load = (month: number) =>
    slots.reduce((sum, slot) => sum + (slot.month === month ? slot.planned : 0), 0)
  return open.toSorted((a, b) => load(a) - load(b) || a - b)[0] ?? null
}

/** The months of a year that are not over. */
export const openMonths = (year: number, today: Day): number[] =>
  Array.from({ length: 12 }, (_, at) => at + 1).filter(
    (month) => monthKey(year, month) >= today.slice(0, 7),
  )
