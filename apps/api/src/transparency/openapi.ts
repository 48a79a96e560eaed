import { refusalCodes } from "@loa/domain/refusal.ts"
import type { Hono } from "hono"
import { openAPIRouteHandler, resolver } from "hono-openapi"
import { z } from "zod"
import type { Env } from "../http/context.ts"

const description = [
  "Đọc mọi thứ Loa công khai: hoạt động truyền thông, độ phủ kế hoạch, kế hoạch, đơn vị, đơn vị hành chính, chỉ số và thứ hạng.",
  "Chỉ đọc, không cần đăng nhập, gọi được từ mọi trang. JSON hoặc CSV theo tiêu đề Accept hay `?format=`; CSV là UTF-8 có BOM, dấu phẩy.",
  "Tham số lạ hoặc giá trị lạ bị từ chối (422) kèm tên tham số. Ngày viết năm-tháng-ngày, theo giờ Việt Nam.",
  "Chỗ trống là null, không bao giờ là 0. Mỗi số đếm nói cách đếm: `tag` tính ở mọi nội dung được gắn, `main` tính một lần.",
  "`sample: true` là dữ liệu minh hoạ; dữ liệu minh hoạ và dữ liệu thật không bao giờ cộng chung.",
  "Dùng lại tự do, xin ghi: “Nguồn: Loa” kèm ngày lấy. Điểm và hạng các chỉ số là của đơn vị công bố (VCCI, UNDP–CECODES–RTA, Bộ Nội vụ), ghi nguồn như ở /sources.",
].join("\n\n")

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

const responses = {
  304: { description: "Chưa có gì đổi so với ETag đã gửi ở If-None-Match" },
  404: refused("Không có"),
  422: refused("Tham số chưa đúng: `errors` nêu từng tham số"),
  503: refused("Tạm thời chưa kết nối được cơ sở dữ liệu"),
}

/** The document of everything `endpoints` answers, made once. */
export const openApiDocument = (endpoints: Hono<Env, never, never>) =>
  openAPIRouteHandler(endpoints, {
    defaultValidationErrorResponse: false,
    defaultOptions: { GET: { responses } },
    documentation: {
      info: { title: "Loa: dữ liệu mở", version: "1", description },
      servers: [{ url: "/api/public/v1" }],
    },
  })
