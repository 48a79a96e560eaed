import type { ProvinceSeries } from "@loa/domain/indices/ranking-series.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { classNames } from "@loa/ui/class-names.ts"
import { useWidth } from "@loa/ui/use-width.ts"
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts"
import { Breaks, Ends, Gaps, Ground, Names } from "./chart-layers.tsx"
import {
  chartRows,
  type Layout,
  labelsUnder,
  layoutOf,
  runKey,
  xAxisHeight,
} from "./chart-layout.ts"
import type { ChartModel } from "./chart-model.ts"
import { ChartTooltip } from "./chart-tooltip.tsx"
import styles from "./ranking-chart.module.css"
import { shownValue } from "./ranking-words.ts"

type Props = { index: IndexId; model: ChartModel; title: string; description: string }

type DotProps = { cx?: number; cy?: number; payload?: { year: number } }

const still = { isAnimationActive: false, connectNulls: false } as const

/** Grey, thin, a dot only where it ends or stands alone. */
function peerLines(series: ProvinceSeries) {
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
function mainLines(series: ProvinceSeries, { measure }: ChartModel, layout: Layout) {
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

type TickProps = { x?: number | string; y?: number | string; payload?: { value: number } }

/**
 * Ranks or scores by year. Rank 1 is on top; gaps and breaks are never bridged. The arrow keys walk through the years;
 * the table beside it says the same to whoever does not see it.
 */
export function RankingChart({ index, model, title, description }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  return (
    <div ref={box} className={classNames(styles.frame, styles[index])}>
      {width > 0 && <Plot {...{ model, title, description }} layout={layoutOf(model, width)} />}
    </div>
  )
}

type PlotProps = Omit<Props, "index"> & { layout: Layout }

function Plot({ model, title, description, layout }: PlotProps) {
  const { width, height, margin, best, worst, xTicks, yTicks, drawn, rightRoom } = layout
  const [main, ...peers] = drawn
  // With names at the right edge the axis moves to the first break, where no line passes.
  const cut = layout.narrow ? undefined : model.breaks[0]
  const axisAt = cut
    ? margin.left + (cut.lastYearBefore + 1 - model.from) * layout.pitch + 7
    : width - 2
  const yTick = ({ y, payload }: TickProps) => (
    <text
      className={classNames(styles.axis, cut && styles.onPlot)}
      x={axisAt}
      y={Number(y) + 4.5}
      textAnchor={cut ? "start" : "end"}
    >
      {payload && shownTick(payload.value, model)}
    </text>
  )
  const xTick = ({ x, y, payload }: TickProps) => (
    <text className={styles.axis} x={x} y={Number(y) + 32} textAnchor="middle">
      {payload?.value}
    </text>
  )
  return (
    <LineChart
      width={width}
      height={height}
      margin={margin}
      data={chartRows(model, drawn)}
      title={title}
      desc={description}
    >
      <CartesianGrid vertical={false} className={styles.grid} />
      <XAxis
        type="number"
        dataKey="year"
        domain={[model.from - 0.5, model.to + 0.5]}
        ticks={xTicks}
        interval={0}
        height={xAxisHeight}
        tick={xTick}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
      />
      <YAxis
        type="number"
        orientation="right"
        width={rightRoom}
        domain={model.measure === "rank" ? [best, worst] : [worst, best]}
        reversed={model.measure === "rank"}
        ticks={yTicks}
        interval={0}
        tick={yTick}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
      />
      <Ground model={model} layout={layout} />
      <Gaps model={model} layout={layout} />
      {peers.flatMap(peerLines)}
      {main && mainLines(main, model, layout)}
      <Breaks model={model} layout={layout} />
      <Names model={model} layout={layout} />
      <Ends model={model} layout={layout} />
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) =>
          active ? <ChartTooltip model={model} drawn={drawn} year={Number(label)} /> : null
        }
      />
    </LineChart>
  )
}

const shownTick = (value: number, { measure }: ChartModel) =>
  measure === "rank" ? value : new Intl.NumberFormat("vi-VN").format(value)
