import type { Db } from "@loa/db/db.ts"
import { areas, editions, scores } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { askIndices } from "./index-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

type Query = { component?: string; from?: string; to?: string; province?: string | string[] }

async function ask(index: IndexId, query: Query, on: Db = db): Promise<RankingRow[]> {
  const { client } = askIndices(on)
  const answer = await client.indices[":index"].rankings.$get({ param: { index }, query })
  expect(answer.status).toBe(200)
  return (await answer.json()).data
}

const rankByYear = (rows: readonly RankingRow[]) =>
  Object.fromEntries(rows.map((r) => [r.year, r.rank]))

test("Quảng Ngãi's PCI by year: computed where VCCI printed no rank, published where it did", async () => {
  const rows = await ask("pci", { province: "51", to: "2022" })
  expect(rankByYear(rows)).toEqual({
    2005: 36,
    2006: 56,
    2007: 44,
    2008: 41,
    2009: 58,
    2010: 55,
    2011: 18,
    2012: 27,
    2013: 7,
    2014: 20,
    2015: 15,
    2016: 26,
    2017: 25,
    2018: 41,
    2019: 41,
    2020: 36,
    2021: 45,
    2022: 33,
  })
  expect(rows.find((r) => r.year === 2012)?.rankBasis).toBe("computed")
  expect(rows.find((r) => r.year === 2013)).toMatchObject({
    subject: { kind: "area", id: "51@0001-01-01", code: "51", name: "Tỉnh Quảng Ngãi" },
    provinceCode: "51",
    provinceName: "Quảng Ngãi",
    score: 62.5998,
    scaleMin: 0,
    scaleMax: 100,
    publishedRank: 7,
    computedRank: 7,
    rankOf: 63,
    rankBasis: "published",
    group: "Rất tốt",
    absence: null,
    sourceId: "S015",
  })
})

test("the field moves: 42 provinces in 2005, 64 with Hà Tây, 63 since 2009", async () => {
  const rows = await ask("pci", { province: "51" })
  const sizes = [2005, 2006, 2008, 2009, 2021].map((y) => rows.find((r) => r.year === y)?.rankOf)
  expect(sizes).toEqual([42, 64, 64, 63, 63])
})

test("2007: the published ranks leave Hà Tây out; both ranks are kept and shown", async () => {
  const [row] = await ask("pci", { province: "51", from: "2007", to: "2007" })
  expect(row).toMatchObject({ publishedRank: 44, computedRank: 45, rank: 44, rankOf: 64 })
})

test("where the field is not complete nothing is computed; a published rank stands", async () => {
  const rows = await ask("pci", { province: ["10", "51"], from: "2022" })
  expect(rows.every((r) => r.computedRank === null)).toBe(true)
  expect(rows.find((r) => r.provinceCode === "51" && r.year === 2022)).toMatchObject({
    rank: 33,
    rankBasis: "published",
  })
  expect(rows.find((r) => r.provinceCode === "10" && r.year === 2023)).toMatchObject({
    score: 67.38,
    rank: null,
    rankBasis: null,
    absence: null,
  })
})

test("PAPI is always computed; what the press printed is never the rank", async () => {
  const rows = await ask("papi", { province: "51" })
  expect(rankByYear(rows)).toEqual({
    2011: 53,
    2012: 38,
    2013: 52,
    2014: 7,
    2015: 62,
    2016: 21,
    2017: 35,
    2018: 60,
    2019: 61,
    2020: 60,
    2021: 43,
    2022: 23,
    2023: 49,
    2024: 38,
  })
  expect(new Set(rows.map((r) => r.rankBasis))).toEqual(new Set(["computed"]))
  expect(rows.find((r) => r.year === 2021)).toMatchObject({ pressRank: 43, publishedRank: null })
  expect(rows.find((r) => r.year === 2017)).toMatchObject({ scaleMin: 6, scaleMax: 60 })
  expect(rows.find((r) => r.year === 2018)).toMatchObject({ scaleMin: 8, scaleMax: 80 })
})

test("asked for by code, a province has a row each year, and an empty one says which absence it is", async () => {
  const rows = await ask("pci", { province: "51,62,45", from: "2005", to: "2024" })
  const absence = (code: string, year: number) =>
    rows.find((r) => r.provinceCode === code && r.year === year)?.absence
  expect(rows).toHaveLength(60)
  expect(absence("62", 2005)).toBe("not-surveyed")
  expect(absence("45", 2023)).toBe("withheld")
  expect(absence("51", 2024)).toBe("not-held")
})

test("a sub-index nobody has in a year was not asked about: 'bias' 2009–2012", async () => {
  const rows = await ask("pci", {
    component: "pci_06_bias",
    province: "51",
    from: "2008",
    to: "2013",
  })
  expect(rows.map((r) => r.absence)).toEqual([
    null,
    "not-surveyed",
    "not-surveyed",
    "not-surveyed",
    "not-surveyed",
    null,
  ])
})

test("years between two editions that we do not hold are 'not held', and before the first there is no year", async () => {
  const rows = await ask("par", { province: "51" })
  expect(rows[0]?.year).toBe(2012)
  expect(rows.find((r) => r.year === 2015)).toMatchObject({ absence: "not-held", scaleMax: null })
  expect(rows.find((r) => r.year === 2020)).toMatchObject({ rank: 63, rankBasis: "published" })
})

test("a province that had ended has neither score nor absence: Hà Tây after 2008", async () => {
  const rows = await ask("pci", { province: "28" })
  expect(rows.map((r) => r.year)).toEqual([2005, 2006, 2007, 2008])
})

test("a sub-index is ranked over its own field and keeps its own scale", async () => {
  const rows = await ask("papi", { component: "papi_d6", province: "51", from: "2022", to: "2022" })
  expect(rows[0]).toMatchObject({ scaleMin: 1, scaleMax: 10, rankOf: 63, rankBasis: "computed" })
})

test("appraisal points and national means are shown, not ranked", async () => {
  const points = await ask("par", { component: "appraisal_points" })
  expect(points.length).toBeGreaterThan(0)
  expect(points.every((r) => r.rank === null && r.rankOf === null)).toBe(true)
  const [mean] = await ask("par", { component: "total_mean", from: "2013", to: "2013" })
  expect(mean).toMatchObject({ level: "country", provinceCode: null, score: 77.56, rank: null })
})

test("nobody asked for by name means everybody who has a row, and ranks do not depend on who is asked for", async () => {
  const all = await ask("pci", { from: "2013", to: "2013" })
  expect(all).toHaveLength(63)
  expect(all.map((r) => r.rank).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
    Array.from({ length: 63 }, (_, i) => i + 1),
  )
  const [alone] = await ask("pci", { from: "2013", to: "2013", province: "48" })
  expect(alone).toEqual(all.find((r) => r.provinceCode === "48"))
})

test("equal totals share a rank and leave a gap after it", async () => {
  const rows = await ask("pci", { from: "2011", to: "2011" })
  const tied = rows.filter((r) => r.score === 57.62)
  expect(tied.length).toBeGreaterThan(1)
  expect(new Set(tied.map((r) => r.computedRank)).size).toBe(1)
  const next = (tied[0]?.computedRank ?? 0) + tied.length
  expect(rows.filter((r) => r.computedRank === next)).toHaveLength(1)
})

test("an index without a single figure answers an empty list", async () => {
  expect(await ask("cchc", {})).toEqual([])
})

test(
  "province 51 of 2024 and of 2025 are two areas under one code",
  undone(
    () => db,
    async (tx) => {
      const of2025 = { indexId: "pci", year: 2025 } as const
      await tx.insert(editions).values({
        ...of2025,
        fieldSize: 34,
        fieldComplete: false,
        scaleMin: 0,
        scaleMax: 100,
      })
      await tx.insert(scores).values({
        ...of2025,
        componentId: "total",
        level: "province",
        areaCode: "51",
        areaValidFrom: "2025-07-01",
        value: 66.5,
        sourceIds: ["S001"],
      })
      const rows = await ask("pci", { province: "51,62", from: "2024" }, tx)
      expect(rows.map((r) => [r.year, r.subject.id, r.score, r.absence])).toEqual([
        [2024, "51@0001-01-01", null, "not-held"],
        [2024, "62@0001-01-01", null, "not-held"],
        [2025, "51@2025-07-01", 66.5, null],
      ])
    },
  ),
)

async function refusedFields(address: string) {
  const answer = await askIndices(db).request(address)
  expect(answer.status).toBe(422)
  expect(answer.headers.get("Content-Type")).toContain("application/problem+json")
  const problem: unknown = await answer.json()
  expect(problem).toMatchObject({ code: "invalid" })
  return JSON.stringify(problem)
}

test("whatever is unknown is refused by name: index, component, year, province, parameter", async () => {
  expect(await refusedFields("/indices/gdp/rankings")).toContain("par, papi, pci, sipas, cchc")
  expect(await refusedFields("/indices/pci/rankings?component=pci_99")).toContain("pci_99")
  expect(await refusedFields("/indices/pci/rankings?from=2004")).toContain("không có năm 2004")
  expect(await refusedFields("/indices/pci/rankings?to=2031")).toContain("không có năm 2031")
  expect(await refusedFields("/indices/pci/rankings?from=2020&to=2010")).toContain('"to"')
  expect(await refusedFields("/indices/pci/rankings?province=51,99")).toContain('mã \\"99\\"')
  expect(await refusedFields("/indices/pci/rankings?nam=2013")).toContain('"nam"')
  expect(await refusedFields("/indices/pci/rankings?component=%00")).toContain("component")
  expect(await refusedFields("/indices/pci/rankings?format=xml")).toContain("json, csv")
})

test("as CSV: a byte order mark, Vietnamese headings, codes in a column of their own, an empty cell for no number", async () => {
  const answer = await askIndices(db).request(
    "/indices/pci/rankings?province=51&from=2022&to=2023&format=csv",
  )
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8")
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).trim().split("\r\n")
  expect(lines[0]).toContain("Hạng công bố,Hạng Loa tính,Hạng,Trên tổng số")
  expect(lines[1]).toContain(
    "pci,2022,province,51,Tỉnh Quảng Ngãi,51,Quảng Ngãi,total,65.18,0,100,33,,33,63",
  )
  expect(lines[2]).toContain("pci,2023,province,51,Tỉnh Quảng Ngãi,51,Quảng Ngãi,total,,0,100,,,,")
  expect(lines).toHaveLength(3)
})

test("Accept asks for CSV as well as ?format= does", async () => {
  const { client } = askIndices(db)
  const answer = await client.indices[":index"].rankings.$get(
    { param: { index: "pci" }, query: { province: "51" } },
    { headers: { Accept: "text/csv" } },
  )
  expect(answer.headers.get("Content-Type")).toContain("text/csv")
})

test("areas of other levels are no provinces", async () => {
  const [commune] = await db.select({ code: areas.code }).from(areas).limit(1)
  expect(commune).toBeDefined()
  expect(await refusedFields("/indices/pci/rankings?province=21115")).toContain("hai chữ số")
})
