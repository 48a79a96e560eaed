import { indexIds } from "@loa/domain/indices/structure.ts"
import { z } from "zod"

/** `total`, a component, or a part of one; the years are those we hold a figure for. */
export const IndexComponent = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  nameEn: z.string(),
  scaleMin: z.number().nullable(),
  scaleMax: z.number().nullable(),
  rankable: z.boolean(),
  firstYear: z.int().nullable(),
  lastYear: z.int().nullable(),
})

export const IndexEdition = z.object({
  year: z.int(),
  fieldSize: z.int().nullable(),
  fieldComplete: z.boolean(),
  scaleMin: z.number(),
  scaleMax: z.number(),
  rule: z.string().nullable(),
  ruleSourceId: z.string().nullable(),
  weights: z.array(
    z.object({ component: z.string(), percent: z.number(), confidence: z.string() }),
  ),
})

/** Years on whose two sides a series must not be joined; without a component, no series of the index. */
export const IndexBreak = z.object({
  id: z.string(),
  component: z.string().nullable(),
  lastYearBefore: z.int(),
  firstYearAfter: z.int(),
  reason: z.string(),
  beforeLabel: z.string(),
  afterLabel: z.string(),
  source: z.string(),
})

export const IndexProvince = z.object({
  code: z.string(),
  name: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
})

/** One index with everything a chart of it has to know. */
export const IndexDetail = z.object({
  id: z.enum(indexIds),
  acronym: z.string(),
  name: z.string(),
  nameEn: z.string(),
  publisher: z.string(),
  firstYear: z.int().nullable(),
  /** The last year with a total here: "Dữ liệu đến năm …". */
  dataThroughYear: z.int().nullable(),
  ranking: z.string().nullable(),
  components: z.array(IndexComponent),
  editions: z.array(IndexEdition),
  breaks: z.array(IndexBreak),
  /** Provinces we hold a total or a rank of. */
  provinces: z.array(IndexProvince),
})
export type IndexDetail = z.infer<typeof IndexDetail>

export const IndexList = z.object({ data: z.array(IndexDetail), next: z.null() })
