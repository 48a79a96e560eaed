import { createApp } from "../http/context.ts"
import { sendFile } from "../http/send-file.ts"
import { endpoint } from "./endpoint.ts"
import { getReportFile, reportFileEndpoint, reportFileParameters } from "./get-report-file.ts"
import { listReports, ReportList, reportListTable } from "./list-reports.ts"
import { parameters, query } from "./query.ts"

/** What was reported upward, once it was locked. */
export const reportRoutes = createApp()
  .get(
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
  .get(
    "/reports/:plan/:period/:organization/file",
    reportFileEndpoint,
    parameters(reportFileParameters),
    async (c) => {
      const { format } = c.req.valid("query")
      const { tag, ...file } = await getReportFile(c.var.ctx, c.req.param(), format)
      c.header("ETag", tag)
      return sendFile(c, file)
    },
  )
