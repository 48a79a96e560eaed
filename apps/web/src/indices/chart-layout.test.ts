import { rankingRow } from "@loa/domain/indices/testing.ts"
import { expect, test } from "vitest"
import { layoutOf } from "./chart-layout.ts"
import { chartModel, isEmpty } from "./chart-model.ts"
import { chartRows } from "./chart-rows.ts"

const view = {
  component: "total",
  from: 2014,
  to: 2024,
  provinces: ["51", "48", "46", "52"],
  measure: "rank",
} as const
const papiBreak = {
  component: "total",
  lastYearBefore: 2017,
  firstYearAfter: 2018,
  reason: "Đổi phương pháp.",
  beforeLabel: "thang 60",
  afterLabel: "thang 80",
}
const ranks = (code: string, name: string, values: readonly (number | null)[], rankOf = 63) =>
  values.map((rank, i) =>
    rankingRow(2014 + i, {
      provinceCode: code,
      provinceName: name,
      rank,
      rankOf,
      score: rank && 70 - rank / 10,
      rankBasis: rank === null ? null : "computed",
      absence: rank === null ? "not-held" : null,
    }),
  )
const rows = [
  ...ranks("51", "Quảng Ngãi", [7, 62, 21, 35, 60, 61, 60, 43, 23, 49, 38]),
  ...ranks("48", "Đà Nẵng", [12, 16, 3, 25, 14, 14, 35, 26, 29, 27, 35]),
  ...ranks("46", "Huế", [21, 24, 42, 37, 43, 5, 10, 1, 5, 1, 11]),
  ...ranks("52", "Bình Định", [8, 23, 14, 8, 61, 63, 22, 37, 38, 19, 33]),
]
const model = (breaks: (typeof papiBreak)[] = [], more = {}, of = rows) =>
  chartModel({ ...view, provinces: [...view.provinces], ...more }, of, breaks)

test("rank 1 is best, the last place of the largest field is worst, ticks are 1, 10, 20 …", () => {
  const layout = layoutOf(model(), 1072)
  expect([layout.best, layout.worst]).toEqual([1, 63])
  expect(layout.yTicks).toEqual([1, 10, 20, 30, 40, 50, 60])
  expect(layout.xTicks).toHaveLength(11)
})

test("a phone draws two peers and labels ends, best and worst only", () => {
  const layout = layoutOf(model([papiBreak]), 328)
  expect(layout.drawn.map((s) => s.name)).toEqual(["Quảng Ngãi", "Đà Nẵng", "Huế"])
  expect([...layout.labelled].sort()).toEqual([2014, 2015, 2017, 2018, 2019, 2022])
  expect(layout.xTicks).toEqual([2014, 2016, 2018, 2020, 2022, 2024])
})

test("a wide screen labels every year, and with a break names the lines where they end", () => {
  const plain = layoutOf(model([], { provinces: ["51"] }), 1072)
  expect(plain.labelled.size).toBe(11)
  const broken = layoutOf(model([papiBreak]), 1072)
  expect(broken.endNamed).toBe(true)
  expect(broken.labelled.has(2024)).toBe(false)
  expect(broken.rightRoom).toBeGreaterThan(plain.rightRoom)
})

test("no column of the chart's rows holds years from both sides of a break or a gap", () => {
  const gap = ranks("51", "Quảng Ngãi", [7, null, 21, 35, 60])
  const chart = model([papiBreak], { provinces: ["51"], to: 2018 }, gap)
  expect(chartRows(chart, [chart.main])).toEqual([
    { year: 2014, p51r0: 7 },
    { year: 2015 },
    { year: 2016, p51r1: 21 },
    { year: 2017, p51r1: 35 },
    { year: 2018, p51r2: 60 },
  ])
})

test("scores stand on a scale of round values around them", () => {
  const layout = layoutOf(model([], { measure: "score" }), 1072)
  expect([layout.worst, layout.best]).toEqual([62, 70])
  expect(layout.yTicks).toEqual([62, 64, 66, 68, 70])
  const alone = ranks("51", "Quảng Ngãi", [7])
  const one = layoutOf(model([], { measure: "score", provinces: ["51"], to: 2014 }, alone), 1072)
  expect(one.yTicks).toEqual([69, 70])
})

test("where nobody knows how many were ranked, the plot ends at a round number", () => {
  const unknown = ranks("51", "Quảng Ngãi", [59]).map((r) => ({ ...r, rankOf: null }))
  expect(layoutOf(model([], { provinces: ["51"] }, unknown), 1072).worst).toBe(60)
})

test("breaks outside the chosen years are not drawn, and provinces without a figure draw nothing", () => {
  expect(model([papiBreak], { from: 2018 }).breaks).toEqual([])
  expect(isEmpty(model([], {}, ranks("51", "Quảng Ngãi", [null, null])))).toBe(true)
})
