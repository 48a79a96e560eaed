import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { ChannelAsk } from "@loa/domain/activities/channel.ts"
import type { SeriesDay, SeriesPlan } from "@loa/domain/activities/series.ts"
import type { Day } from "@loa/domain/dates.ts"
import { z } from "zod"
import { contentOf, type Draft } from "./draft.ts"
import { KeptDraft } from "./draft-store.ts"

/** An exception as it is being typed: one day, or with an end several. */
const Exception = z.object({ from: z.string().nullable(), to: z.string().nullable() })

/** What the form of a series holds: when it was done again and again, and what each time was like. */
export const SeriesForm = z.object({
  draft: KeptDraft,
  from: z.string().nullable(),
  to: z.string().nullable(),
  weekdays: z.array(z.number()),
  except: z.array(Exception),
  /** Days whose tick was changed by hand. */
  turned: z.array(z.string()),
})
export type SeriesForm = z.infer<typeof SeriesForm>

export const emptySeries = (draft: Draft, today: Day): SeriesForm => ({
  draft: { ...draft, firstDay: null, lastDay: null },
  from: null,
  to: today,
  weekdays: [],
  except: [],
  turned: [],
})

/** The days as the rules know them; an exception without an end is one day, without a start none. */
export const planOf = ({ from, to, weekdays, except }: SeriesForm): SeriesPlan => ({
  ...{ from, to, weekdays },
  except: except.flatMap((span) =>
    span.from ? [{ from: span.from, to: span.to ?? span.from }] : [],
  ),
})

export type Row = SeriesDay & {
  /** The title of what was logged that day by the same channel, if anything was. */
  taken: string | null
  ticked: boolean
}

/** Days that would be refused are never ticked; days that hold such an entry already only by hand. */
export const rowsOf = (
  days: readonly SeriesDay[],
  { turned }: SeriesForm,
  logged: ReadonlyMap<Day, string>,
): Row[] =>
  days.map((one) => {
    const taken = logged.get(one.day) ?? null
    const ticked = one.problem === null && (taken === null) !== turned.includes(one.day)
    return { ...one, taken, ticked }
  })

export const turn = ({ turned }: SeriesForm, day: Day): Day[] =>
  turned.includes(day) ? turned.filter((one) => one !== day) : [...turned, day]

/** Minutes of one airing, of those a day has in all. */
export function eachAiring({ minutes, details }: Draft): number | null {
  return minutes === null ? null : Math.round((minutes / timesOf(details)) * 10) / 10
}

export function timesOf(details: Draft["details"]): number {
  const { timesAired } = details
  return typeof timesAired === "number" && timesAired > 0 ? timesAired : 1
}

/** What a day has when it is aired so often, so long each time. */
export function aired(draft: Draft, each: number | null, times: number | null): Partial<Draft> {
  const details = { ...draft.details, timesAired: times ?? "" }
  const minutes = each === null ? null : Math.round(each * timesOf(details))
  return { minutes, details }
}

/** What one day of the series is sent as. */
export const contentOn = (draft: Draft, day: Day, asks: readonly ChannelAsk[]): Draft =>
  contentOf({ ...draft, firstDay: day, lastDay: null }, asks)

type Ids = { uuid: () => string; deviceId: string }
type Entry = { id: string; write: ActivityWrite }

/** One entry for each day, all of one series. */
export function entriesOf(
  draft: Draft,
  days: readonly Day[],
  asks: readonly ChannelAsk[],
  { uuid, deviceId }: Ids,
): Entry[] {
  const seriesId = uuid()
  return days.map((day) => ({
    id: uuid(),
    write: {
      ...contentOn(draft, day, asks),
      ...{ seriesId, deviceId, writeId: uuid(), version: null },
    },
  }))
}
