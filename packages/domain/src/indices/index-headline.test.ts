import { expect, test } from "vitest"
import { indexHeadline } from "./index-headline.ts"
import type { SeriesPoint } from "./ranking-series.ts"
import { rankingRow } from "./testing.ts"

const points = (values: Record<number, number>): SeriesPoint[] =>
  Object.entries(values).map(([year, value]) => ({
    year: Number(year),
    value,
    row: rankingRow(Number(year)),
  }))

test("Quảng Ngãi's PCI: up to 7 in 2013, back to 33 in 2022, lowest 58 in 2009", () => {
  expect(
    indexHeadline(points({ 2005: 36, 2009: 58, 2013: 7, 2021: 45, 2022: 33 }), "rank", []),
  ).toEqual({
    kind: "off-best",
    latest: { year: 2022, value: 33 },
    best: { year: 2013, value: 7 },
    worst: { year: 2009, value: 58 },
    since: 2005,
  })
})

test("what lies before a series break is not compared: PAPI's hạng 7 of 2014 is not the best since 2018", () => {
  const papi = points({ 2014: 7, 2017: 35, 2018: 60, 2019: 61, 2022: 23, 2024: 38 })
  const breaks = [{ lastYearBefore: 2017, firstYearAfter: 2018 }]
  expect(indexHeadline(papi, "rank", breaks)).toMatchObject({
    kind: "off-best",
    best: { year: 2022, value: 23 },
    worst: { year: 2019, value: 61 },
  })
})

test("for a score higher is better", () => {
  expect(indexHeadline(points({ 2020: 60, 2021: 65 }), "score", [])).toMatchObject({
    kind: "best-now",
    worst: { year: 2020, value: 60 },
  })
  expect(indexHeadline(points({ 2020: 60, 2021: 65 }), "rank", [])).toMatchObject({
    kind: "fallen",
  })
})

test("whoever began at its best fell, even when it has been lower since", () => {
  expect(indexHeadline(points({ 2013: 2, 2016: 30, 2022: 9 }), "rank", []).kind).toBe("fallen")
})

test("of equal bests the latest is named", () => {
  expect(indexHeadline(points({ 2013: 1, 2016: 1, 2017: 2, 2022: 9 }), "rank", [])).toMatchObject({
    best: { year: 2016, value: 1 },
  })
})

test("one year alone is no movement, equal years neither, and nothing is nothing", () => {
  expect(indexHeadline(points({ 2024: 43 }), "rank", []).kind).toBe("single")
  expect(indexHeadline(points({ 2023: 5, 2024: 5 }), "rank", [])).toMatchObject({
    kind: "steady",
    since: 2023,
  })
  expect(indexHeadline([], "rank", [])).toEqual({ kind: "none" })
})
