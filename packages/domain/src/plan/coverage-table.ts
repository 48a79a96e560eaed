import { type Amount, inTodaysBoundaries, type LineageLink } from "../units/lineage.ts"
import { standsWith } from "../units/stands-with.ts"

/** What one unit did, by item; a unit without a row did nothing. */
export type UnitAmounts = ReadonlyMap<string, ReadonlyMap<string, number>>
export type UnitChannels = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

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

const countedChannels = (channels: ReadonlyMap<string, ReadonlySet<string>>) =>
  new Map([...channels].map(([item, codes]) => [item, codes.size]))

/**
 * How many different channels were used, in today's units. Channels are not split by shares: a unit that went on whole
 * brings its own, what was divided stays unallocated.
 */
export function channelsToday(
  reported: UnitChannels,
  { links, isCurrent }: Succession,
): InBoundaries {
  const units = new Map<string, Map<string, Set<string>>>()
  const rest = new Map<string, Set<string>>()
  for (const [unit, items] of reported) {
    const { current, unallocated } = standsWith([unit], links, isCurrent)
    const [only] = current
    const whole = only !== undefined && current.length === 1 && unallocated.length === 0
    const into = whole ? (units.get(only) ?? new Map<string, Set<string>>()) : rest
    if (whole) units.set(only, into)
    for (const [item, codes] of items)
      into.set(item, new Set([...(into.get(item) ?? []), ...codes]))
  }
  return {
    units: new Map([...units].map(([unit, items]) => [unit, countedChannels(items)])),
    unallocated: countedChannels(rest),
  }
}

/** Different channels as each unit used them itself. */
export const channelsReported = (reported: UnitChannels): UnitAmounts =>
  new Map(
    [...reported].map(([unit, items]) => [
      unit,
      new Map([...items].map(([item, codes]) => [item, new Set(codes).size])),
    ]),
  )
