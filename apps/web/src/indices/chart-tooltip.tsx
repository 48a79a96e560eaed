import type { ProvinceSeries } from "@loa/domain/indices/ranking-series.ts"
import { m } from "../paraglide/messages.js"
import type { ChartModel } from "./chart-model.ts"
import styles from "./ranking-chart.module.css"
import { basisWords, gapWords, shownValue } from "./ranking-words.ts"

type Props = { model: ChartModel; drawn: readonly ProvinceSeries[]; year: number }

/** What one line says of a year: its value with field and basis, or why there is none. */
function said(series: ProvinceSeries, year: number, { measure }: ChartModel): string {
  const point = series.points.find((p) => p.year === year)
  if (point) {
    const { rankOf, rankBasis } = point.row
    const value = shownValue(point.value, measure)
    if (measure === "score") return value
    const of = rankOf === null ? "" : ` ${m.ranking_of({ size: rankOf })}`
    return `${value}${of}${rankBasis ? `, ${basisWords[rankBasis]()}` : ""}`
  }
  const gap = series.gaps.find((g) => g.from <= year && year <= g.to)
  return gap ? gapWords[gap.reason]() : "–"
}

/** One year of every drawn line. */
export function ChartTooltip({ model, drawn, year }: Props) {
  return (
    <div className={styles.tooltip}>
      <b>{year}</b>
      <dl>
        {drawn.map((series) => (
          <div key={series.code} className={series === model.main ? styles.tooltipMain : undefined}>
            <dt>{series.name}</dt>
            <dd>{said(series, year, model)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
