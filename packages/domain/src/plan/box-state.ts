import { addDays, type Day } from "../dates.ts"

/** Where a thing that is owed stands. */
export const boxStates = ["not-due", "on-track", "late", "done", "not-done"] as const
export type BoxState = (typeof boxStates)[number]

/** The names on screen (requirement T-2). */
export const boxStateLabels: Readonly<Record<BoxState, string>> = {
  "not-due": "Chưa đến kỳ",
  "on-track": "Đúng tiến độ",
  late: "Chậm",
  done: "Hoàn thành",
  "not-done": "Không thực hiện",
}

/** What was logged for a box: verified and published ones count, submitted ones wait for a check. */
export type Logged = { counted: number; waiting: number }

type Asked = { from: Day; due: Day; waived: boolean; today: Day }

/** At least one counted activity fills a box; after its day an empty one is late, unless it was waived with a reason. */
export function boxState({ counted }: Logged, { from, due, waived, today }: Asked): BoxState {
  if (counted > 0) return "done"
  if (waived) return "not-done"
  if (today < from) return "not-due"
  return today <= due ? "on-track" : "late"
}

export type Age = {
  state: BoxState
  /** Of the last counted activity; null when there was none. */
  lastDay: Day | null
  days: number
  /** The first day on which it will be late if nothing happens. */
  lateOn: Day
}

/** How long a line without a term has been quiet: since its last activity, else since its keeper began. */
export function ageOf(
  { from, lastDay }: { from: Day; lastDay: Day | null },
  { amberDays, waived, today }: { amberDays: number; waived: boolean; today: Day },
): Age {
  const since = lastDay ?? from
  const days = Math.max(0, (Date.parse(today) - Date.parse(since)) / 86_400_000)
  const quiet = days > amberDays
  const state: BoxState = waived ? "not-done" : quiet ? "late" : "on-track"
  return { state, lastDay, days, lateOn: addDays(since, amberDays + 1) }
}

/** Where a report stands by its sending alone: in time or not, once sent it is done. */
export function reportState(
  { from, due, sentOn }: { from: Day; due: Day; sentOn: Day | null },
  today: Day,
): BoxState {
  return boxState(
    { counted: sentOn === null ? 0 : 1, waiting: 0 },
    { from, due, waived: false, today },
  )
}
