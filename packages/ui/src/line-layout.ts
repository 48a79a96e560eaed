import { labelEvery, spread, textWidth } from "./label-fit.ts"

/** `y` null is a gap. `hollow`: worked out, not published. `show`: the value as it is written beside the dot. */
export type LinePoint = { x: number; y: number | null; hollow?: boolean; show?: string }
export type Series = { key: string; name: string; points: readonly LinePoint[] }

export type SeenPoint = LinePoint & { y: number }

/**
 * Cuts a line into the runs that may be drawn: a missing value or a break (at `x`, between two points) ends one, and
 * nothing is drawn from its last point to the next. Points must be in order of x; a step over `pitch` is a gap too.
 */
export function runs(points: readonly LinePoint[], breaks: readonly number[] = [], pitch = 1) {
  const found: SeenPoint[][] = []
  let last: SeenPoint | undefined
  for (const point of points) {
    if (point.y === null) {
      last = undefined
      continue
    }
    const seen: SeenPoint = { ...point, y: point.y }
    const from = last?.x ?? Number.NaN
    const joined =
      last !== undefined &&
      seen.x - from <= pitch &&
      !breaks.some((at) => from <= at && at < seen.x)
    if (joined) found.at(-1)?.push(seen)
    else found.push([seen])
    last = seen
  }
  return found
}

/** The points a narrow picture still labels: the ends of the line, its best and its worst. */
export function keyPoints(points: readonly LinePoint[]) {
  const seen = runs(points).flat()
  const ys = seen.map((point) => point.y)
  const extremes = [Math.min(...ys), Math.max(...ys)].map((y) =>
    seen.find((point) => point.y === y),
  )
  return new Set([seen[0], seen.at(-1), ...extremes].map((point) => point?.x))
}

/** Why values are missing from one x to another; the box reaches from the value `above` down, or from the top. */
export type LineGap = {
  from: number
  to: number
  above?: number
  text: string
  /** In place of `text` where that does not fit. */
  short?: string
}

type Domain = {
  width: number
  height: number
  /** Names of the lines, which need room at the left. */
  names: readonly string[]
  /** First and last x. */
  from: number
  to: number
  /** Values at the upper and at the lower edge: 1 and 63 put rank 1 on top, 80 and 0 put the most on top. */
  top: number
  bottom: number
  gaps?: readonly LineGap[]
}

/** A gap is at least this wide, so that its reason can be written into it. */
const gapWidth = 18

/** Width of each step of x: gaps that would be too thin take some of the others' room. */
function stepWidths({ from, to, gaps = [] }: Domain, room: number) {
  const even = room / (to - from + 1)
  const thin = gaps.filter((gap) => (gap.to - gap.from + 1) * even < gapWidth)
  const years = thin.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0)
  const pitch = (room - thin.length * gapWidth) / Math.max(1, to - from + 1 - years)
  const widthOf = (value: number) => {
    const gap = thin.find((one) => one.from <= value && value <= one.to)
    return gap ? gapWidth / (gap.to - gap.from + 1) : pitch
  }
  return { pitch, widths: Array.from({ length: to - from + 1 }, (_, i) => widthOf(from + i)) }
}

/** Edges of the plot and the two scales, in px; `x` takes halves, which are the borders between steps. */
export function lineFrame(domain: Domain) {
  const { width, height, names, from, top, bottom } = domain
  const room = Math.max(0, ...names.map((name) => textWidth(name, 14)))
  const left = Math.min(Math.ceil(room) + 22, width * 0.3)
  const edges = { left, right: width - 34, top: 26, bottom: height - 38 }
  const { pitch, widths } = stepWidths(domain, edges.right - edges.left)
  const x = (value: number) => {
    const place = Math.max(0, Math.min(widths.length, value - from + 0.5))
    const whole = Math.floor(place)
    const before = widths.slice(0, whole).reduce((sum, step) => sum + step, 0)
    return edges.left + before + (place - whole) * (widths[whole] ?? 0)
  }
  const y = (value: number) =>
    edges.top + ((value - top) / (bottom - top || 1)) * (edges.bottom - edges.top)
  return { ...edges, pitch, x, y }
}

export type LineFrame = ReturnType<typeof lineFrame>

export const path = (points: readonly SeenPoint[], { x, y }: Pick<LineFrame, "x" | "y">) =>
  points
    .map((point, i) => `${i ? "L" : "M"}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`)
    .join("")

/** The whole numbers of the x axis that get a label, the last one always among them. */
export function xTicks(from: number, to: number, pitch: number) {
  const every = labelEvery(pitch, textWidth(`${to}`))
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (value) => (to - value) % every === 0,
  )
}

/** Heights of the names, where lines start, 18 px apart. Lines without a point must be left out before. */
export const startHeights = (lines: readonly Series[], frame: LineFrame) =>
  spread(
    lines.map((line) => frame.y(runs(line.points)[0]?.[0]?.y ?? frame.top)),
    18,
    frame.top,
    frame.bottom,
  )

/** Heights of the last values, where lines end, 15 px apart. */
export const endHeights = (lines: readonly Series[], frame: LineFrame) =>
  spread(
    lines.map((line) => frame.y(runs(line.points).at(-1)?.at(-1)?.y ?? frame.bottom)),
    15,
    frame.top,
    frame.bottom,
  )
