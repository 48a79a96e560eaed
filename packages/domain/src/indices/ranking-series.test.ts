import fc from "fast-check"
import { expect, test } from "vitest"
import { breaksOf, fieldSpans, rankingSeries } from "./ranking-series.ts"
import { rankingRow as row } from "./testing.ts"

const ranked = (year: number, rank: number) => row(year, { rank, score: 60, rankBasis: "computed" })

const noBreaks: [] = []
const years = (series: ReturnType<typeof rankingSeries>) =>
  series.map((s) => s.segments.map((segment) => segment.map((p) => p.year)))

test("a missing year is a gap with its reason, and the line stops on both sides of it", () => {
  const rows = [
    ranked(2021, 45),
    ranked(2022, 33),
    row(2023, { absence: "withheld" }),
    row(2024, { absence: "withheld" }),
    ranked(2025, 20),
  ]
  const [series] = rankingSeries(rows, "rank", noBreaks)
  expect(series?.segments.map((s) => s.map((p) => p.year))).toEqual([[2021, 2022], [2025]])
  expect(series?.gaps).toEqual([{ from: 2023, to: 2024, reason: "withheld" }])
})

test("gaps of different reasons stay apart", () => {
  const rows = [
    row(2005, { absence: "not-surveyed" }),
    row(2006, { absence: "not-held" }),
    ranked(2007, 44),
  ]
  expect(rankingSeries(rows, "rank", noBreaks)[0]?.gaps).toEqual([
    { from: 2005, to: 2005, reason: "not-surveyed" },
    { from: 2006, to: 2006, reason: "not-held" },
  ])
})

test("a score that cannot be ranked among too few others says so; drawn as a score it is no gap", () => {
  const rows = [row(2023, { score: 67.38 }), row(2024, { rank: 43, rankBasis: "published" })]
  expect(rankingSeries(rows, "rank", noBreaks)[0]?.gaps).toEqual([
    { from: 2023, to: 2023, reason: "partial-field" },
  ])
  expect(rankingSeries(rows, "score", noBreaks)[0]?.gaps).toEqual([
    { from: 2024, to: 2024, reason: "not-held" },
  ])
})

test("neighbouring years on two sides of a break are never joined, gaps neither", () => {
  const breaks = [{ lastYearBefore: 2017, firstYearAfter: 2018 }]
  const rows = [ranked(2016, 21), ranked(2017, 35), ranked(2018, 60), ranked(2019, 61)]
  expect(years(rankingSeries(rows, "rank", breaks))).toEqual([
    [
      [2016, 2017],
      [2018, 2019],
    ],
  ])
  const empty = [row(2017, { absence: "not-held" }), row(2018, { absence: "not-held" })]
  expect(rankingSeries(empty, "rank", breaks)[0]?.gaps).toHaveLength(2)
})

test("a year in which a province did not exist is neither a point nor a gap", () => {
  const rows = [ranked(2007, 1), ranked(2010, 2)]
  const [series] = rankingSeries(rows, "rank", noBreaks)
  expect(series?.segments).toHaveLength(2)
  expect(series?.gaps).toEqual([])
})

test("provinces come in the order their rows do, named as in their last year", () => {
  const rows = [
    { ...ranked(2024, 6), provinceCode: "46", provinceName: "Thừa Thiên Huế" },
    ranked(2024, 43),
    { ...ranked(2025, 8), provinceCode: "46", provinceName: "Huế" },
  ]
  expect(rankingSeries(rows, "rank", noBreaks).map((s) => [s.code, s.name])).toEqual([
    ["46", "Huế"],
    ["51", "Quảng Ngãi"],
  ])
})

test("a national mean belongs to no province and draws no line", () => {
  expect(rankingSeries([row(2024, { provinceCode: null })], "score", noBreaks)).toEqual([])
})

test("breaks of another component do not cut this one; a break of the index cuts all", () => {
  const papi = { component: "total", lastYearBefore: 2017 }
  const reform = { component: null, lastYearBefore: 2024 }
  expect(breaksOf([papi, reform], "papi_d1")).toEqual([reform])
  expect(breaksOf([papi, reform], "total")).toEqual([papi, reform])
})

test("the field's spans follow its size and skip years nobody has a number for", () => {
  const of = (year: number, rankOf: number | null) => ({ year, rankOf })
  expect(
    fieldSpans([of(2005, 42), of(2006, 64), of(2007, 64), of(2008, null), of(2009, 63)]),
  ).toEqual([
    { from: 2005, to: 2005, size: 42 },
    { from: 2006, to: 2007, size: 64 },
    { from: 2009, to: 2009, size: 63 },
  ])
})

test("every row is once a point or once in a gap, and no segment crosses a hole or a break", () => {
  const cells = fc.array(fc.option(fc.integer({ min: 1, max: 63 })), {
    minLength: 1,
    maxLength: 25,
  })
  fc.assert(
    fc.property(cells, fc.integer({ min: 2000, max: 2024 }), (list, lastYearBefore) => {
      const breaks = [{ lastYearBefore, firstYearAfter: lastYearBefore + 1 }]
      const rows = list.map((rank, i) =>
        rank === null ? row(2000 + i, { absence: "not-held" }) : ranked(2000 + i, rank),
      )
      const [series] = rankingSeries(rows, "rank", breaks)
      const inGaps = (series?.gaps ?? []).reduce((n, g) => n + g.to - g.from + 1, 0)
      expect(inGaps).toBe(list.filter((r) => r === null).length)
      expect(series?.segments.flat()).toEqual(series?.points)
      expect((series?.points.length ?? 0) + inGaps).toBe(list.length)
      for (const segment of series?.segments ?? [])
        segment.slice(1).forEach((point, i) => {
          expect(point.year).toBe((segment[i]?.year ?? 0) + 1)
          expect(point.year).not.toBe(lastYearBefore + 1)
        })
    }),
  )
})
