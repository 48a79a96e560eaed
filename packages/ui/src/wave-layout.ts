import { clampMiddle, labelEvery, textWidth } from "./label-fit.ts"

/** What a bar says; null is a time still ahead. */
export type WaveBar = { key: string; label: string; value: number | null; now?: boolean }
/** `short` stands in for `text` on a narrow picture. */
export type WaveMark = { at: number; text: string; short?: string; place: "above" | "below" }
export type WaveTick = { at: number; label: string; short: string }

type Shape = "bar" | "now" | "none" | "ahead"
export type PlacedBar = WaveBar & { x: number; top: number; bottom: number; shape: Shape }

const narrowWidth = 520

/** Sizes of the picture at a width in px: it is taller and its horn larger the wider it is. */
export function waveFrame(width: number, count: number) {
  const scale = Math.max(0.5, Math.min(1, width / 960))
  const start = 128 * scale
  const pitch = (width - start) / Math.max(1, count)
  const half = 78 * scale
  const middle = half + 24
  return {
    width,
    count,
    narrow: width < narrowWidth,
    scale,
    start,
    pitch,
    half,
    middle,
    height: Math.round(middle + half + 48),
  }
}

export type WaveFrame = ReturnType<typeof waveFrame>

/** Bars around the middle line, their length by the largest value; the shortest bar is still seen. */
export function placeBars(bars: readonly WaveBar[], frame: WaveFrame): PlacedBar[] {
  const largest = Math.max(1, ...bars.map((bar) => bar.value ?? 0))
  return bars.map((bar, index) => {
    const x = frame.start + frame.pitch * (index + 0.5)
    const half = bar.value ? Math.max(3, (bar.value / largest) * frame.half) : 0
    const shape = bar.value === null ? "ahead" : bar.value === 0 ? "none" : bar.now ? "now" : "bar"
    return { ...bar, x, top: frame.middle - half, bottom: frame.middle + half, shape }
  })
}

export type PlacedMark = {
  key: string
  text: string
  x: number
  y: number
  /** A thin line from the words to their bar when they stand far from it. */
  stem?: { x: number; from: number; to: number }
}

/** A mark stands clear of every bar its words would cross: over its bar, or to the side where that is nearer. */
export function placeMarks(
  marks: readonly WaveMark[],
  bars: readonly PlacedBar[],
  frame: WaveFrame,
) {
  return marks.flatMap((mark): PlacedMark[] => {
    const bar = bars[mark.at]
    if (!bar) return []
    const text = frame.narrow ? (mark.short ?? mark.text) : mark.text
    const above = mark.place === "above"
    const { x, y } = nearestPlace({ bar, bars, frame, above, width: textWidth(text) + 4 })
    const gap = above ? bar.top - y : y - 14 - bar.bottom
    const [from, to] = above ? [y + 4, bar.top - 8] : [bar.bottom + 8, y - 13]
    const stem = gap > 16 ? { x: bar.x, from, to } : undefined
    return [{ key: `${mark.at}${mark.place}`, text, x, y, stem }]
  })
}

type Wanted = {
  bar: PlacedBar
  bars: readonly PlacedBar[]
  frame: WaveFrame
  above: boolean
  width: number
}

function nearestPlace({ bar, bars, frame, above, width }: Wanted) {
  const aside = width / 2 - frame.pitch * 0.4
  const places = [0, aside, -aside].map((move) => {
    const x = clampMiddle(bar.x + move, width, frame.start, frame.width)
    const crossed = bars.filter((other) => Math.abs(other.x - x) < width / 2 + frame.pitch * 0.5)
    const y = above
      ? Math.min(bar.top, ...crossed.map((other) => other.top)) - 8
      : Math.max(bar.bottom, ...crossed.map((other) => other.bottom)) + 18
    return { x, y }
  })
  const far = (place: { y: number }) => Math.abs(place.y - frame.middle)
  return places.reduce((best, place) => (far(place) < far(best) ? place : best))
}

/** On a narrow picture the time still ahead is cut after two steps, so that what was done has room. */
export function cutAhead(bars: readonly WaveBar[], width: number) {
  if (width >= narrowWidth) return bars
  const done = bars.findLastIndex((bar) => bar.value !== null)
  return bars.slice(0, done + 3)
}

/** Tick labels in full when they fit, else short, else only some of them. */
export function placeTicks(ticks: readonly WaveTick[], frame: WaveFrame) {
  const shown = ticks.filter((tick) => tick.at < frame.count)
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last) return []
  const pitch = shown.length > 1 ? ((last.at - first.at) / (shown.length - 1)) * frame.pitch : 999
  const widest = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text)))
  const full = labelEvery(pitch, widest(shown.map((tick) => tick.label))) === 1
  const every = full ? 1 : labelEvery(pitch, widest(shown.map((tick) => tick.short)))
  return shown
    .filter((_, index) => index % every === 0)
    .map((tick) => ({
      key: tick.label,
      text: full ? tick.label : tick.short,
      x: frame.start + frame.pitch * tick.at,
    }))
}
