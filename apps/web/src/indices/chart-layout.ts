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
  /** Lines say their name and last value at the right edge: after a break, names at the left are too far away. */
  endNamed: boolean
  /** The coloured line says its last value beside its end, as its peers do. */
  mainEnds: boolean
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
  // Not finer than a hundredth of what is shown: a lone score has no range to divide.
  const step = steps.find((s) => (high - low) / s <= 5 && s >= high / 100) ?? 50
  const from = Math.floor(low / step)
  const count = Math.max(1, Math.ceil(high / step) - from)
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number(((from + i) * step).toFixed(1)))
  return { worst: ticks.at(0) ?? 0, best: ticks.at(-1) ?? 100, yTicks: ticks }
}

function valueScale({ measure, fields }: ChartModel, drawn: ProvinceSeries[], narrow: boolean) {
  const values = valuesOf(drawn)
  if (measure === "score") return scoreScale(values)
  const tens = Math.ceil(Math.max(0, ...values) / 10) * 10
  const size = Math.max(0, ...fields.map((f) => f.size))
  // A last place nobody has told is not where the plot ends: the next round number is.
  const worst = size >= Math.max(2, ...values) ? size : Math.max(10, tens)
  return { best: 1, worst, yTicks: rankTicks(worst, narrow) }
}

/** Of each run of a line its ends, its best and its worst: what a narrow chart still labels. */
const turningPoints = ({ segments }: ProvinceSeries): SeriesPoint[] =>
  segments.flatMap((segment) => {
    const values = segment.map((p) => p.value)
    const extremes = [Math.min(...values), Math.max(...values)]
    const turns = extremes.map((value) => segment.findLast((p) => p.value === value))
    return [segment.at(0), segment.at(-1), ...turns].flatMap((p) => p ?? [])
  })

function yearsLabelled(model: ChartModel, pitch: number, mainEnds: boolean): Set<number> {
  const { main, measure } = model
  const widest = Math.max(0, ...main.points.map((p) => textWidth(shownValue(p.value, measure))))
  const fits = pitch >= widest + 6
  const labelled = (fits ? main.points : turningPoints(main)).map((p) => p.year)
  const end = mainEnds ? model.main.points.at(-1)?.year : undefined
  return new Set(labelled.filter((year) => year !== end))
}

const widestName = (series: readonly ProvinceSeries[], size: number) =>
  Math.max(0, ...series.map((s) => textWidth(s.name, size)))

/** The last value of a line. */
export const endValue = ({ points }: ProvinceSeries, { measure }: ChartModel): string => {
  const last = points.at(-1)
  return last ? shownValue(last.value, measure) : ""
}

type Ends = Pick<Layout, "endNamed" | "mainEnds" | "rightRoom">

/** What stands where lines end, and the room it needs beside the plot. */
function endsOf(model: ChartModel, drawn: ProvinceSeries[], narrow: boolean, pitch: number): Ends {
  const atEdge = drawn.filter((s) => s.points.at(-1)?.year === model.to)
  const endNamed = model.breaks.length > 0 && !narrow
  const widest = (texts: string[], size: number) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size)))
  const values = widest(
    atEdge.map((s) => endValue(s, model)),
    15,
  )
  const names = widest(
    atEdge.map((s) => `${s.name} ${endValue(s, model)}`),
    15,
  )
  // Beside others' long values the coloured one stands in their row, not over its dot.
  const end = model.main.points.at(-1)?.year
  const shared = drawn.slice(1).some((s) => s.points.at(-1)?.year === end)
  const mainEnds = shared && (end === model.to || (model.measure === "score" && !narrow))
  const axis = model.breaks.length > 0 ? 4 : 32
  const room = endNamed ? names + 14 : Math.max(4, values + 12 - pitch / 2) + axis
  return { endNamed, mainEnds: mainEnds || (endNamed && end === model.to), rightRoom: room }
}

/** Lays a model out for a width in px. */
export function layoutOf(model: ChartModel, width: number): Layout {
  const narrow = width < narrowBelow
  const peers = model.peers.filter((s) => s.points.length > 0)
  const drawn = [model.main, ...(narrow ? peers.slice(0, peersOnNarrow) : peers)]
  const { from, to, breaks } = model
  const left = Math.min(widestName(drawn, narrow ? 13 : 15) + 18, width * 0.3)
  const count = to - from + 1
  const ends = endsOf(model, drawn, narrow, (width - left) / count)
  const pitch = (width - left - ends.rightRoom) / count
  const every = labelEvery(pitch, textWidth("2005"))
  const years = Array.from({ length: count }, (_, i) => from + i)
  return {
    width,
    height: narrow ? 420 : 520,
    narrow,
    margin: { top: 24 + breaks.length * rowHeight, right: 0, bottom: 0, left },
    ...ends,
    ...valueScale(model, drawn, narrow),
    xTicks: years.filter((year) => (to - year) % every === 0),
    pitch,
    drawn,
    labelled: yearsLabelled(model, pitch, ends.mainEnds),
  }
}

export const xAxisHeight = groundDepth + axisDepth
