import { type Amount, inTodaysBoundaries, type LineageLink } from "../units/lineage.ts"
import { standsWith } from "../units/stands-with.ts"

/** What one unit did, by item; a unit without a row did nothing. */
export type UnitAmounts = ReadonlyMap<string, ReadonlyMap<string, number>>
/** By which channels, as marks over one list of all of them: 1 where the channel was used. */
export type UnitChannels = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>

/** Of one unit in one quarter: `flags[n]` tells with a 1 or 0 for each of `codes` by which of them `items[n]` was told. */
export type ChannelFlags = {
  organizationId: string
  items: readonly string[]
  codes: readonly string[]
  flags: readonly string[]
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

/** Half a million flags in a year of 300 units. The codes of "0" and "1" end in the bits 0 and 1. */
function mark(marks: Uint8Array, flags: string, places: Uint16Array) {
  for (let at = 0; at < flags.length; at++) {
    const place = places[at] ?? 0
    marks[place] = (marks[place] ?? 0) | (flags.charCodeAt(at) & 1)
  }
}

/** Several quarters of several units together. */
export function channelMarks(places: readonly ChannelFlags[]): UnitChannels {
  const all = [...new Set(places.flatMap(({ codes }) => codes))]
  const at = new Map(all.map((code, n) => [code, n]))
  const units = new Map<string, Map<string, Uint8Array>>()
  for (const { organizationId, items, codes, flags } of places) {
    const unit = units.get(organizationId) ?? new Map<string, Uint8Array>()
    units.set(organizationId, unit)
    const places = Uint16Array.from(codes, (code) => at.get(code) ?? 0)
    for (const [n, item] of items.entries()) {
      const marks = unit.get(item) ?? new Uint8Array(all.length)
      unit.set(item, marks)
      mark(marks, flags[n] ?? "", places)
    }
  }
  return units
}

const union = (a: Uint8Array | undefined, b: Uint8Array) =>
  a ? a.map((mark, n) => mark | (b[n] ?? 0)) : b

const countedChannels = (channels: ReadonlyMap<string, Uint8Array>) =>
  new Map([...channels].map(([item, marks]) => [item, marks.reduce((sum, mark) => sum + mark, 0)]))

/**
 * How many different channels were used, in today's units. Channels are not split by shares: a unit that went on whole
 * brings its own, what was divided stays unallocated.
 */
export function channelsToday(
  reported: UnitChannels,
  { links, isCurrent }: Succession,
): InBoundaries {
  const units = new Map<string, Map<string, Uint8Array>>()
  const rest = new Map<string, Uint8Array>()
  for (const [unit, items] of reported) {
    const { current, unallocated } = standsWith([unit], links, isCurrent)
    const [only] = current
    const whole = only !== undefined && current.length === 1 && unallocated.length === 0
    const into = whole ? (units.get(only) ?? new Map<string, Uint8Array>()) : rest
    if (whole) units.set(only, into)
    for (const [item, marks] of items) into.set(item, union(into.get(item), marks))
  }
  return {
    units: new Map([...units].map(([unit, items]) => [unit, countedChannels(items)])),
    unallocated: countedChannels(rest),
  }
}

/** Different channels as each unit used them itself. */
export const channelsReported = (reported: UnitChannels): UnitAmounts =>
  new Map([...reported].map(([unit, items]) => [unit, countedChannels(items)]))
