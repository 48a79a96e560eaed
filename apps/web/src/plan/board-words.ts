import type { BoxState } from "@loa/domain/plan/box-state.ts"
import type { BoxTone } from "@loa/ui/box-strip.tsx"
import type { ProgressTone } from "@loa/ui/progress-tag.tsx"
import { formatCount, formatDay, formatShortDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { BoardLine, LineBox, LineTrack } from "./board-queries.ts"

export const stateText: Record<BoxState, () => string> = {
  "not-due": m.tasks_state_not_due,
  "on-track": m.tasks_state_on_track,
  late: m.tasks_state_late,
  done: m.tasks_state_done,
  "not-done": m.tasks_state_not_done,
}

export const stateTone: Record<BoxState, ProgressTone> = {
  "not-due": "ahead",
  "on-track": "on-track",
  late: "late",
  done: "done",
  "not-done": "skipped",
}

/** What waits for a check is nearly done: it looks so, also where it is late already. */
export function boxTone({ state, waiting }: Pick<LineBox, "state" | "waiting">): BoxTone {
  if (state === "done") return "done"
  if (state === "not-done") return "skipped"
  if (waiting > 0) return "waiting"
  if (state === "late") return "missed"
  return state === "on-track" ? "now" : "ahead"
}

export const weekNumber = (key: string): number => Number(key.slice(-2))
export const isWeek = (key: string): boolean => key.includes("-W")

/** "Tuần 47, 16/11 – 22/11" or "Cả năm 2026". */
export const boxName = ({ key, from, due }: Pick<LineBox, "key" | "from" | "due">): string =>
  isWeek(key)
    ? m.line_box_week({
        week: weekNumber(key),
        from: formatShortDay(from),
        to: formatShortDay(due),
      })
    : m.line_box_year({ year: key })

/** The whole box as a sentence. */
export function boxText(box: LineBox): string {
  const counted =
    box.counted > 0 ? `${formatCount(box.counted)} ${m.tasks_col_count().toLowerCase()}` : ""
  const waiting = box.waiting > 0 ? m.tasks_waiting({ count: formatCount(box.waiting) }) : ""
  return [boxName(box), stateText[box.state](), counted, waiting, box.waiver?.reason]
    .filter(Boolean)
    .join(". ")
}

/** One state for a whole line: late before running, running before done. */
export function trackState({ boxes, age }: LineTrack): BoxState {
  if (age) return age.state
  const has = (state: BoxState) => boxes.some((box) => box.state === state)
  if (has("late")) return "late"
  if (has("on-track")) return "on-track"
  if (has("not-due")) return has("done") ? "on-track" : "not-due"
  return has("done") ? "done" : "not-done"
}

export const isLate = ({ tracks }: BoardLine): boolean =>
  tracks.some((track) => trackState(track) === "late")

/** How many lines stand how: a line with one late box is late, and one that waits for its day is on track. */
export function linesByState(lines: readonly BoardLine[]) {
  const states = lines
    .filter(({ tracks }) => tracks.length > 0)
    .map((line) => (isLate(line) ? "late" : line.tracks.map(trackState).at(-1)))
  const count = (...wanted: BoxState[]) =>
    states.filter((state) => wanted.some((one) => one === state)).length
  return { done: count("done"), running: count("on-track", "not-due"), late: count("late") }
}

/** How a week line stands, as short sentences. */
export function weeksText({ boxes }: LineTrack): string[] {
  const of = boxes.filter(({ state }) => state !== "not-due").length
  const count = (state: BoxState) => boxes.filter((box) => box.state === state).length
  const [late, waived] = [count("late"), count("not-done")]
  const waiting = boxes.reduce((sum, box) => sum + box.waiting, 0)
  return [
    m.tasks_weeks_done({ done: count("done"), of }),
    ...(late > 0 ? [m.tasks_weeks_late({ count: late })] : []),
    ...(waived > 0 ? [m.tasks_weeks_waived({ count: waived })] : []),
    ...(waiting > 0 ? [m.tasks_waiting({ count: formatCount(waiting) })] : []),
  ]
}

export function yearText(box: LineBox): string[] {
  const { key: year, counted, waiting, state, due } = box
  return [
    counted > 0
      ? m.tasks_year_counted({ count: formatCount(counted), year })
      : m.tasks_year_none({ year }),
    ...(waiting > 0 ? [m.tasks_waiting({ count: formatCount(waiting) })] : []),
    ...(state === "on-track" ? [m.tasks_due_on({ day: formatDay(due) })] : []),
  ]
}

/** @param past the year is over: the age is that of its last day. */
export function ageText({ age }: LineTrack, past: boolean): string[] {
  if (!age) return []
  const { lastDay, days } = age
  if (!lastDay) return [m.tasks_age_never({ days: formatCount(days) })]
  const said = { day: formatDay(lastDay), days: formatCount(days) }
  return [past ? m.tasks_age_then(said) : m.tasks_age(said)]
}
