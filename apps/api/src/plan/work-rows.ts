import { addDays, type Day } from "@loa/domain/dates.ts"
import type { ReportBox } from "@loa/domain/plan/obligations.ts"
import type { OwnAge, OwnBox } from "@loa/domain/plan/suggestions.ts"
import type { BoardLine } from "./board-lines.ts"
import type { Standings } from "./item-gaps.ts"
import { isReported, type ReportStanding } from "./report-standings.ts"

type Line = { code: string; title: string }

/** A thing with a day, in the order of the days. */
export type DueRow =
  | { kind: "week" | "year"; line: Line; key: string; due: Day; waiting: number }
  | { kind: "quiet"; line: Line; due: Day; days: number }
  | { kind: "cut-off"; period: ReportBox["period"]; key: string; due: Day; logged: Standings }
  | ReportRow

/** A report to be sent; returned with a reason it waits for its writer. */
export type ReportRow = {
  kind: "report"
  period: ReportBox["period"]
  key: string
  due: Day
  cutOff: Day
  returned: string | null
}

export type LateRow = {
  line: Line
  /** Empty for a line without a term. */
  keys: string[]
  waiting: number
  /** How long a line without a term has been quiet. */
  days: number | null
  lastDay: Day | null
}

/** How far ahead a day is worth showing: a year's box in its last quarter, a report once its figures close. */
const ahead = { year: 92, report: 45, quiet: 14 }

const lineOf = ({ code, title }: BoardLine): Line => ({ code, title })

/** The lines an organization leads, with its own track. */
export const ownTracks = (lines: readonly BoardLine[], organizationId: string) =>
  lines.flatMap((line) =>
    line.tracks
      .filter((track) => track.organizationId === organizationId)
      .map((track) => ({ line, track })),
  )

type Own = ReturnType<typeof ownTracks>

export const ownBoxes = (own: Own): OwnBox[] =>
  own.flatMap(({ line, track: { cadence, boxes } }) =>
    cadence === "rolling" ? [] : boxes.map((box) => ({ taskCode: line.code, cadence, ...box })),
  )

export const ownAges = (own: Own): OwnAge[] =>
  own.flatMap(({ line, track: { age } }) => (age ? [{ taskCode: line.code, ...age }] : []))

function dueOfLines(own: Own, today: Day): DueRow[] {
  return own.flatMap(({ line, track: { cadence, boxes, age } }): DueRow[] => {
    if (age)
      return age.state === "on-track" && age.lateOn <= addDays(today, ahead.quiet)
        ? [{ kind: "quiet", line: lineOf(line), due: age.lateOn, days: age.days }]
        : []
    const kind = cadence === "weekly" ? ("week" as const) : ("year" as const)
    return boxes
      .filter(({ state, due }) => state === "on-track" && due <= addDays(today, ahead.year))
      .map(({ key, due, waiting }) => ({ kind, line: lineOf(line), key, due, waiting }))
  })
}

type Reports = { reports: readonly ReportBox[]; standings: readonly ReportStanding[] }

/** Reports nobody has sent yet. */
const unsent = ({ reports, standings }: Reports): ReportRow[] =>
  reports
    .filter(({ key }) => !isReported(standings, key))
    .map(({ period, key, due, cutOff }) => {
      const found = standings.find((one) => one.period === key)
      const returned = found?.state === "returned" ? found.reason : null
      return { kind: "report", period, key, due, cutOff, returned }
    })

const dueReports = (rows: readonly ReportRow[], today: Day, logged: Standings | null) =>
  rows
    .filter(({ due }) => due >= today && due <= addDays(today, ahead.report))
    .flatMap((row): DueRow[] => {
      const { period, key, cutOff } = row
      const closes = cutOff >= today && logged
      return closes ? [{ kind: "cut-off", period, key, due: cutOff, logged }, row] : [row]
    })

/** Reports whose day has passed within the last quarter; older ones stand in the list of reports. */
export const lateReports = (asked: Reports, today: Day): ReportRow[] =>
  unsent(asked).filter(({ due }) => due < today)

/** What is to be done soon, by the day it is due. */
export const dueRows = (
  own: Own,
  asked: Reports & { logged: Standings | null },
  today: Day,
): DueRow[] =>
  [...dueOfLines(own, today), ...dueReports(unsent(asked), today, asked.logged)].toSorted((a, b) =>
    a.due.localeCompare(b.due),
  )

/** What this year's boxes and lines without a term have missed. */
export const lateRows = (own: Own): LateRow[] =>
  own.flatMap(({ line, track: { boxes, age } }): LateRow[] => {
    const late = boxes.filter(({ state }) => state === "late")
    const waiting = late.reduce((sum, box) => sum + box.waiting, 0)
    const keys = late.map(({ key }) => key)
    const { code, title } = line
    if (late.length > 0)
      return [{ line: { code, title }, keys, waiting, days: null, lastDay: null }]
    if (age?.state !== "late") return []
    return [{ line: { code, title }, keys: [], waiting: 0, days: age.days, lastDay: age.lastDay }]
  })
