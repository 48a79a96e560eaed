import type { ChannelAsk } from "@loa/domain/activities/channel.ts"
import { meetsPeople } from "@loa/domain/activities/meets-people.ts"
import { type Draft, type DraftAudience, type DraftItem, draftOf } from "./draft.ts"
import type { Options } from "./queries.ts"

export type Material = Options["materials"][number]

const channelOf = ({ channels }: Pick<Options, "channels">, code: string | null) =>
  channels.find((channel) => channel.code === code)

const asksOf = (options: Pick<Options, "channels">, code: string | null): readonly ChannelAsk[] =>
  channelOf(options, code)?.asks ?? []

/** Items the plan of the form has; the first is the main one if none is any more. */
export function knownItems(items: readonly DraftItem[], options: Options): DraftItem[] {
  const known = items.filter(({ code }) => options.items.some((item) => item.code === code))
  const main = known.find((item) => item.main) ?? known[0]
  return known.map((item) => ({ ...item, main: item === main }))
}

/** Whoever came to a meeting is counted anew each time; who lives in reach of a loudspeaker stays the same. */
export function sameReach(
  audiences: readonly DraftAudience[],
  channelCode: string | null,
  options: Pick<Options, "channels">,
): DraftAudience[] {
  const channel = channelOf(options, channelCode)
  const counted = !channel || meetsPeople(channel)
  return audiences.map(({ code, reach }) => ({ code, reach: counted ? null : reach }))
}

/** Another entry like this one: all but its day, what proves it, and how many came. */
export function copyOf(row: Draft, options: Options): Partial<Draft> {
  const { organizationId, planId, firstDay, lastDay, links, explanation, ...same } = draftOf(row)
  const task = options.tasks.some(({ code }) => code === same.taskCode)
  const partners = same.partnerIds.filter((id) => options.partners.some((p) => p.id === id))
  const material = options.materials.some(({ id }) => id === same.materialId)
  return {
    ...same,
    seriesId: null,
    taskCode: task ? same.taskCode : null,
    items: knownItems(same.items, options),
    audiences: sameReach(same.audiences, same.channelCode, options),
    partnerIds: partners,
    materialId: material ? same.materialId : null,
  }
}

/**
 * What a script, leaflet or clip fills in: items and channel always, since it is what was broadcast or handed out;
 * title and minutes only where nobody typed any. Minutes count every airing.
 */
export function filledFrom(material: Material, draft: Draft, options: Options): Partial<Draft> {
  const channelCode = material.channelCode ?? draft.channelCode
  const asks = asksOf(options, channelCode)
  const { timesAired } = draft.details
  const times = typeof timesAired === "number" && timesAired > 0 ? timesAired : 1
  const items = material.items.map((item) => ({ ...item, bulletIds: [], subItemIds: [] }))
  const task = options.tasks.some(({ code }) => code === material.taskCode)
  const numbered = material.documentNumber !== "" && asks.includes("documentNumber")
  const minutes = material.minutes !== null && asks.includes("minutes")
  return {
    materialId: material.id,
    channelCode,
    items: knownItems(items, options),
    title: draft.title.trim() === "" ? material.title.slice(0, 200) : draft.title,
    taskCode: draft.taskCode ?? (task ? material.taskCode : null),
    ...(minutes && draft.minutes === null && { minutes: (material.minutes ?? 0) * times }),
    ...(numbered && {
      details: {
        ...draft.details,
        documentNumber: material.documentNumber,
        documentDate: material.documentDate ?? "",
      },
    }),
  }
}

export type Habit = Options["habits"][number]

export const habitOf = ({ habits }: Options, channelCode: string | null): Habit | undefined =>
  habits.find((habit) => habit.channelCode === channelCode)

/** What a channel asks for that is a new number each time: who came, what they said, what was decided. */
const newEachTime: ReadonlySet<string> = new Set([
  ...["results", "issuesRaised", "issuesAnswered", "issuesPassedOn", "copiesHandedOut"],
  ...["documentNumber", "documentDate", "households"],
])

/** What the channel asked for last time and may be the same again. */
export function sameAsks({ minutes, copies, details }: Habit): Partial<Draft> {
  const kept = Object.entries(details).filter(([ask]) => !newEachTime.has(ask))
  return { minutes, copies, details: Object.fromEntries(kept) }
}

/** What stays the same from one time to the next; what is new each time is left to be typed. */
export function againFrom(habit: Habit, options: Options): Partial<Draft> {
  const { channelCode, taskCode, place, items, languages, mode, partnerIds } = habit
  return {
    ...{ channelCode, place, languages, mode, ...sameAsks(habit) },
    taskCode: options.tasks.some(({ code }) => code === taskCode) ? taskCode : null,
    items: knownItems(items, options),
    audiences: sameReach(habit.audiences, channelCode, options),
    partnerIds: partnerIds.filter((id) => options.partners.some((p) => p.id === id)),
  }
}
