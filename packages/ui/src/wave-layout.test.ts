import { expect, test } from "vitest"
import { cutAhead, placeBars, placeMarks, placeTicks, waveFrame } from "./wave-layout.ts"

const year = (values: (number | null)[]) =>
  values.map((value, index) => ({ key: `${index}`, label: `tuần ${index + 1}`, value }))

test("the largest value takes the whole height and zero takes none", () => {
  const frame = waveFrame(1128, 4)
  const bars = placeBars(year([38, 19, 0, null]), frame)
  expect(bars.map((bar) => bar.shape)).toEqual(["bar", "bar", "none", "ahead"])
  expect(bars.map((bar) => bar.bottom - bar.top)).toEqual([frame.half * 2, frame.half, 0, 0])
})

test("a small value among large ones is still a bar", () => {
  const bars = placeBars(year([1, 1000]), waveFrame(328, 2))
  expect(bars[0] && bars[0].bottom - bars[0].top).toBe(6)
})

test("no bar leaves the picture at any width", () => {
  for (const width of [288, 328, 640, 1128]) {
    const bars = placeBars(year(Array.from({ length: 53 }, () => 3)), waveFrame(width, 53))
    expect(bars.at(-1)?.x).toBeLessThan(width)
  }
})

test("a mark under a silent week stands below its longer neighbours", () => {
  const frame = waveFrame(1128, 52)
  const bars = placeBars(
    year([10, 10, 0, 10, 10, ...Array.from({ length: 47 }, () => null)]),
    frame,
  )
  const [mark] = placeMarks([{ at: 2, text: "nghỉ Tết", place: "below" }], bars, frame)
  expect(mark?.y).toBe((bars[1]?.bottom ?? 0) + 18)
  expect(mark?.stem).toBeDefined()
})

test("a mark moves to the side where it is nearer to its bar", () => {
  const frame = waveFrame(1128, 52)
  const values = [38, 38, 15, ...Array.from({ length: 49 }, () => null)]
  const bars = placeBars(year(values), frame)
  const [mark] = placeMarks([{ at: 2, text: "tuần này", place: "below" }], bars, frame)
  expect(mark?.x).toBeGreaterThan(bars[2]?.x ?? Number.NaN)
  expect(mark?.y).toBe((bars[2]?.bottom ?? 0) + 18)
})

test("a narrow picture ends two weeks after the last known one", () => {
  const bars = year([3, 0, 4, ...Array.from({ length: 49 }, () => null)])
  expect(cutAhead(bars, 328)).toHaveLength(5)
  expect(cutAhead(bars, 1128)).toHaveLength(52)
})

test("a mark on a week that is not there is left out", () => {
  const frame = waveFrame(1128, 1)
  expect(
    placeMarks([{ at: 7, text: "x", place: "above" }], placeBars(year([1]), frame), frame),
  ).toEqual([])
})

test("month names shorten, then thin out, as the picture narrows", () => {
  const ticks = Array.from({ length: 12 }, (_, index) => ({
    at: index * 4.3,
    label: `Tháng ${index + 1}`,
    short: `${index + 1}`,
  }))
  expect(placeTicks(ticks, waveFrame(1128, 52)).map((tick) => tick.text)).toContain("Tháng 12")
  expect(placeTicks(ticks, waveFrame(328, 52)).map((tick) => tick.text)).toContain("11")
  expect(placeTicks(ticks, waveFrame(328, 52)).every((tick) => tick.text.length <= 2)).toBe(true)
})
