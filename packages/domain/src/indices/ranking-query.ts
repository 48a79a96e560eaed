import { z } from "zod"
import { aCode } from "../validation.ts"

const year = z
  .string()
  .regex(/^(19|20|21)\d\d$/, "cần là năm có bốn chữ số, ví dụ 2013")
  .transform(Number)

/** A parameter that may be repeated, comma separated, or both. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((list) => list.split(",").map((v) => v.trim())))

const span = {
  from: year.optional().meta({
    title: "Từ năm (from)",
    description: "Năm đầu; không có thì từ năm đầu của chỉ số.",
  }),
  to: year.optional().meta({
    title: "Đến năm (to)",
    description: "Năm cuối; không có thì đến năm mới nhất của chỉ số.",
  }),
  province: several
    .pipe(z.array(z.string().regex(/^\d{2}$/, "cần là mã tỉnh gồm hai chữ số, ví dụ 51")))
    .optional()
    .meta({
      title: "Mã tỉnh (province)",
      description: "Một hay nhiều mã, lặp lại hoặc cách nhau bằng dấu phẩy; không có thì mọi tỉnh.",
    }),
}

/** What may be asked of the rankings of an index. */
export const rankingParameters = {
  component: aCode(60).default("total").meta({
    title: "Chỉ số thành phần (component)",
    description: "`total` hoặc mã một chỉ số thành phần; không có thì điểm tổng hợp.",
  }),
  ...span,
}

/** Scores take several components; none means all of them. */
export const scoreParameters = {
  component: several
    .pipe(z.array(aCode(60)))
    .optional()
    .meta({
      title: "Chỉ số thành phần (component)",
      description: "Một hay nhiều mã, lặp lại hoặc cách nhau bằng dấu phẩy; không có thì mọi mã.",
    }),
  ...span,
}

export type RankingQuery = z.output<z.ZodObject<typeof rankingParameters>>
export type ScoreQuery = z.output<z.ZodObject<typeof scoreParameters>>
