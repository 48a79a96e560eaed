import type { Day, Quarter } from "../dates.ts"
import { weekOf } from "../weeks.ts"
import { type Age, ageOf, type BoxState, boxState, type Logged } from "./box-state.ts"
import type { Cadence } from "./kinds.ts"
import type { TaskBox } from "./obligations.ts"
import type { Standing } from "./standing-lines.ts"

/** What an organization logged for a line in the days of one week that lie in one calendar year. */
export type Entered = {
  taskCode: string
  organizationId: string
  monday: Day
  year: number
  counted: number
  waiting: number
}

export type TrackBox = Logged & {
  key: string
  from: Day
  due: Day
  quarter: Quarter["quarter"]
  state: BoxState
  waived: boolean
}

/** One organization's part of a line it leads, in one year: its boxes, or its age where there are none. */
export type Track = {
  taskCode: string
  organizationId: string
  cadence: Cadence
  boxes: TrackBox[]
  age: Age | null
}

/** What is known of a year. */
export type YearRecord = {
  today: Day
  entered: readonly Entered[]
  lastDays: readonly { taskCode: string; organizationId: string; day: Day }[]
  waivers: readonly { taskCode: string; organizationId: string; box: string }[]
  amberDays: number
}

const add = (entries: readonly Logged[]): Logged => ({
  counted: entries.reduce((sum, one) => sum + one.counted, 0),
  waiting: entries.reduce((sum, one) => sum + one.waiting, 0),
})

/** What fills a box: entries of its week, or of its year, by whoever counts for it. */
export function loggedFor(box: TaskBox, entered: readonly Entered[]): Logged {
  const monday = weekOf(box.due).from
  const inPeriod = ({ monday: of, year }: Entered) =>
    box.cadence === "weekly" ? of === monday : year === Number(box.key)
  return add(
    entered.filter(
      (one) =>
        one.taskCode === box.taskCode && inPeriod(one) && box.countsOf.includes(one.organizationId),
    ),
  )
}

const isWaived = (
  { waivers }: YearRecord,
  { taskCode, organizationId }: { taskCode: string; organizationId: string },
  box: string,
) =>
  waivers.some(
    (w) => w.taskCode === taskCode && w.organizationId === organizationId && w.box === box,
  )

function trackBox(box: TaskBox, record: YearRecord): TrackBox {
  const { key, from, due } = box
  const logged = loggedFor(box, record.entered)
  const waived = isWaived(record, box, key)
  const state = boxState(logged, { from, due, waived, today: record.today })
  return { key, from, due, quarter: box.quarter.quarter, state, waived, ...logged }
}

/** The latest of those that count for it. */
const lastDayOf = ({ taskCode, countsOf }: Standing, { lastDays }: YearRecord): Day | null =>
  lastDays
    .filter((one) => one.taskCode === taskCode && countsOf.includes(one.organizationId))
    .map(({ day }) => day)
    .toSorted()
    .at(-1) ?? null

function standingTrack(standing: Standing, record: YearRecord, year: number, on: Day): Track {
  const { taskCode, organizationId, from } = standing
  const waived = isWaived(record, standing, String(year))
  const { amberDays } = record
  const kept = { from, lastDay: lastDayOf(standing, record) }
  const age = ageOf(kept, { amberDays, waived, today: on })
  return { taskCode, organizationId, cadence: "rolling", boxes: [], age }
}

/**
 * Who led which line in a year, and how it went.
 * @param on the day lines without a term are looked at: today, or the year's last day in the plan.
 */
export function tracksOf(
  { boxes, standing }: { boxes: readonly TaskBox[]; standing: readonly Standing[] },
  record: YearRecord,
  { year, on }: { year: number; on: Day },
): Track[] {
  const groups = Map.groupBy(boxes, (box) => `${box.taskCode}|${box.organizationId}`)
  const tracks = [...groups.values()].flatMap((group): Track[] => {
    const [first] = group
    if (!first) return []
    const { taskCode, organizationId, cadence } = first
    const found = group.map((box) => trackBox(box, record))
    return [{ taskCode, organizationId, cadence, boxes: found, age: null }]
  })
  return [...tracks, ...standing.map((one) => standingTrack(one, record, year, on))]
}

/** Of a line's tracks those that concern one organization: its own and earlier leads'; all when it has none. */
export function tracksFor(tracks: readonly Track[], organizationId: string | null): Track[] {
  const own = tracks.find((track) => track.organizationId === organizationId)
  if (!own) return [...tracks]
  const begins = own.boxes.at(0)?.from
  return tracks.filter(
    (track) => track === own || (begins && (track.boxes.at(-1)?.due ?? begins) < begins),
  )
}
