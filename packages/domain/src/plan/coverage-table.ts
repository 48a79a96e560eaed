import { type Amount, inTodaysBoundaries, type LineageLink } from "../units/lineage.ts"
import { standsWith } from "../units/stands-with.ts"

/** What one unit did, by item; a unit without a row did nothing. */
export type UnitAmounts = ReadonlyMap<string, ReadonlyMap<string, number>>
/** By which channels: of each unit, item after item, one mark for each channel, 1 where it was used. */
export type ChannelMarks = {
  items: readonly string[]
  channels: number
  units: ReadonlyMap<string, Uint8Array>
}

/** Of one unit in one quarter: `flags` tells item by item, with a 1 or 0 for each of `codes`, by which of them it was told. */
export type ChannelFlags = {
  organizationId: string
  items: readonly string[]
  codes: readonly string[]
  flags: string
}

export type InBoundaries = {
  units: UnitAmounts
  /** "Chưa phân bổ": of units that ended without a known successor, or were split without a recorded share. */
  unallocated: ReadonlyMap<string, number>
}

type Succession = { links: readonly LineageLink[]; isCurrent: (unit: string) => boolean }

/** The same amounts as the units of today have them; nothing is lost. */
export function amountsToday(
  reported: UnitAmounts,
  { links, isCurrent }: Succession,
): InBoundaries {
  const amounts = [...reported].flatMap(([unit, items]) =>
    [...items].map(([period, amount]): Amount => ({ unit, period, amount })),
  )
  const { allocated, unallocated } = inTodaysBoundaries(amounts, links, isCurrent)
  const units = new Map<string, Map<string, number>>()
  for (const { unit, period, amount } of allocated) {
    const items = units.get(unit) ?? new Map<string, number>()
    units.set(unit, items.set(period, amount))
  }
  const rest = new Map<string, number>()
  for (const { period, amount } of unallocated) rest.set(period, (rest.get(period) ?? 0) + amount)
  return { units, unallocated: rest }
}

/** The places of codes in one list of all of them; a list that comes again is looked up once. */
function placesIn(lists: readonly (readonly string[])[]) {
  const different = new Set(lists)
  const all = [...new Set([...different].flat())]
  const at = new Map(all.map((code, n) => [code, n]))
  const places = new Map(
    [...different].map((codes) => [codes, codes.map((code) => at.get(code) ?? 0)]),
  )
  return { all, of: (codes: readonly string[]) => places.get(codes) ?? [] }
}

/** Half a million flags in a year of 300 units. The codes of "0" and "1" end in the bits 0 and 1. */
export function channelMarks(reported: readonly ChannelFlags[]): ChannelMarks {
  const items = placesIn(reported.map((one) => one.items))
  const channels = placesIn(reported.map((one) => one.codes))
  const width = channels.all.length
  const units = new Map<string, Uint8Array>()
  for (const { organizationId, flags, ...one } of reported) {
    const marks = units.get(organizationId) ?? new Uint8Array(items.all.length * width)
    units.set(organizationId, marks)
    const columns = channels.of(one.codes)
    let at = 0
    for (const row of items.of(one.items))
      for (const column of columns) {
        const place = row * width + column
        marks[place] = (marks[place] ?? 0) | (flags.charCodeAt(at++) & 1)
      }
  }
  return { items: items.all, channels: width, units }
}

function addMarks(into: Uint8Array, marks: Uint8Array) {
  for (let n = 0; n < marks.length; n++) if (marks[n]) into[n] = 1
}

/** How many different channels each item was told by; an item told by none is left out. */
function countedChannels(marks: Uint8Array, { items, channels }: ChannelMarks) {
  const counted = new Map<string, number>()
  for (const [n, item] of items.entries()) {
    const from = n * channels
    let count = 0
    for (let at = from; at < from + channels; at++) count += marks[at] ?? 0
    if (count > 0) counted.set(item, count)
  }
  return counted
}

const countedByUnit = (units: ReadonlyMap<string, Uint8Array>, reported: ChannelMarks) =>
  new Map([...units].map(([unit, marks]) => [unit, countedChannels(marks, reported)]))

/**
 * How many different channels were used, in today's units. Channels are not split by shares: a unit that went on whole
 * brings its own, what was divided stays unallocated.
 */
export function channelsToday(
  reported: ChannelMarks,
  { links, isCurrent }: Succession,
): InBoundaries {
  const none = () => new Uint8Array(reported.items.length * reported.channels)
  const units = new Map<string, Uint8Array>()
  const rest = none()
  for (const [unit, marks] of reported.units) {
    const { current, unallocated } = standsWith([unit], links, isCurrent)
    const [only] = current
    const whole = only !== undefined && current.length === 1 && unallocated.length === 0
    const into = whole ? (units.get(only) ?? none()) : rest
    if (whole) units.set(only, into)
    addMarks(into, marks)
  }
  return { units: countedByUnit(units, reported), unallocated: countedChannels(rest, reported) }
}

/** Different channels as each unit used them itself. */
export const channelsReported = (reported: ChannelMarks): UnitAmounts =>
  countedByUnit(reported.units, reported)
