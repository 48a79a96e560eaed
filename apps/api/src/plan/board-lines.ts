import type { Cadence } from "@loa/domain/plan/kinds.ts"
import { type LineRole, lineRoleOf } from "@loa/domain/plan/line-roles.ts"
import { editionOn } from "@loa/domain/plan/plan-life.ts"
import {
  type Track,
  type TrackBox,
  tracksFor,
  tracksOf,
  type YearRecord,
} from "@loa/domain/plan/tracks.ts"
import { weekKey, weekOf } from "@loa/domain/weeks.ts"
import type { BoardScope } from "./board-scope.ts"
import type { Helped } from "./count-entries.ts"
import type { Waiver } from "./waivers-of.ts"

type OwnWeek = { key: string; counted: number; waiting: number }
type LineBox = Omit<TrackBox, "waived"> & {
  waiver: Pick<Waiver, "reason" | "byName" | "byOrganization" | "on"> | null
}

export type LineTrack = Omit<Track, "taskCode" | "boxes"> & {
  organizationName: string
  boxes: LineBox[]
  /** Of the year, where the line has no boxes. */
  waiver: LineBox["waiver"]
}

export type BoardLine = {
  code: string
  parentCode: string | null
  isHeading: boolean
  title: string
  content: string | null
  cadence: Cadence | null
  cadenceAsPrinted: string | null
  leadAsPrinted: string | null
  coordinatingAsPrinted: string | null
  /** What it asks of the organization looked at. */
  role: LineRole | null
  tracks: LineTrack[]
  /** What organizations that do not lead it added. */
  helped: Omit<Helped, "taskCode">
  /** What the organization looked at logged for a line it does not lead, by week. */
  own: OwnWeek[]
}

export type BoardRecord = YearRecord & { waivers: readonly Waiver[]; helped: readonly Helped[] }

const noHelp = { organizations: 0, counted: 0, waiting: 0 }

const waiverOf = (waivers: readonly Waiver[], track: Track, box: string): LineBox["waiver"] => {
  const found = waivers.find(
    (w) =>
      w.taskCode === track.taskCode && w.organizationId === track.organizationId && w.box === box,
  )
  if (!found) return null
  const { reason, byName, byOrganization, on } = found
  return { reason, byName, byOrganization, on }
}

function lineTrack(scope: BoardScope, { waivers }: BoardRecord, track: Track): LineTrack {
  const { taskCode: _, ...rest } = track
  const name = scope.life.organizations.find(({ id }) => id === track.organizationId)?.name
  return {
    ...rest,
    organizationName: name ?? track.organizationId,
    boxes: track.boxes.map(({ waived: _waived, ...box }) => {
      return { ...box, waiver: waiverOf(waivers, track, box.key) }
    }),
    waiver: waiverOf(waivers, track, String(scope.planYear.year)),
  }
}

function ownWeeks({ organization }: BoardScope, { entered }: YearRecord, code: string): OwnWeek[] {
  const weeks = new Map<string, OwnWeek>()
  for (const one of entered) {
    if (one.taskCode !== code || one.organizationId !== organization?.id) continue
    const key = weekKey(weekOf(one.monday))
    const week = weeks.get(key) ?? { key, counted: 0, waiting: 0 }
    week.counted += one.counted
    week.waiting += one.waiting
    weeks.set(key, week)
  }
  return [...weeks.values()]
}

/** The plan's part III in its order, as one organization or everybody sees it in a year. */
export function boardLines(scope: BoardScope, record: BoardRecord): BoardLine[] {
  const { life, words, planYear, organization } = scope
  const { on } = planYear
  const edition = editionOn(life, on)
  const tracks = tracksOf(planYear, record, planYear)
  return words
    .filter(({ version }) => version === edition?.version)
    .map(({ version: _, leadSource, coordinatingSource, cadenceSource, ...line }) => {
      const ofLine = tracks.filter((track) => track.taskCode === line.code)
      const leads = ofLine.some((track) => track.organizationId === organization?.id)
      const { taskCode: _code, ...helped } = record.helped.find(
        (one) => one.taskCode === line.code,
      ) ?? { taskCode: line.code, ...noHelp }
      return {
        ...line,
        cadence: edition?.lines.find(({ code }) => code === line.code)?.cadence ?? null,
        cadenceAsPrinted: cadenceSource,
        leadAsPrinted: leadSource,
        coordinatingAsPrinted: coordinatingSource,
        role: organization && lineRoleOf(life, line.code, organization.id, on),
        tracks: tracksFor(ofLine, organization?.id ?? null).map((one) =>
          lineTrack(scope, record, one),
        ),
        helped,
        own: leads ? [] : ownWeeks(scope, record, line.code),
      }
    })
}
