import { type Dimension, type Measure, measures, type ReportFigures, tallyOf } from "./figures.ts"

/** A figure that is another one now than when the report was sent. */
export type FigureChange = {
  dimension: Dimension
  key: string
  measure: Measure
  frozen: number
  live: number
}

/** What readers look at; weeks and the like follow from these. */
const compared: readonly Dimension[] = ["all", "item", "tag", "channel", "audience", "task"]

/** Every figure in which the book differs from what was frozen; empty when nothing was changed since. */
export function differenceOf(frozen: ReportFigures, live: ReportFigures): FigureChange[] {
  return compared.flatMap((dimension) => {
    const keys = new Set([
      ...Object.keys(frozen[dimension] ?? {}),
      ...Object.keys(live[dimension] ?? {}),
    ])
    return [...keys].toSorted().flatMap((key) => {
      const [then, now] = [tallyOf(frozen, dimension, key), tallyOf(live, dimension, key)]
      return measures
        .filter((measure) => then[measure] !== now[measure])
        .map((measure) => ({
          ...{ dimension, key, measure },
          ...{ frozen: then[measure], live: now[measure] },
        }))
    })
  })
}
