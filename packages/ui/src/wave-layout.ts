import { clampMiddle, labelEvery, textWidth } from "./label-fit.ts"

/** What a bar says; null is a time still ahead. */
export type WaveBar = { key: string; label: string; value: number | null; now?: boolean }
export type WaveMark = { at: number; text: string; place: "above" | "below" }
export type WaveTick = { at: number; label: string; short: string }

type Shape = "bar" | "now" | "none" | "ahead"
export type PlacedBar = WaveBar & { x: number; top: number; bottom: number; shape: Shape }

/** Sizes of the picture at a width in px: it is taller and its horn larger the wider it is. */
export function waveFrame(width: number, count: number) {
  const scale = Math.max(0.5, Math.min(1, width / 960))
  const start = 128 * scale
  const pitch = (width - start) / Math.max(1, count)
  const half = 78 * scale
  const middle = half + 24
  return { width, scale, start, pitch, half, middle, height: Math.round(middle + half + 40) }
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
  stem?: [number, number]
}

/** A mark stands clear of every bar its words would cross, and within the picture. */
export function placeMarks(
  marks: readonly WaveMark[],
  bars: readonly PlacedBar[],
  frame: WaveFrame,
) {
  return marks.flatMap((mark): PlacedMark[] => {
    const bar = bars[mark.at]
    if (!bar) return []
    const width = textWidth(mark.text) + 4
    const x = clampMiddle(bar.x, width, frame.start, frame.width)
    const crossed = bars.filter((other) => Math.abs(other.x - x) < width / 2 + frame.pitch / 2)
    const above = mark.place === "above"
    const y = above
      ? Math.min(...crossed.map((other) => other.top)) - 8
      : Math.max(...crossed.map((other) => other.bottom)) + 18
    const gap = above ? bar.top - y : y - 14 - bar.bottom
    const stem: [number, number] | undefined =
      gap > 16 ? (above ? [y + 4, bar.top - 8] : [bar.bottom + 8, y - 13]) : undefined
    return [{ key: `${mark.at}${mark.place}`, text: mark.text, x, y, stem }]
  })
}

/** Tick labels in full when they fit, else short, else only some of them. */
export function placeTicks(ticks: readonly WaveTick[], frame: WaveFrame) {
  const first = ticks[0]
  const last = ticks.at(-1)
  if (!first || !last) return []
  const pitch = ticks.length > 1 ? ((last.at - first.at) / (ticks.length - 1)) * frame.pitch : 999
  const widest = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text)))
  const full = labelEvery(pitch, widest(ticks.map((tick) => tick.label))) === 1
  const every = full ? 1 : labelEvery(pitch, widest(ticks.map((tick) => tick.short)))
  return ticks
    .filter((_, index) => index % every === 0)
    .map((tick) => ({
      key: tick.label,
      text: full ? tick.label : tick.short,
      x: frame.start + frame.pitch * tick.at,
    }))
}
