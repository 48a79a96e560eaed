import { z } from "zod"

/** Parameters that several endpoints share; `title` is how a refusal names them. */

export const planParameter = z.string().min(1).max(100).optional().meta({
  title: "Kế hoạch",
  description:
    "Mã kế hoạch. Không có: kế hoạch có năm đang hỏi trong thời hạn, không thì kế hoạch gần nhất.",
})

export const yearParameter = z.coerce
  .number<string>()
  .int()
  .min(2000)
  .max(2100)
  .optional()
  .meta({ title: "Năm", description: "Không có: năm nay, hoặc năm gần nhất trong kế hoạch." })

export const dayParameter = (title: string, description: string) =>
  z.iso.date().optional().meta({ title, description })

export const codeParameter = (title: string, description: string) =>
  z.string().min(1).max(100).optional().meta({ title, description })

export const cursorParameter = z
  .string()
  .max(300)
  .optional()
  .meta({ title: "Trang tiếp", description: "Giá trị `next` của trang trước." })

export const limitParameter = z.coerce.number<string>().int().min(1).max(5000).optional().meta({
  title: "Số dòng",
  description: "JSON: 50 khi không nêu, tối đa 200. CSV: 5.000 khi không nêu, tối đa 5.000.",
})
