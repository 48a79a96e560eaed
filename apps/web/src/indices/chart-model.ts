import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import {
  breaksOf,
  type FieldSpan,
  fieldSpans,
  type Measure,
  type ProvinceSeries,
  rankingSeries,
  type SeriesBreak,
} from "@loa/domain/indices/ranking-series.ts"
import type { RankingView } from "./ranking-view.ts"

/** Everything a chart of a view draws, before anybody knows how wide it is. */
export type ChartModel = {
  measure: Measure
  from: number
  to: number
  /** The one in colour. */
  main: ProvinceSeries
  peers: ProvinceSeries[]
  /** Breaks between two shown years. */
  breaks: SeriesBreak[]
  /** Sizes of the field, where ranks are shown. */
  fields: FieldSpan[]
}

const nobody = (code: string): ProvinceSeries => ({
  code,
  name: code,
  points: [],
  segments: [],
  gaps: [],
})

/** The model of a view; `breaks` are all of the index. */
export function chartModel(
  view: RankingView,
  rows: readonly RankingRow[],
  breaks: readonly SeriesBreak[],
): ChartModel {
  const { measure, from, to, component } = view
  const shown = breaksOf(breaks, component).filter(
    (b) => b.lastYearBefore >= from && b.firstYearAfter <= to,
  )
  const series = rankingSeries(rows, measure, shown)
  const [main = nobody(""), ...peers] = view.provinces.map(
    (code) => series.find((s) => s.code === code) ?? nobody(code),
  )
  const fields = measure === "rank" ? fieldSpans(rows) : []
  return { measure, from, to, main, peers, breaks: shown, fields }
}

export const seriesOf = ({ main, peers }: ChartModel): ProvinceSeries[] => [main, ...peers]

/** Has the chart anything to draw? */
export const isEmpty = (model: ChartModel): boolean =>
  seriesOf(model).every((series) => series.points.length === 0)
