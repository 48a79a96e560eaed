import { z } from "zod"
import type { Labels } from "../validation.ts"

/** The parameters' names as the documentation and the refusals print them. */
export const rankingLabels: Labels = {
  index: "Chỉ số",
  component: "Chỉ số thành phần (component)",
  from: "Từ năm (from)",
  to: "Đến năm (to)",
  province: "Mã tỉnh (province)",
  format: "Định dạng (format)",
}

const year = z
  .string()
  .regex(/^(19|20|21)\d\d$/, "cần là năm có bốn chữ số, ví dụ 2013")
  .transform(Number)

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    [given]
      .flat()
      .flatMap((codes) => codes.split(","))
      .map((c) => c.trim()),
  )
  .pipe(z.array(z.string().min(1, "có một mã để trống")))

const provinces = several.pipe(
  z.array(z.string().regex(/^\d{2}$/, "cần là mã tỉnh gồm hai chữ số, ví dụ 51")),
)

const span = {
  from: year.optional(),
  to: year.optional(),
  province: provinces.optional(),
  format: z.enum(["json", "csv"], "cần là json hoặc csv").optional(),
}

const inOrder = ({ from, to }: { from?: number; to?: number }) =>
  from === undefined || to === undefined || from <= to
const outOfOrder = { path: ["to"], message: "phải bằng hoặc sau năm bắt đầu" }

/** What may be asked of the rankings; anything else is refused by name. */
export const RankingQuery = z
  .strictObject({ component: z.string().min(1).default("total"), ...span })
  .refine(inOrder, outOfOrder)
export type RankingQuery = z.output<typeof RankingQuery>

/** Scores take several components; none means all. */
export const ScoreQuery = z
  .strictObject({ component: several.optional(), ...span })
  .refine(inOrder, outOfOrder)
export type ScoreQuery = z.output<typeof ScoreQuery>
