import { expect, test } from "vitest"
import { keyPoints, lineFrame, runs, xTicks } from "./line-layout.ts"

const line = (values: Record<number, number | null>) =>
  Object.entries(values).map(([x, y]) => ({ x: Number(x), y }))
const years = (cut: ReturnType<typeof runs>) => cut.map((run) => run.map((point) => point.x))

test("a missing value ends the line and the next one begins another", () => {
  const cut = runs(line({ 2019: 41, 2020: 36, 2021: null, 2022: 33 }))
  expect(years(cut)).toEqual([[2019, 2020], [2022]])
})

test("a year that is not there at all is a gap as well", () => {
  expect(years(runs(line({ 2019: 41, 2021: 45, 2022: 33 })))).toEqual([[2019], [2021, 2022]])
})

test("a break is not bridged", () => {
  const points = line({ 2016: 36, 2017: 38, 2018: 41, 2019: 43 })
  expect(years(runs(points, [2017.5]))).toEqual([
    [2016, 2017],
    [2018, 2019],
  ])
})

test("nothing known draws nothing", () => {
  expect(runs(line({ 2019: null, 2020: null }))).toEqual([])
  expect(runs([])).toEqual([])
})

test("zero is a value", () => {
  expect(years(runs(line({ 2019: 0, 2020: 1 })))).toEqual([[2019, 2020]])
})

test("a narrow picture labels ends, best and worst", () => {
  const points = line({ 2009: 58, 2010: 55, 2013: 7, 2014: 20, 2021: 45, 2022: null })
  expect([...keyPoints(points)].sort()).toEqual([2009, 2013, 2021])
})

test("the axis turns by its edges", () => {
  const size = { width: 720, height: 400, names: ["Quảng Ngãi"], from: 2005, to: 2025 }
  const rank = lineFrame({ ...size, top: 1, bottom: 63 })
  expect(rank.y(1)).toBeLessThan(rank.y(63))
  const score = lineFrame({ ...size, top: 80, bottom: 0 })
  expect(score.y(80)).toBeLessThan(score.y(0))
  expect(rank.x(2025)).toBeLessThan(rank.right)
})

test("a thin gap gets room for its reason, and the rest shares what is left", () => {
  const size = {
    width: 328,
    height: 320,
    names: ["Quảng Ngãi"],
    from: 2005,
    to: 2025,
    top: 1,
    bottom: 63,
  }
  const gap = { from: 2025, to: 2025, text: "chưa công bố" }
  const frame = lineFrame({ ...size, gaps: [gap] })
  expect(frame.x(2025.5) - frame.x(2024.5)).toBeCloseTo(18)
  expect(frame.x(2025.5)).toBeCloseTo(frame.right)
  expect(frame.x(2006) - frame.x(2005)).toBeCloseTo(frame.pitch)
  expect(frame.pitch).toBeLessThan(lineFrame(size).pitch)
})

test("years thin out from the last one backwards", () => {
  expect(xTicks(2020, 2025, 60)).toEqual([2020, 2021, 2022, 2023, 2024, 2025])
  expect(xTicks(2005, 2025, 9)).toEqual([2005, 2010, 2015, 2020, 2025])
})
