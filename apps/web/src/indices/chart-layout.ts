import type { ProvinceSeries, SeriesPoint } from "@loa/domain/indices/ranking-series.ts"
import { labelEvery, textWidth } from "@loa/ui/label-fit.ts"
import type { ChartModel } from "./chart-model.ts"
import { shownValue } from "./ranking-words.ts"

/** Where things go on a chart of a given width; values stand in the chart's own units, places in px. */
export type Layout = {
  width: number
  height: number
  narrow: boolean
  margin: { top: number; right: number; bottom: number; left: number }
  /** Room beside the plot for the values of the axis, or for names where lines end. */
  rightRoom: number
  /** Upper and lower end of the plot: best and worst. */
  best: number
  worst: number
  xTicks: number[]
  yTicks: number[]
  /** Px from one year to the next. */
  pitch: number
  /** Series that are drawn: on a narrow screen two peers. */
  drawn: ProvinceSeries[]
  /** The years of the main line that show their value. */
  labelled: ReadonlySet<number>
}

const narrowBelow = 520
const peersOnNarrow = 2
const rowHeight = 18

/** Room under the plot: the ground, then the years. */
export const groundDepth = 22
const axisDepth = 30

const valuesOf = (series: readonly ProvinceSeries[]) =>
  series.flatMap((s) => s.points.map((p) => p.value))

/** 1, 10, 20 … down to the last place; every other one on a narrow screen. */
function rankTicks(worst: number, narrow: boolean): number[] {
  const step = narrow ? 20 : 10
  const tens = Array.from({ length: Math.floor(worst / step) }, (_, i) => (i + 1) * step)
  return [1, ...tens]
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20]

/** A scale of round values around the scores, about five of them. */
function scoreScale(values: readonly number[]) {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const step = steps.find((s) => (high - low) / s <= 5) ?? 50
  const from = Math.floor(low / step)
  const count = Math.max(1, Math.ceil(high / step) - from)
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number(((from + i) * step).toFixed(1)))
  return { worst: ticks.at(0) ?? 0, best: ticks.at(-1) ?? 100, yTicks: ticks }
}

function valueScale({ measure, fields }: ChartModel, drawn: ProvinceSeries[], narrow: boolean) {
  const values = valuesOf(drawn)
  if (measure === "score") return scoreScale(values)
  const worst = Math.max(2, ...fields.map((f) => f.size), ...values)
  return { best: 1, worst, yTicks: rankTicks(worst, narrow) }
}

/** The ends of a line's runs, its best and its worst: what a narrow chart still labels. */
function turningPoints({ points, segments }: ProvinceSeries): SeriesPoint[] {
  const values = points.map((p) => p.value)
  const extremes = [Math.min(...values), Math.max(...values)].flatMap(
    (value) => points.findLast((p) => p.value === value) ?? [],
  )
  return [...segments.flatMap((s) => [s[0], s.at(-1)].flatMap((p) => p ?? [])), ...extremes]
}

function yearsLabelled({ main, measure }: ChartModel, pitch: number): Set<number> {
  const widest = Math.max(0, ...main.points.map((p) => textWidth(shownValue(p.value, measure))))
  const fits = pitch >= widest + 6
  return new Set((fits ? main.points : turningPoints(main)).map((p) => p.year))
}

const widestName = (series: readonly ProvinceSeries[], size: number) =>
  Math.max(0, ...series.map((s) => textWidth(s.name, size)))

/** What a line that ends at the right edge is called there. */
export const endLabel = (series: ProvinceSeries, { measure, breaks }: ChartModel): string => {
  const last = series.points.at(-1)
  if (!last) return ""
  const value = shownValue(last.value, measure)
  return breaks.length > 0 ? `${series.name} ${value}` : value
}

/** Lays a model out for a width in px. */
export function layoutOf(model: ChartModel, width: number): Layout {
  const narrow = width < narrowBelow
  const peers = model.peers.filter((s) => s.points.length > 0)
  const drawn = [model.main, ...(narrow ? peers.slice(0, peersOnNarrow) : peers)]
  const { from, to, breaks } = model
  const left = Math.min(widestName(drawn, narrow ? 13 : 15) + 18, width * 0.3)
  const endNames = Math.max(0, ...drawn.map((s) => textWidth(endLabel(s, model), 15)))
  const rightRoom = breaks.length > 0 && !narrow ? endNames + 14 : 34
  const pitch = (width - left - rightRoom) / (to - from + 1)
  const every = labelEvery(pitch, textWidth("2005"))
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return {
    width,
    height: narrow ? 420 : 520,
    narrow,
    margin: { top: 24 + breaks.length * rowHeight, right: 0, bottom: 0, left },
    rightRoom,
    ...valueScale(model, drawn, narrow),
    xTicks: years.filter((year) => (to - year) % every === 0),
    pitch,
    drawn,
    labelled: yearsLabelled(model, pitch),
  }
}

export const xAxisHeight = groundDepth + axisDepth

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
export type ChartRow = ReturnType<typeof chartRows>[number]

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
