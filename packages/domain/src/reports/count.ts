import type { Day } from "../dates.ts"
import {
  addFigures,
  countedKeys,
  noFigures,
  type ReportFigures,
  type Tally,
  tallyOf,
} from "./figures.ts"

/** What a consolidated report says of one unit: all of it, and the items that some activity of it names. */
export type UnitCount = { all: Tally; items: string[] }

/** An entry by what makes it worth telling of: whom it met, and what it has of its own on record. */
export type Mark = { id: string; firstDay: Day; reach: number | null; merit: number }

/** What was counted in a period: the figures of all books together, each book's own, and the entries worth telling of. */
export type Count = { figures: ReportFigures; units: Record<string, UnitCount>; marks: Mark[] }

/** So many of those that met most people, and so many of the richest. */
export const mostTold = 12

const byReach = (a: Mark, b: Mark) => (b.reach ?? -1) - (a.reach ?? -1)
const byAge = (a: Mark, b: Mark) =>
  a.firstDay < b.firstDay || (a.firstDay === b.firstDay && a.id < b.id) ? -1 : 1

/** The marks that are told of among all of several books. The most of each are enough to find the most of all. */
export function toldOf(marks: readonly Mark[]): Mark[] {
  const met = marks
    .filter(({ reach }) => reach !== null)
    .toSorted((a, b) => byReach(a, b) || byAge(a, b))
  const rich = marks
    .filter(({ merit }) => merit > 0)
    .toSorted((a, b) => b.merit - a.merit || byReach(a, b) || byAge(a, b))
  return [...new Set([...met.slice(0, mostTold), ...rich.slice(0, mostTold)])]
}

export const unitCount = (figures: ReportFigures): UnitCount => ({
  all: tallyOf(figures, "all"),
  items: countedKeys(figures, "tag"),
})

export const emptyCount = (): Count => ({ figures: noFigures(), units: {}, marks: [] })

/** Of several books together. */
export const addCounts = (counts: readonly Count[]): Count => ({
  figures: addFigures(counts.map(({ figures }) => figures)),
  units: Object.assign({}, ...counts.map(({ units }) => units)),
  marks: toldOf(counts.flatMap(({ marks }) => marks)),
})
