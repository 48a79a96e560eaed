import { z } from "zod"
import { aDay, aText, type Labels } from "../validation.ts"
import { Estimates } from "./estimate.ts"
import { sectionKeys, sectionTitles } from "./sections.ts"

/** The name on screen of each field; refusals and the editor use the same ones. */
export const reportLabels: Labels = {
  version: "Phiên bản",
  narrative: "Lời văn",
  ...Object.fromEntries(sectionKeys.map((key) => [`narrative.${key}`, sectionTitles[key]])),
  number: "Số",
  symbol: "Ký hiệu",
  signedOn: "Ngày ký",
  recipients: "Nơi nhận",
  estimates: "Ước thực hiện cả năm",
  reason: "Lý do",
  figure: "Số liệu",
  plan: "Kế hoạch",
  organization: "Đơn vị",
  period: "Kỳ báo cáo",
  scope: "Loại báo cáo",
  before: "Số trong báo cáo",
  after: "Số đúng",
  what: "Số liệu điều chỉnh",
  format: "Định dạng tệp",
}

/** Null puts the drafted text back. */
const aSection = aText(10_000).nullable()

/** What the writer may write; whatever is left out stays as it is. Without a version: the first write. */
export const ReportWrite = z.strictObject({
  version: z.int().min(0),
  narrative: z.partialRecord(z.enum(sectionKeys), aSection).optional(),
  number: aText(20).optional(),
  symbol: aText(40).min(1, "chưa nhập").optional(),
  signedOn: aDay.nullable().optional(),
  /** Null puts the usual recipients back. */
  recipients: z.array(aText(200).min(1, "chưa nhập")).max(30).nullable().optional(),
  estimates: Estimates.optional(),
})
export type ReportWrite = z.output<typeof ReportWrite>

/** Each move names the version it saw. */
export const ReportMoveBody = z.strictObject({ version: z.int().min(0) })
export const ReportReasonBody = z.strictObject({
  version: z.int().min(0),
  reason: aText(1000).min(1, "cần ghi rõ vì sao"),
})

/** A figure put right after the report was locked: both numbers stay in sight, with day and reason. */
export const ReportAdjust = z.strictObject({
  version: z.int().min(0),
  what: aText(200).min(1, "chưa nhập"),
  before: z.int().min(0).max(1_000_000_000),
  after: z.int().min(0).max(1_000_000_000),
  reason: aText(1000).min(1, "cần ghi rõ vì sao"),
})
export type ReportAdjust = z.output<typeof ReportAdjust>
