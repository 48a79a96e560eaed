import { spread, textWidth } from "@loa/ui/label-fit.ts"
import { m } from "../paraglide/messages.js"
import { endValue, groundDepth, type Layout } from "./chart-layout.ts"
import type { ChartModel } from "./chart-model.ts"
import styles from "./ranking-chart.module.css"
import { half, usePlot } from "./use-plot.ts"

type LayerProps = { model: ChartModel; layout: Layout }

/** Width of the words beside a break, which are a little smaller. */
const wordsWidth = (text: string) => textWidth(text, 11.3)

type Cut = ChartModel["breaks"][number]

const rowOf = (row: number) => 16 + row * 18

/** What stands on the two sides of a break, each moved inwards where it would leave the picture. */
function BreakNames({ cut, x, y, layout }: { cut: Cut; x: number; y: number; layout: Layout }) {
  const { beforeLabel, afterLabel, firstYearAfter } = cut
  const most = layout.width + 12
  const whole = m.ranking_break_after({ label: afterLabel, year: firstYearAfter })
  const after = !layout.narrow && x + 9 + wordsWidth(whole) <= most ? whole : afterLabel
  const afterAt = Math.min(x + 9, most - wordsWidth(after))
  const beforeAt = Math.min(x - 9, afterAt - 8)
  return (
    <>
      <text className={styles.why} x={beforeAt} y={y} textAnchor="end">
        {beforeLabel}
      </text>
      <text className={styles.why} x={afterAt} y={y}>
        {after}
      </text>
    </>
  )
}

/** Dashed lines that no series crosses, named on both sides; each has a row of its own for its names. */
export function Breaks({ model, layout }: LayerProps) {
  const plot = usePlot()
  if (!plot) return null
  const cuts = model.breaks.map((cut, row) => ({
    cut,
    x: plot.x(cut.lastYearBefore + half),
    y: rowOf(row),
  }))
  return (
    <g>
      {cuts.map(({ cut, x, y }) => (
        <path
          key={cut.lastYearBefore}
          className={styles.break}
          d={`M${x} ${y - 10}V${plot.bottom + groundDepth}`}
        />
      ))}
      {cuts.map((named) => (
        <BreakNames key={named.cut.lastYearBefore} {...named} layout={layout} />
      ))}
    </g>
  )
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
  const ending = layout.drawn.filter((s) => s !== model.main || layout.mainEnds)
  const byYear = Map.groupBy(ending, (s) => s.points.at(-1)?.year)
  return [...byYear].flatMap(([year, lines]) => {
    if (year === undefined) return []
    const heights = lines.map((s) => plot.y(s.points.at(-1)?.value ?? layout.worst))
    const places = spread(heights, 18, plot.top, plot.bottom)
    const atEdge = layout.endNamed && year === model.to
    return lines.map((series, i) => (
      <text
        key={series.code}
        className={series === model.main ? styles.mainName : styles.peerName}
        x={atEdge ? plot.right + 10 : plot.x(year) + 9}
        y={(places[i] ?? 0) + 4.5}
      >
        {atEdge ? `${series.name} ${endValue(series, model)}` : endValue(series, model)}
      </text>
    ))
  })
}
