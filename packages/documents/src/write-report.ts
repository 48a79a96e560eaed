import type { ReportContent } from "@loa/domain/reports/report-content.ts"
import type { ReportFormat } from "@loa/domain/reports/report-file.ts"
import { reportDocument } from "./report-document.ts"
import { reportWorkbook } from "./report-workbook.ts"
import { writeDocx } from "./write-docx.ts"

/** A report as it is printed (.docx), or its tables as a workbook (.xlsx). Returns the bytes of the file. */
export const writeReport = (content: ReportContent, format: ReportFormat): Promise<Uint8Array> =>
  format === "docx" ? writeDocx(reportDocument(content)) : reportWorkbook(content)
