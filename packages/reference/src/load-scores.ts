import { scores } from "@loa/db/schema.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { sql } from "drizzle-orm"
import { absentScores } from "./absent-scores.ts"
import {
  type Figures,
  papiFile,
  pciFile,
  readLong,
  type Score,
  score,
  type Wide,
} from "./score-files.ts"
import { vietnameseNote } from "./score-notes.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

/** Every published figure we hold, and every absence that a source tells. */
export const loadScores = (): TableRows[] => [
  rowsOf(
    scores,
    ["indexId", "componentId", "year", "areaCode", "areaValidFrom"],
    [
      ...pciFile.flatMap(pciScores),
      ...papiFile.flatMap(papiScores),
      ...fileScores("par", "indices/parindex.csv"),
      ...fileScores("sipas", "indices/sipas.csv"),
      ...absentScores(),
    ],
    { keyWhere: sql`area_code is not null` },
  ),
]

/** The cells of one row beside the named ones: component → value, empty ones left out. */
function componentCells(row: Wide, prefix: RegExp): [component: string, value: number][] {
  return Object.entries(row).flatMap(([name, cell]) =>
    prefix.test(name) && cell !== "" ? [[name, Number(cell)] as [string, number]] : [],
  )
}

/** The first source gives the total and its rank, the last one the sub-indices. */
function pciScores(row: (typeof pciFile)[number]): Score[] {
  const of = (sourceIds: string[], figures: Figures) =>
    score("pci", row.year, row.province_code, sourceIds, figures)
  const [first = "", last = first] = row.sources
  const hasTotal = row.total !== null || row.published_rank !== null
  const total = of([first], {
    componentId: "total",
    value: row.total,
    publishedRank: row.published_rank,
    group: row.group,
    note: [vietnameseNote(row.note), rankNote(row)].filter(Boolean).join("; ") || null,
  })
  const parts = componentCells(row, /^pci_/).map(([componentId, value]) =>
    of([last], { componentId, value }),
  )
  return hasTotal ? [total, ...parts] : parts
}

/**
 * In 2022 VCCI announced the best 30 only, yet its own site shows ranks below (Quảng Trị 59): the ranks of that
 * year are the publisher's, often passed on by a province or a newspaper, and the note says so.
 */
function rankNote({ year, province_code, published_rank }: (typeof pciFile)[number]) {
  if (year === 2023 && province_code === "49")
    return "Nguồn ghi ngoài nhóm 30: VCCI không công bố hạng"
  if (published_rank === null || published_rank <= 30 || year < 2022) return null
  return "VCCI chỉ nêu 30 tỉnh, thành đứng đầu; hạng này do trang tỉnh hoặc báo chí đưa"
}

const subDimension = /^papi_\d/
const dimension = /^papi_d/

/** Sources stand in the order total, dimensions, sub-dimensions; without a total the first is left out. */
function papiScores(row: (typeof papiFile)[number]): Score[] {
  const of = (sourceId: string | undefined, figures: Figures) =>
    score("papi", row.year, row.province_code, sourceId ? [sourceId] : row.sources, figures)
  const [ofSubDimensions, ofDimensions, ofTotal] = row.sources.toReversed()
  const parts = (columns: RegExp, sourceId: string | undefined) =>
    componentCells(row, columns).map(([componentId, value]) => of(sourceId, { componentId, value }))
  const total = of(ofTotal, {
    componentId: "total",
    value: row.total,
    pressRank: row.press_rank,
    group: row.group === "4 (lowest)" ? "Thấp nhất" : row.group,
    note: vietnameseNote(row.note),
  })
  return [
    ...(row.total === null ? [] : [total]),
    ...parts(dimension, ofDimensions),
    ...parts(subDimension, ofSubDimensions),
  ]
}

const fileScores = (indexId: IndexId, path: string): Score[] =>
  readLong(path).map((row) =>
    score(indexId, row.year, row.province_code, row.sources, {
      componentId: row.component,
      value: row.score,
      publishedRank: row.rank,
      group: row.group,
      note: vietnameseNote(row.note),
    }),
  )
