import { inTodaysBoundaries, type LineageLink } from "./lineage.ts"

/** Much enough for the smallest share there can be to leave something everywhere. */
const probe = 100_000

/**
 * Where the work of units stands in today's boundaries: with which current units, whole or by a recorded weight, and
 * under which old ones as far as the way on is unknown. A unit may be on both sides.
 */
export function standsWith(
  units: readonly string[],
  links: readonly LineageLink[],
  isCurrent: (unit: string) => boolean,
): { current: string[]; unallocated: string[] } {
  const { allocated, unallocated } = inTodaysBoundaries(
    units.map((unit) => ({ unit, period: "", amount: probe })),
    links,
    isCurrent,
  )
  const unitsOf = (amounts: readonly { unit: string }[]) => amounts.map(({ unit }) => unit)
  return { current: unitsOf(allocated), unallocated: unitsOf(unallocated) }
}
