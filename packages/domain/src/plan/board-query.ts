import { z } from "zod"
import { aCode, type Labels } from "../validation.ts"

/** Instead of one organization: everybody. */
export const everybody = "all"

const year = z.coerce
  .number<string>("cần là một năm, ví dụ 2026")
  .int("cần là một năm, ví dụ 2026")
  .min(1900)
  .max(9999)

/** Which plan, which year and whose view of it; what is not said is chosen. */
export const BoardQuery = z.strictObject({
  plan: aCode(100).optional(),
  year: year.optional(),
  organization: aCode(100).optional(),
})
export type BoardQuery = z.output<typeof BoardQuery>

export const MyWorkQuery = z.strictObject({ organization: aCode(100).optional() })
export type MyWorkQuery = z.output<typeof MyWorkQuery>

export const boardLabels: Labels = {
  plan: "Kế hoạch",
  year: "Năm",
  organization: "Đơn vị",
  task: "Nhiệm vụ",
}
