import { unknownStart } from "@loa/domain/dates.ts"
import { aCode } from "@loa/domain/validation.ts"
import { z } from "zod"

/** Parameters that several endpoints share; `title` is how a refusal names them. */

export const planParameter = aCode(100).optional().meta({
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

/** From the year 1 on: an unknown start is 0001-01-01 here, and Postgres knows no year 0. */
export const aDayOfAnyTime = z.iso
  .date()
  .refine((day) => day >= unknownStart, "cần từ năm 0001 trở đi")

export const dayParameter = (title: string, description: string) =>
  aDayOfAnyTime.optional().meta({ title, description })

export const codeParameter = (title: string, description: string) =>
  aCode(100).optional().meta({ title, description })

export const cursorParameter = z
  .string()
  .max(300)
  .optional()
  .meta({ title: "Trang tiếp", description: "Giá trị `next` của trang trước." })

export const limitParameter = z.coerce.number<string>().int().min(1).max(5000).optional().meta({
  title: "Số dòng",
  description: "JSON: 50 khi không nêu, tối đa 200. CSV: 5.000 khi không nêu, tối đa 5.000.",
})
