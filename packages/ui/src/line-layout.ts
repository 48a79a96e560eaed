import { labelEvery, textWidth } from "./label-fit.ts"

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
}

/** Edges of the plot and the two scales, in px. */
export function lineFrame({ width, height, names, from, to, top, bottom }: Domain) {
  const room = Math.max(0, ...names.map((name) => textWidth(name, 14)))
  const left = Math.min(Math.ceil(room) + 22, width * 0.3)
  const edges = { left, right: width - 34, top: 26, bottom: height - 34 }
  const inset = 14
  const span = Math.max(1, to - from)
  const pitch = (edges.right - edges.left - 2 * inset) / span
  const x = (value: number) => edges.left + inset + (value - from) * pitch
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

/** For each line's name: the height of its first point. */
export const startHeights = (lines: readonly Series[], frame: LineFrame) =>
  lines.map((line) => frame.y(runs(line.points)[0]?.[0]?.y ?? Number.NaN))
