import type { SeriesGap } from "@loa/domain/indices/ranking-series.ts"
import { spread, textWidth } from "@loa/ui/label-fit.ts"
import { useId } from "react"
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts"
import { m } from "../paraglide/messages.js"
import { endLabel, groundDepth, type Layout } from "./chart-layout.ts"
import type { ChartModel } from "./chart-model.ts"
import styles from "./ranking-chart.module.css"
import { gapWords, shortGapWords } from "./ranking-words.ts"

/** The plot in px: `x` takes years and halves of years, `y` values. Null until recharts has measured. */
function usePlot() {
  const plot = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  if (!plot || !xScale || !yScale) return null
  const { x: left, y: top, width, height } = plot
  return {
    left,
    right: left + width,
    top,
    bottom: top + height,
    x: (year: number) => xScale(year) ?? left,
    y: (value: number) => yScale(value) ?? top,
  }
}

type LayerProps = { model: ChartModel; layout: Layout }

const half = 0.5

/** Spans of the whole axis with the place the ground starts at; where nobody knows the size, at the plot's foot. */
function groundSteps({ from, to, fields }: ChartModel, worst: number) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).map((year) => {
    const field = fields.find((f) => f.from <= year && year <= f.to)
    return { year, last: field?.size ?? worst }
  })
}

/** The hatched ground below the last rank; it rises where fewer provinces were ranked. */
export function Ground({ model, layout }: LayerProps) {
  const plot = usePlot()
  const hatch = useId()
  if (!plot || model.fields.length === 0) return null
  const low = plot.bottom + groundDepth
  const line = groundSteps(model, layout.worst)
    .map(({ year, last }, i) => {
      const y = plot.y(last) + 7
      return `${i ? "L" : "M"}${plot.x(year - half)} ${y}L${plot.x(year + half)} ${y}`
    })
    .join("")
  const area = `${line}L${plot.right} ${low}L${plot.left} ${low}Z`
  return (
    <g>
      <pattern
        id={hatch}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className={styles.hatch} d="M0 0V7" />
      </pattern>
      <path className={styles.off} d={area} />
      <path d={area} fill={`url(#${hatch})`} opacity="0.55" />
      <path className={styles.floor} d={line} />
      {model.fields.map(({ from, to, size }) => {
        const left = plot.x(Math.max(from, model.from) - half)
        const right = plot.x(Math.min(to, model.to) + half)
        const texts = [m.ranking_field_size({ size }), String(size)]
        const text = texts.find((t) => textWidth(t) + 6 <= right - left)
        return (
          text && (
            <text
              key={from}
              className={styles.label}
              x={(left + right) / 2}
              y={low - 6}
              textAnchor="middle"
            >
              {text}
            </text>
          )
        )
      })}
    </g>
  )
}

function GapBox({ gap, plot }: { gap: SeriesGap; plot: NonNullable<ReturnType<typeof usePlot>> }) {
  const left = plot.x(gap.from - half) + 1
  const width = plot.x(gap.to + half) - left - 1
  const top = plot.top - 8
  const height = plot.bottom - 4 - top
  const words = [gapWords[gap.reason](), shortGapWords[gap.reason]()]
  const lying = words.find((text) => textWidth(text) + 12 <= width)
  const text = lying ?? (width >= 15 ? words.find((t) => textWidth(t) + 16 <= height) : undefined)
  const middle = { x: left + width / 2, y: top + height / 2 }
  return (
    <g>
      <rect
        className={styles.gap}
        x={left}
        y={top}
        width={Math.max(2, width)}
        height={height}
        rx="5"
      />
      {text && (
        <text
          className={styles.why}
          textAnchor="middle"
          transform={`translate(${middle.x + (lying ? 0 : 4.5)} ${middle.y})${lying ? "" : " rotate(-90)"}`}
        >
          {text}
        </text>
      )}
    </g>
  )
}

/** Dashed boxes where the coloured line has no value, with the reason written into them. */
export function Gaps({ model }: LayerProps) {
  const plot = usePlot()
  if (!plot) return null
  return model.main.gaps.map((gap) => <GapBox key={gap.from} gap={gap} plot={plot} />)
}

/** Dashed lines that no series crosses, named on both sides; each has a row of its own for its names. */
export function Breaks({ model, layout }: LayerProps) {
  const plot = usePlot()
  if (!plot) return null
  return model.breaks.map((cut, row) => {
    const x = plot.x(cut.lastYearBefore + half)
    const y = 16 + row * 18
    const after = layout.narrow
      ? cut.afterLabel
      : m.ranking_break_after({ label: cut.afterLabel, year: cut.firstYearAfter })
    const fits = (text: string, room: number) => textWidth(text, 12.5) + 10 <= room
    return (
      <g key={cut.lastYearBefore}>
        <path className={styles.break} d={`M${x} ${y - 10}V${plot.bottom + groundDepth}`} />
        {fits(cut.beforeLabel, x) && (
          <text className={styles.why} x={x - 9} y={y} textAnchor="end">
            {cut.beforeLabel}
          </text>
        )}
        <text className={styles.why} x={x + 9} y={y}>
          {fits(after, layout.width - x) ? after : cut.afterLabel}
        </text>
      </g>
    )
  })
}

/** Names where lines start, 18 px apart; the coloured one in its colour. */
export function Names({ model, layout }: LayerProps) {
  const plot = usePlot()
  if (!plot) return null
  const named = layout.drawn.filter((s) => s.points.length > 0)
  const starts = named.map((s) => plot.y(s.points[0]?.value ?? layout.worst))
  const places = spread(starts, 18, plot.top, plot.bottom)
  return named.map((series, i) => (
    <text
      key={series.code}
      className={series === model.main ? styles.mainName : styles.peerName}
      x={plot.left - 8}
      y={(places[i] ?? 0) + 4.5}
      textAnchor="end"
    >
      {series.name}
    </text>
  ))
}

/** The last value of each line beside its end; lines that end in the same year keep 18 px between them. */
export function Ends({ model, layout }: LayerProps) {
  const plot = usePlot()
  if (!plot) return null
  const named = layout.narrow ? false : model.breaks.length > 0
  const ending = layout.drawn.filter((s) => s !== model.main || named)
  const byYear = Map.groupBy(ending, (s) => s.points.at(-1)?.year)
  return [...byYear].flatMap(([year, lines]) => {
    if (year === undefined) return []
    const heights = lines.map((s) => plot.y(s.points.at(-1)?.value ?? layout.worst))
    const places = spread(heights, 18, plot.top, plot.bottom)
    const atEdge = year === model.to
    return lines.map((series, i) => (
      <text
        key={series.code}
        className={series === model.main ? styles.mainName : styles.peerName}
        x={named && atEdge ? plot.right + 10 : plot.x(year) + 9}
        y={(places[i] ?? 0) + 4.5}
      >
        {named && atEdge ? endLabel(series, model) : endValue(series, model)}
      </text>
    ))
  })
}

const endValue = (series: ChartModel["main"], model: ChartModel) =>
  endLabel(series, { ...model, breaks: [] })
