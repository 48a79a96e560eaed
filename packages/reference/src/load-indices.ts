import {
  components,
  editions,
  editionWeights,
  indices,
  seriesBreaks,
  sources,
} from "@loa/db/schema.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { componentRows } from "./component-rows.ts"
import { sourceRows } from "./index-sources.ts"
import { indexRows, structure } from "./index-structure.ts"
import { loadScores } from "./load-scores.ts"
import { seriesBreakRows } from "./series-breaks.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

type Edition = typeof editions.$inferInsert

/** The five indices, what they are made of, and every figure of theirs we hold. */
export function loadIndices(): TableRows[] {
  const scores = loadScores()
  return [
    rowsOf(sources, ["id"], sourceRows()),
    rowsOf(indices, ["id"], indexRows()),
    rowsOf(components, ["indexId", "id"], componentRows()),
    rowsOf(editions, ["indexId", "year"], editionsOf(scores)),
    rowsOf(editionWeights, ["indexId", "year", "componentId"], weightRows()),
    rowsOf(seriesBreaks, ["id"], seriesBreakRows()),
    ...scores,
  ]
}

/** An edition for each year we hold a figure or an absence of. */
function editionsOf(scores: TableRows[]): Edition[] {
  const held = new Set(
    scores.flatMap(({ rows }) => rows.map(({ index_id, year }) => `${index_id} ${year}`)),
  )
  return years(2005, 2024).flatMap((year) =>
    [
      pciEdition(year),
      ...(year < structure.PAPI.national_since ? [] : [papiEdition(year)]),
      ministryEdition("par", year),
      ministryEdition("sipas", year),
    ].filter(({ indexId }) => held.has(`${indexId} ${year}`)),
  )
}

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

const nobody = { rule: null, ruleSourceId: null }
const hundred = { scaleMin: 0, scaleMax: 100 }

function pciEdition(year: number): Edition {
  const fieldComplete = year <= 2021
  return {
    indexId: "pci",
    year,
    ...hundred,
    fieldComplete,
    fieldSize: pciField(year),
    ...pciRule(year),
  }
}

/** In 2022 the last rank, 63, is known; how many totals VCCI published in 2023 and 2024 is not. */
function pciField(year: number) {
  if (year === 2005) return 42
  if (year <= 2008) return 64
  return year <= 2022 ? 63 : null
}

function pciRule(year: number): Pick<Edition, "rule" | "ruleSourceId"> {
  if (year === 2005) return { rule: "Khảo sát 42 tỉnh, thành phố", ruleSourceId: "S001" }
  if (year < 2022) return nobody
  if (year === 2022)
    return { rule: "VCCI chỉ nêu 30 tỉnh, thành phố đứng đầu", ruleSourceId: "R001" }
  return {
    rule: "VCCI không công bố điểm và hạng của các tỉnh ngoài nhóm 30",
    ruleSourceId: "R002",
  }
}

const papiFields: Record<number, number> = {
  2014: 61,
  2018: 61,
  2021: 60,
  2022: 61,
  2023: 61,
  2024: 61,
}

function papiEdition(year: number): Edition {
  const total = structure.PAPI.total.find(({ years: [from, to] }) => from <= year && year <= to)
  if (!total) throw new Error(`No scale of PAPI ${year}`)
  const [scaleMin, scaleMax] = total.scale
  return {
    indexId: "papi",
    year,
    fieldSize: papiFields[year] ?? 63,
    fieldComplete: true,
    scaleMin,
    scaleMax,
    rule: "PAPI công bố bốn nhóm theo điểm, không xếp hạng",
    ruleSourceId: "R003",
  }
}

/** Only where a rank 63 is printed, or the pilot's ten, do we know how many there were. */
const ministryFields: Partial<Record<IndexId, Record<number, number>>> = {
  par: { 2013: 63, 2020: 63, 2021: 63, 2023: 63 },
  sipas: { 2015: 10 },
}

const ministryEdition = (indexId: IndexId, year: number): Edition => ({
  indexId,
  year,
  fieldSize: ministryFields[indexId]?.[year] ?? null,
  fieldComplete: false,
  ...hundred,
  ...nobody,
})

const weightRows = (): (typeof editionWeights.$inferInsert)[] =>
  structure.PCI.weights_percent.flatMap(({ years: [from, to], weights, confidence }) =>
    years(from, to).flatMap((year) =>
      Object.entries(weights ?? {}).map(([componentId, percent]) => ({
        indexId: "pci" as const,
        year,
        componentId,
        percent,
        confidence,
      })),
    ),
  )
