import { addDays, type Day } from "../dates.ts"
import type { DatedUnit } from "./lineage.ts"

export type Superseded<Row extends DatedUnit> = {
  /** The row in force until the day before, and the day it now ends on. */
  ended: { row: Row; validTo: Day } | null
  /** The last day of the new row: the next one takes over, or the subject's life ends. */
  validTo: Day | null
}

/**
 * What a new dated row of one key does to those that are there: the row in force ends the day before, rows to come
 * stay. Null when a row begins on that very day: a second one would change the past in place.
 */
export function supersede<Row extends DatedUnit>(
  rows: readonly Row[],
  from: Day,
  lifeEnd: Day | null,
): Superseded<Row> | null {
  if (rows.some((row) => row.validFrom === from)) return null
  const current = rows.find(
    (row) => row.validFrom < from && (row.validTo === null || row.validTo >= from),
  )
  const next = rows
    .map((row) => row.validFrom)
    .filter((start) => start > from)
    .toSorted()
    .at(0)
  return {
    ended: current ? { row: current, validTo: addDays(from, -1) } : null,
    validTo: next === undefined ? lifeEnd : addDays(next, -1),
  }
}
