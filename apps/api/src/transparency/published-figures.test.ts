import type { Db } from "@loa/db/db.ts"
import type { RankingRow, ScoreRow } from "@loa/domain/indices/ranking-row.ts"
import { hundredThousandths, weightedTotal } from "@loa/domain/indices/weighted-total.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { askIndices } from "./index-test-client.ts"

// What VCCI and PAPI printed against what is computed here, through the public routes on the data that ship.

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

async function pciRankings(): Promise<RankingRow[]> {
  const answer = await askIndices(db).client.indices[":index"].rankings.$get({
    param: { index: "pci" },
    query: {},
  })
  return (await answer.json()).data
}

const twoDecimals = (score: number | null) => Math.round(hundredThousandths(score ?? 0) / 1000)

type Placed = { row: RankingRow; computed: number }

/** Rows whose computed place is not the published one, though no total equal at two decimals explains it. */
function unexplained(placed: readonly Placed[]) {
  return placed.filter(({ row, computed }) => {
    if (computed === row.publishedRank) return false
    const tied = placed.filter((p) => twoDecimals(p.row.score) === twoDecimals(row.score))
    const places = tied.map((p) => p.row.publishedRank ?? 0)
    return computed < Math.min(...places) || computed > Math.max(...places)
  })
}

const named = (placed: readonly Placed[]) =>
  placed.map(({ row, computed }) => [row.year, row.provinceName, row.publishedRank, computed])

test("PCI ranks computed here are the published ones, except among totals equal at two decimals and 2007–2008", async () => {
  const both = (await pciRankings()).flatMap((row) =>
    row.publishedRank !== null && row.computedRank !== null
      ? [{ row, computed: row.computedRank }]
      : [],
  )
  expect(both).toHaveLength(554)
  const byYear = Map.groupBy(both, ({ row }) => row.year)
  expect([...byYear.keys()]).toEqual([2007, 2009, 2010, 2011, 2013, 2015, 2016, 2018, 2019, 2021])
  for (const [year, placed] of byYear)
    if (year > 2008) expect(named(unexplained(placed))).toEqual([])
  const differing = both.filter(
    ({ row, computed }) => row.year > 2008 && row.publishedRank !== computed,
  )
  expect(differing.length).toBeLessThanOrEqual(5)
})

test("2007: Hà Tây left out, the computed ranks are the published ones; both are kept", async () => {
  const rows = (await pciRankings()).filter((r) => r.year === 2007)
  const haTay = rows.find((r) => r.provinceCode === "28")
  expect(haTay).toMatchObject({ publishedRank: null, rankBasis: "computed", rankOf: 64 })
  const placed = rows
    .filter((row) => row !== haTay)
    .map((row) => {
      const rank = row.computedRank ?? 0
      return { row, computed: rank > (haTay?.computedRank ?? 0) ? rank - 1 : rank }
    })
  expect(named(unexplained(placed))).toEqual([])
})

test("every complete edition ranks exactly as many as its field holds", async () => {
  const { client } = askIndices(db)
  const { data } = await (await client.indices.$get({ query: {} })).json()
  for (const { id, editions } of data) {
    const complete = editions.filter((e) => e.fieldComplete)
    const answer = await client.indices[":index"].rankings.$get({ param: { index: id }, query: {} })
    const rows = (await answer.json()).data
    for (const { year, fieldSize } of complete) {
      const ranked = rows.filter((r) => r.year === year && r.computedRank !== null)
      expect([id, year, ranked.length]).toEqual([id, year, fieldSize])
    }
  }
})

test("PCI totals 2013–2021 made from sub-indices and weights are all 567 published ones, within 0.02", async () => {
  const { client } = askIndices(db)
  const pci = await (
    await client.indices[":index"].$get({ param: { index: "pci" }, query: {} })
  ).json()
  const answer = await client.indices[":index"].scores.$get({
    param: { index: "pci" },
    query: { from: "2013", to: "2021" },
  })
  const rows = (await answer.json()).data
  const ofProvince = Map.groupBy(rows, (r: ScoreRow) => `${r.year} ${r.subject.id}`)
  const misses = [...ofProvince.values()].map((own) => {
    const scores = new Map(own.flatMap((r) => (r.score === null ? [] : [[r.component, r.score]])))
    const published = scores.get("total")
    const weights = pci.editions.find((e) => e.year === own[0]?.year)?.weights ?? []
    const made = weightedTotal(scores, weights, { componentMax: 10, totalMax: 100 })
    if (published === undefined || made === null) return Number.POSITIVE_INFINITY
    return Math.abs(made - hundredThousandths(published))
  })
  expect(misses).toHaveLength(567)
  expect(Math.max(...misses)).toBeLessThanOrEqual(hundredThousandths(0.02))
})

test("the weights of a year make a hundred percent, and nobody knows those since 2022", async () => {
  const { client } = askIndices(db)
  const pci = await (
    await client.indices[":index"].$get({ param: { index: "pci" }, query: {} })
  ).json()
  for (const { year, weights } of pci.editions) {
    const sum = weights.reduce((total, w) => total + w.percent, 0)
    expect([year, sum]).toEqual([year, year >= 2006 && year <= 2021 ? 100 : 0])
  }
})
