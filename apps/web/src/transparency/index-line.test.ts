import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import { describe, expect, it } from "vitest"
import { indexLine } from "./index-line.ts"

const row = (code: string, year: number, rank: number | null, more: Partial<RankingRow> = {}) =>
  ({
    index: "papi",
    year,
    level: "province",
    subject: { kind: "area", id: `${code}@0001-01-01`, code, name: code },
    provinceCode: code,
    provinceName: code,
    component: "total",
    score: rank === null ? null : 40,
    scaleMin: 8,
    scaleMax: 80,
    publishedRank: null,
    pressRank: null,
    computedRank: rank,
    rank,
    rankOf: 63,
    rankBasis: rank === null ? null : "computed",
    group: null,
    absence: rank === null ? "not-held" : null,
    sourceId: null,
    sourceIds: [],
    note: null,
    ...more,
  }) satisfies RankingRow

const reform = {
  component: null,
  lastYearBefore: 2017,
  firstYearAfter: 2018,
  reason: "thêm hai nội dung",
  beforeLabel: "thang 60",
  afterLabel: "thang 80",
}

describe("indexLine", () => {
  it("is nothing when the province has no rank", () => {
    expect(indexLine([row("48", 2020, 3), row("51", 2020, null)], [])).toBeUndefined()
  })

  it("keeps breaks and gaps, and begins where the province's own ranks begin", () => {
    const rows = [
      row("51", 2015, null),
      row("51", 2016, 30),
      row("51", 2017, 35),
      row("51", 2018, 20),
      row("51", 2019, null),
    ]
    const line = indexLine(rows, [reform, { ...reform, component: "papi_d7" }])
    expect(line).toMatchObject({ from: 2016, to: 2019, bottom: 63 })
    expect(line?.breaks).toEqual([reform])
    expect(line?.gaps).toEqual([{ from: 2019, to: 2019, reason: "not-held" }])
    expect(line?.main.points.map(({ x, y, hollow }) => [x, y, hollow])).toEqual([
      [2016, 30, true],
      [2017, 35, true],
      [2018, 20, true],
    ])
  })

  it("writes the last rank of a peer only where it lies on no other", () => {
    const line = indexLine([row("51", 2020, 38), row("48", 2020, 35), row("52", 2020, 11)], [])
    expect(line?.peers.map(({ key, points }) => [key, points[0]?.show])).toEqual([
      ["48", undefined],
      ["52", "11"],
    ])
  })
})
