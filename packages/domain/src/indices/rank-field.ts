import type { RankBasis } from "./ranking-row.ts"
import type { Absence } from "./structure.ts"

/** One component in one year: every value the publisher gave that we hold, and how many there should be. */
export type Field = {
  /** Subjects the publisher published a total for; null when nobody knows. */
  fieldSize: number | null
  /** We hold the totals of all of them. */
  fieldComplete: boolean
  values: readonly number[]
}

/**
 * How many stand in the ranking. A component may have been published for more subjects than got a total
 * (PAPI 2022: 61 totals, 63 scores of dimension 6); then they are all in its field.
 */
export const sizeOfField = ({ fieldSize, fieldComplete, values }: Field): number | null =>
  fieldSize !== null && fieldComplete ? Math.max(fieldSize, values.length) : fieldSize

/** A rank says something only when nobody is missing from the field. */
const isWhole = ({ fieldSize, fieldComplete, values }: Field) =>
  fieldComplete && fieldSize !== null && values.length >= fieldSize

/**
 * The place of a value in its field, best first; equal values share it and leave a gap after it (1, 2, 2, 4).
 * Null when the field is not whole: among part of the provinces a place would be too good (DESIGN §5).
 */
export function rankInField(field: Field, value: number): number | null {
  if (!isWhole(field)) return null
  return 1 + field.values.filter((other) => other > value).length
}

export type ChosenRank = { rank: number | null; rankBasis: RankBasis | null }

/** The publisher's rank wins over the one computed here; the press's is never asked (DESIGN §5). */
export function chooseRank(publishedRank: number | null, computedRank: number | null): ChosenRank {
  if (publishedRank !== null) return { rank: publishedRank, rankBasis: "published" }
  if (computedRank !== null) return { rank: computedRank, rankBasis: "computed" }
  return { rank: null, rankBasis: null }
}

/**
 * Why a province has no row for a component in a year. In an edition we hold whole, nobody asked there if it has no
 * total, nor anywhere if nobody has the component. Else all we can say is that we do not have it: that a publisher
 * keeps a number back is a stored reason with a source.
 */
export function absenceOfMissingRow(component: string, { fieldComplete, values }: Field): Absence {
  const nobodyAsked = fieldComplete && (component === "total" || values.length === 0)
  return nobodyAsked ? "not-surveyed" : "not-held"
}
