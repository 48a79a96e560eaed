import type { Db } from "@loa/db/db.ts"
import {
  areas,
  components,
  editions,
  editionWeights,
  scores,
  seriesBreaks,
  sources,
} from "@loa/db/schema.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { hundredThousandths, weightedTotal } from "@loa/domain/indices/weighted-total.ts"
import { and, eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { readCsv } from "./read-data.ts"
import { referenceDb } from "./testing.ts"

type Score = typeof scores.$inferSelect
let db: Db
let all: Score[]
beforeAll(async () => {
  db = await referenceDb()
  all = await db.select().from(scores)
})

const file = (name: string) => readCsv(`indices/${name}.csv`, z.record(z.string(), z.string()))
const keyOf = (index: string, component: string, year: unknown, area: unknown) =>
  `${index} ${component} ${year} ${area}`
const byKey = () =>
  new Map(all.map((row) => [keyOf(row.indexId, row.componentId, row.year, row.areaCode), row]))
const of = (indexId: IndexId, year: number, componentId = "total") =>
  all.filter(
    (row) => row.indexId === indexId && row.year === year && row.componentId === componentId,
  )

test("every cell of the PCI and PAPI files is a score, and nothing else has a value", () => {
  const found = byKey()
  const cells = (["pci", "papi"] as const).flatMap((index) =>
    file(index).flatMap((row) =>
      Object.entries(row)
        .filter(([name, cell]) => (name === "total" || name.startsWith(`${index}_`)) && cell !== "")
        .map(([name, cell]) => ({
          key: keyOf(index, name, row.year, row.province_code),
          value: Number(cell),
        })),
    ),
  )
  for (const { key, value } of cells) expect(found.get(key)?.value, key).toBe(value)
  const valued = all.filter(
    ({ indexId, value }) => value !== null && (indexId === "pci" || indexId === "papi"),
  )
  expect(valued).toHaveLength(cells.length)
})

test("every row of the PAR INDEX and SIPAS files is there, rank and all", () => {
  const found = byKey()
  for (const [index, name] of [
    ["par", "parindex"],
    ["sipas", "sipas"],
  ] as const)
    for (const row of file(name)) {
      const score = found.get(keyOf(index, row.component ?? "", row.year, row.province_code))
      expect(score?.value ?? "").toBe(row.score === "" ? "" : Number(row.score))
      expect(score?.publishedRank ?? "").toBe(row.rank === "" ? "" : Number(row.rank))
      expect(score?.sourceIds).toEqual(row.sources?.split(" "))
    }
  expect(all.filter(({ indexId }) => indexId === "par")).toHaveLength(103)
  expect(all.filter(({ indexId }) => indexId === "sipas")).toHaveLength(38)
})

test("published ranks are PCI's and the ministry's own; PAPI has three of the press and none of its own", () => {
  const found = byKey()
  for (const row of file("pci"))
    if (row.published_rank)
      expect(found.get(keyOf("pci", "total", row.year, row.province_code))?.publishedRank).toBe(
        Number(row.published_rank),
      )
  const papi = all.filter(({ indexId }) => indexId === "papi")
  expect(papi.filter(({ publishedRank }) => publishedRank !== null)).toEqual([])
  expect(
    papi
      .filter(({ pressRank }) => pressRank !== null)
      .map(({ areaCode, year, pressRank }) => [areaCode, year, pressRank]),
  ).toHaveLength(3)
})

test("the 567 published PCI totals of 2013–2021 follow from sub-indices and weights within 0.02", async () => {
  const weights = await db.select().from(editionWeights)
  const scale = { componentMax: 10, totalMax: 100 }
  let checked = 0
  for (let year = 2013; year <= 2021; year++) {
    const ofYear = weights
      .filter((row) => row.year === year)
      .map(({ componentId, percent }) => ({ component: componentId, percent }))
    for (const { areaCode, value } of of("pci", year)) {
      const parts = new Map(
        all
          .filter((row) => row.indexId === "pci" && row.year === year && row.areaCode === areaCode)
          .map((row) => [row.componentId, row.value ?? Number.NaN]),
      )
      const computed = weightedTotal(parts, ofYear, scale)
      expect(Math.abs((computed ?? 0) - hundredThousandths(value ?? 0))).toBeLessThanOrEqual(2000)
      checked++
    }
  }
  expect(checked).toBe(567)
})

test("an edition is called complete exactly where we hold a total of its whole field", async () => {
  const rows = await db.select().from(editions)
  expect(rows.filter(({ indexId }) => indexId === "pci")).toHaveLength(20)
  expect(rows.filter(({ indexId }) => indexId === "papi")).toHaveLength(14)
  for (const { indexId, year, fieldSize, fieldComplete } of rows) {
    const held = of(indexId, year).filter(({ value }) => value !== null).length
    if (fieldComplete) expect([indexId, year, held]).toEqual([indexId, year, fieldSize])
  }
  expect(
    rows
      .filter(({ fieldComplete, indexId }) => fieldComplete && indexId === "pci")
      .map(({ fieldSize }) => fieldSize),
  ).toEqual([42, 64, 64, 64, ...Array.from({ length: 13 }, () => 63)])
})

test("PAPI's total goes from a scale of 60 to one of 80 in 2018", async () => {
  const scale = async (year: number) =>
    (
      await db
        .select()
        .from(editions)
        .where(and(eq(editions.indexId, "papi"), eq(editions.year, year)))
    ).map(({ scaleMin, scaleMax }) => [scaleMin, scaleMax])

  expect(await scale(2017)).toEqual([[6, 60]])
  expect(await scale(2018)).toEqual([[8, 80]])
})

test("an absence has its reason and its source, and never a value", () => {
  const absent = all.filter(({ absence }) => absence !== null)
  for (const { value, publishedRank, sourceIds, note } of absent) {
    expect([value, publishedRank]).toEqual([null, null])
    expect(sourceIds.length).toBeGreaterThan(0)
    expect(note).not.toBeNull()
  }
  const totals = absent.filter(({ componentId }) => componentId === "total")
  expect(totals.filter(({ absence }) => absence === "not-surveyed")).toHaveLength(22)
  expect(totals.filter(({ indexId }) => indexId === "papi")).toHaveLength(13)
  expect(of("pci", 2023).filter(({ absence }) => absence)).toMatchObject([
    { areaCode: "45", absence: "withheld" },
  ])
})

test("nobody says that Quảng Ngãi was outside the best 30, so there is no row of 2023 and 2024", () => {
  expect(
    [...of("pci", 2023), ...of("pci", 2024)].filter(({ areaCode }) => areaCode === "51"),
  ).toEqual([])
  expect(of("pci", 2022).find(({ areaCode }) => areaCode === "51")).toMatchObject({
    value: 65.18,
    publishedRank: 33,
  })
})

test("every source, component and area that a score names exists", async () => {
  const known = new Set((await db.select().from(sources)).map(({ id }) => id))
  expect(all.flatMap(({ sourceIds }) => sourceIds).filter((id) => !known.has(id))).toEqual([])
  const haTay = await db.select().from(areas).where(eq(areas.code, "28"))
  expect(haTay).toHaveLength(1)
  expect(of("pci", 2008).filter(({ areaCode }) => areaCode === "28")).toHaveLength(1)
})

test("appraisal and survey points and the national mean are shown, not ranked", async () => {
  const rows = await db.select().from(components)
  expect(
    rows
      .filter(({ rankable }) => !rankable)
      .map(({ indexId, id }) => `${indexId} ${id}`)
      .sort(),
  ).toEqual(["par appraisal_points", "par survey_points", "par total_mean", "sipas total_mean"])
  for (const { level, areaCode, componentId } of all)
    expect(level === "country").toBe(componentId === "total_mean" && areaCode === "VN")
})

test("PAPI's total breaks in 2018, every index breaks in 2025", async () => {
  const rows = await db.select().from(seriesBreaks)
  const at = (index: string, component: string | null) =>
    rows
      .filter((row) => row.indexId === index && row.componentId === component)
      .map(({ lastYearBefore, firstYearAfter }) => [lastYearBefore, firstYearAfter])

  expect(at("papi", "total")).toEqual([[2017, 2018]])
  for (const index of ["par", "papi", "pci", "sipas", "cchc"])
    expect(at(index, null)).toEqual([[2024, 2025]])
})

test("no remark is left in English", () => {
  const english = /\b(rank|score|published|printed|article|places|national|rows)\b/
  expect(all.map(({ note }) => note ?? "").filter((note) => english.test(note))).toEqual([])
})
