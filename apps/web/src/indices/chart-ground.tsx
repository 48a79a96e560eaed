import type { FieldSpan } from "@loa/domain/indices/ranking-series.ts"
import { textWidth } from "@loa/ui/label-fit.ts"
import { useId } from "react"
import { m } from "../paraglide/messages.js"
import { groundDepth, type Layout } from "./chart-layout.ts"
import type { ChartModel } from "./chart-model.ts"
import styles from "./ranking-chart.module.css"
import { shownValue } from "./ranking-words.ts"
import { half, type Plot, usePlot } from "./use-plot.ts"

type Strip = { left: number; right: number }

/** Where something else stands on the ground: values under the lowest points, and breaks. */
const onTheGround = (
  { main, breaks, measure }: ChartModel,
  { labelled }: Layout,
  plot: Plot,
): Strip[] => [
  ...main.points
    .filter((p) => labelled.has(p.year) && plot.y(p.value) + 26 > plot.bottom)
    .map((p) => {
      const room = textWidth(shownValue(p.value, measure)) / 2 + 4
      return { left: plot.x(p.year) - room, right: plot.x(p.year) + room }
    }),
  ...breaks.map((b) => {
    const x = plot.x(b.lastYearBefore + half)
    return { left: x - 3, right: x + 3 }
  }),
]

type FieldSizeProps = {
  field: FieldSpan
  plot: Plot
  blocked: Strip[]
  y: number
}

/** How many were ranked, written on the ground where nothing else stands; left out where there is no room. */
function FieldSize({ field, plot, blocked, y }: FieldSizeProps) {
  const left = plot.x(field.from - half)
  const right = plot.x(field.to + half)
  const places = [m.ranking_field_size({ size: field.size }), String(field.size)].flatMap(
    (text) => {
      const room = textWidth(text) / 2 + 3
      return [(left + right) / 2, left + room, right - room]
        .filter((x) => x - room >= left - 1 && x + room <= right + 1)
        .filter((x) => blocked.every((b) => b.right <= x - room || x + room <= b.left))
        .map((x) => ({ x, text }))
    },
  )
  const [place] = places
  return place ? (
    <text className={styles.label} x={place.x} y={y} textAnchor="middle">
      {place.text}
    </text>
  ) : null
}

/** Spans that touch; where nobody knows how many were ranked there is no ground. */
function groundRuns({ fields }: ChartModel): FieldSpan[][] {
  const runs: FieldSpan[][] = []
  for (const span of fields) {
    if (runs.at(-1)?.at(-1)?.to === span.from - 1) runs.at(-1)?.push(span)
    else runs.push([span])
  }
  return runs
}

/** The hatched ground below the last rank; it rises where fewer provinces were ranked. */
export function Ground({ model, layout }: { model: ChartModel; layout: Layout }) {
  const plot = usePlot()
  const hatch = useId()
  if (!plot || model.fields.length === 0) return null
  const low = plot.bottom + groundDepth
  const blocked = onTheGround(model, layout, plot)
  const runs = groundRuns(model).map((run) => {
    const line = run
      .map(({ from, to, size }, i) => {
        const y = plot.y(size) + 7
        return `${i ? "L" : "M"}${plot.x(from - half)} ${y}L${plot.x(to + half)} ${y}`
      })
      .join("")
    const [first, last] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0]
    return { line, area: `${line}L${plot.x(last + half)} ${low}L${plot.x(first - half)} ${low}Z` }
  })
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
      {runs.map(({ line, area }) => (
        <g key={line}>
          <path className={styles.off} d={area} />
          <path d={area} fill={`url(#${hatch})`} opacity="0.55" />
          <path className={styles.floor} d={line} />
        </g>
      ))}
      {model.fields.map((field) => (
        <FieldSize key={field.from} {...{ field, plot }} blocked={blocked} y={low - 6} />
      ))}
    </g>
  )
}
