import { refusalCodes } from "@loa/domain/refusal.ts"
import { resolver } from "hono-openapi"
import { z } from "zod"

const Problem = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.enum(refusalCodes),
    title: z.string(),
    detail: z.string(),
    errors: z
      .array(z.object({ field: z.string(), label: z.string(), message: z.string() }))
      .optional(),
  })
  .meta({ id: "Problem" })

const refused = (description: string) => ({
  description,
  content: {
    "application/problem+json": { schema: resolver(Problem) },
  },
})

/** What every public endpoint may answer instead of data. */
export const otherAnswers = {
  304: { description: "Chưa có gì đổi so với ETag đã gửi ở If-None-Match" },
  404: refused("Không có"),
  422: refused("Tham số chưa đúng: `errors` nêu từng tham số"),
  503: refused("Tạm thời chưa kết nối được cơ sở dữ liệu"),
}
