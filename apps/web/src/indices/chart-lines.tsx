import type { ProvinceSeries } from "@loa/domain/indices/ranking-series.ts"
import { Line } from "recharts"
import type { Layout } from "./chart-layout.ts"
import type { ChartModel } from "./chart-model.ts"
import { labelsUnder, runKey } from "./chart-rows.ts"
import styles from "./ranking-chart.module.css"
import { shownValue } from "./ranking-words.ts"

type DotProps = { cx?: number; cy?: number; payload?: { year: number } }

const still = { isAnimationActive: false, connectNulls: false } as const

/** Grey, thin, a dot only where it ends or stands alone. */
export function peerLines(series: ProvinceSeries) {
  return series.segments.map((segment, run) => {
    const end = segment.length === 1 || run === series.segments.length - 1 ? segment.at(-1) : null
    return (
      <Line
        key={runKey(series, run)}
        {...still}
        dataKey={runKey(series, run)}
        name={series.name}
        className={styles.peer}
        activeDot={false}
        dot={({ cx, cy, payload }: DotProps) =>
          payload?.year === end?.year ? (
            <circle key={payload?.year} className={styles.peerDot} cx={cx} cy={cy} r="3.4" />
          ) : (
            <g key={payload?.year} />
          )
        }
      />
    )
  })
}

/** In the index's colour, on a halo: a filled dot for what was published, a hollow one for what Loa computed. */
export function mainLines(series: ProvinceSeries, { measure }: ChartModel, layout: Layout) {
  const better = measure === "rank" ? "low" : "high"
  return series.segments.flatMap((segment, run) => {
    const key = runKey(series, run)
    const dot = ({ cx = 0, cy = 0, payload }: DotProps) => {
      const at = segment.findIndex((p) => p.year === payload?.year)
      const point = segment[at]
      if (!point) return <g key={payload?.year} />
      const hollow = measure === "rank" && point.row.rankBasis === "computed"
      const under = labelsUnder(segment, at, better)
      return (
        <g key={point.year}>
          <circle
            className={hollow ? styles.hollow : styles.dot}
            cx={cx}
            cy={cy}
            r={layout.narrow ? 4 : 5.2}
          />
          {layout.labelled.has(point.year) && (
            <text className={styles.value} x={cx} y={under ? cy + 21 : cy - 11} textAnchor="middle">
              {shownValue(point.value, measure)}
            </text>
          )}
        </g>
      )
    }
    return [
      <Line
        key={`${key}halo`}
        {...still}
        dataKey={key}
        className={styles.halo}
        dot={false}
        activeDot={false}
        legendType="none"
        tooltipType="none"
      />,
      <Line
        key={key}
        {...still}
        dataKey={key}
        name={series.name}
        className={styles.main}
        dot={dot}
        activeDot={false}
      />,
    ]
  })
}
