import { reports } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { readPeriodKey } from "@loa/domain/reports/period.ts"
import { publicContent } from "@loa/domain/reports/public-content.ts"
import {
  type ReportFormat,
  reportFileName,
  reportFormats,
} from "@loa/domain/reports/report-file.ts"
import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { type MadeFile, mediaTypeOf } from "../http/send-file.ts"
import { fileEndpoint } from "./file-endpoint.ts"
import { isLocked, publishedColumns } from "./list-reports.ts"

export type PublishedReportAddress = { plan: string; period: string; organization: string }

const notFound = () =>
  new Refusal("not-found", "Không có báo cáo này, hoặc báo cáo chưa được khóa.")

/** The public part of a locked report as a file, and the tag under which caches keep it. */
export async function getReportFile(
  ctx: Context,
  { plan, period: key, organization }: PublishedReportAddress,
  format: ReportFormat,
): Promise<MadeFile & { tag: string }> {
  const { lockedOn, hash, adjustments, organizationName } = publishedColumns
  const [row] = await ctx.db
    .select({ lockedOn, hash, adjustments, organizationName, content: reports.content })
    .from(reports)
    .where(
      and(
        eq(reports.planId, plan),
        eq(reports.period, key),
        eq(reports.organizationId, organization),
        isLocked(ctx),
      ),
    )
  const period = readPeriodKey(key)
  if (!row?.content || !period) throw notFound()
  const content = publicContent(row.content, row)
  const { writeReport } = await import("@loa/documents/write-report.ts")
  const named = { id: organization, name: row.organizationName }
  return {
    ...reportFileName({ period, scope: "consolidated", organization: named, draft: false }),
    ...{ ending: format, body: await writeReport(content, format) },
    // A file holds the time it was made, so its bytes are others each time; what it says is not.
    tag: `"${row.hash}-${row.adjustments.length}-${format}-${ctx.config.version}"`,
  }
}

export const reportFileParameters = {
  format: z.enum(reportFormats).meta({
    title: "Định dạng",
    description: "docx: văn bản; xlsx: các bảng số liệu.",
  }),
}

export const reportFileEndpoint = fileEndpoint({
  tag: "Báo cáo",
  summary: "Bản công khai của một báo cáo tổng hợp đã khóa (.docx, .xlsx)",
  description:
    "Chỉ gồm số liệu, kèm mã kiểm tra của báo cáo đã khóa và các điều chỉnh sau đó. Lời văn, tên người, kinh phí và số liệu của từng đơn vị không có ở đây.",
  types: [mediaTypeOf("docx"), mediaTypeOf("xlsx")],
})
