import type { ProvinceSeries, SeriesPoint } from "@loa/domain/indices/ranking-series.ts"
import type { ChartModel } from "./chart-model.ts"

/** Each run of a line is a line of its own to the chart, so that nothing can join two of them. */
export const runKey = (series: ProvinceSeries, run: number): string => `p${series.code}r${run}`

/** One row a year; each run of each line in a column of its own. */
export function chartRows({ from, to }: ChartModel, drawn: readonly ProvinceSeries[]) {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i
    const values = drawn.flatMap((series) =>
      series.segments.flatMap((segment, run) => {
        const point = segment.find((p) => p.year === year)
        return point ? [[runKey(series, run), point.value] as const] : []
      }),
    )
    return { year, ...Object.fromEntries(values) }
  })
}

/** Does a point's value stand under it? So it does where the line comes down to the point from both sides. */
export function labelsUnder(
  segment: readonly SeriesPoint[],
  index: number,
  better: "low" | "high",
) {
  const point = segment[index]
  const beside = [segment[index - 1], segment[index + 1]].flatMap((p) => p ?? [])
  if (!point || beside.length === 0) return false
  return beside.every((p) => (better === "low" ? p.value <= point.value : p.value >= point.value))
}
