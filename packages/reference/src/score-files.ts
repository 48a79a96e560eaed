import type { scores } from "@loa/db/schema.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { z } from "zod"
import { numberCell, readCsv, textCell } from "./read-data.ts"

export type Score = typeof scores.$inferInsert

const wide = z
  .object({
    year: z.coerce.number(),
    province_code: z.string(),
    province_name: z.string(),
    total: numberCell,
    group: textCell,
    sources: z.string().transform((ids) => ids.split(" ")),
    note: z.string(),
  })
  .catchall(z.string())

const long = z.object({
  year: z.coerce.number(),
  province_code: z.string(),
  component: z.string(),
  score: numberCell,
  rank: numberCell,
  group: textCell,
  sources: z.string().transform((ids) => ids.split(" ")),
  note: z.string(),
})

export const pciFile = readCsv("indices/pci.csv", wide.extend({ published_rank: numberCell }))
export const papiFile = readCsv("indices/papi.csv", wide.extend({ press_rank: numberCell }))
export type Wide = z.infer<typeof wide>

export type Figures = Pick<Score, "componentId"> & Partial<Score>

/** Before 2025 a score belongs to the province as it was then. */
export const score = (
  indexId: IndexId,
  year: number,
  areaCode: string,
  sourceIds: string[],
  figures: Figures,
): Score => ({
  indexId,
  year,
  level: areaCode === "VN" ? "country" : "province",
  areaCode,
  areaValidFrom: unknownStart,
  organizationId: null,
  value: null,
  publishedRank: null,
  pressRank: null,
  group: null,
  absence: null,
  note: null,
  sourceIds,
  ...figures,
})

export const readLong = (path: string) => readCsv(path, long)
