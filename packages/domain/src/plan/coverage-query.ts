import { z } from "zod"
import { aCode, type Labels } from "../validation.ts"
import { BoardQuery } from "./board-query.ts"

/**
 * What a cell says: activities by each of their items, activities by their main item alone, people reached (by each
 * item), or how many different channels were used.
 */
export const coverageMeasures = ["tagged", "main", "reach", "channels"] as const
export type CoverageMeasureAsked = (typeof coverageMeasures)[number]

/** As recorded by whoever existed then, or by those that exist today. */
export const coverageBoundaries = ["reported", "today"] as const

/** Which plan and year, the whole of it or one quarter, by which measure, in whose boundaries. */
export const CoverageQuery = BoardQuery.omit({ organization: true }).extend({
  quarter: z.coerce
    .number<string>("cần là quý 1, 2, 3 hoặc 4")
    .int()
    .min(1, "cần là quý 1, 2, 3 hoặc 4")
    .max(4, "cần là quý 1, 2, 3 hoặc 4")
    .optional(),
  measure: z.enum(coverageMeasures).optional(),
  boundaries: z.enum(coverageBoundaries).optional(),
})
export type CoverageQuery = z.output<typeof CoverageQuery>

export const CoverageExport = CoverageQuery.extend({ format: z.enum(["csv", "xlsx"]) })
export type CoverageExport = z.output<typeof CoverageExport>

/** One organization's three measures in a year or a quarter. */
export const MeasuresQuery = CoverageQuery.omit({ measure: true, boundaries: true }).extend({
  organization: aCode(100).optional(),
})
export type MeasuresQuery = z.output<typeof MeasuresQuery>

export const coverageLabels: Labels = {
  plan: "Kế hoạch",
  year: "Năm",
  quarter: "Quý",
  measure: "Cách tính",
  boundaries: "Địa giới",
  organization: "Đơn vị",
  format: "Định dạng",
}
