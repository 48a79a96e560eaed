import type { Hono } from "hono"
import { openAPIRouteHandler } from "hono-openapi"
import type { Env } from "../http/context.ts"

const description = [
  "Đọc mọi thứ Loa công khai: hoạt động truyền thông, độ phủ kế hoạch, kế hoạch, đơn vị, đơn vị hành chính, chỉ số và thứ hạng.",
  "Chỉ đọc, không cần đăng nhập, gọi được từ mọi trang. JSON hoặc CSV theo tiêu đề Accept hay `?format=`; CSV là UTF-8 có BOM, dấu phẩy.",
  "Tham số lạ hoặc giá trị lạ bị từ chối (422) kèm tên tham số. Ngày viết năm-tháng-ngày, theo giờ Việt Nam.",
  "Chỗ trống là null, không bao giờ là 0. Mỗi số đếm nói cách đếm: `tag` tính ở mọi nội dung được gắn, `main` tính một lần.",
  "`sample: true` là dữ liệu minh hoạ; dữ liệu minh hoạ và dữ liệu thật không bao giờ cộng chung.",
  "Dùng lại tự do, xin ghi: “Nguồn: Loa” kèm ngày lấy. Điểm và hạng các chỉ số là của đơn vị công bố (VCCI, UNDP–CECODES–RTA, Bộ Nội vụ), ghi nguồn như ở /sources.",
].join("\n\n")

/** The document of everything `endpoints` answers, made once. */
export const openApiDocument = (endpoints: Hono<Env, never, never>) =>
  openAPIRouteHandler(endpoints, {
    defaultValidationErrorResponse: false,
    documentation: {
      info: { title: "Loa: dữ liệu mở", version: "1", description },
      servers: [{ url: "/api/public/v1" }],
    },
  })
