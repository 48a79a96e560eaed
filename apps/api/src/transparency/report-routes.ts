import { createApp } from "../http/context.ts"
import { endpoint } from "./endpoint.ts"
import { listReports, ReportList, reportListTable } from "./list-reports.ts"
import { query } from "./query.ts"

/** What was reported upward, once it was locked. */
export const reportRoutes = createApp().get(
  "/reports",
  endpoint({
    ...{ tag: "Báo cáo", summary: "Báo cáo tổng hợp đã khóa: số liệu, mã kiểm tra, điều chỉnh" },
    description:
      "Lời văn và tên người không có ở đây. Báo cáo mở lại thì không còn trong danh sách.",
    ...{ answer: ReportList, table: reportListTable },
  }),
  query({}),
  async (c) => c.json(await listReports(c.var.ctx)),
)
