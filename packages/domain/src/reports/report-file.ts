import { z } from "zod"
import { printedDay } from "../dates.ts"
import { fileNamePart } from "../file-name.ts"
import { type Period, periodInWords, periodKey } from "./period.ts"
import type { Table } from "./report-content.ts"
import type { ReportScope } from "./state.ts"

export const reportFormats = ["docx", "xlsx"] as const
export type ReportFormat = (typeof reportFormats)[number]

export const ReportFileQuery = z.strictObject({ format: z.enum(reportFormats) })

type Named = {
  period: Period
  scope: ReportScope
  organization: { id: string; name: string }
  /** Not sent yet: its figures still follow the book. */
  draft: boolean
}

/** What the file is called: "Báo cáo quý III năm 2026 - UBND xã Trà Bồng", and the same in plain letters. */
export function reportFileName({ period, scope, organization, draft }: Named) {
  const kind = scope === "consolidated" ? "báo cáo tổng hợp" : "báo cáo"
  const words = `${draft ? "dự thảo " : ""}${kind} ${periodInWords(period)} - ${organization.name}`
  return {
    name: fileNamePart(words.charAt(0).toUpperCase() + words.slice(1), 150),
    plain: `${scope === "consolidated" ? "tong-hop" : "bao-cao"}-${periodKey(period)}-${organization.id}`,
  }
}

/** A figure put right after the report was locked. */
export type Adjustment = {
  day: string
  what: string
  before: number
  after: number
  reason: string
}

const counted = new Intl.NumberFormat("vi-VN")
const count = (value: number) => ({ text: counted.format(value), value })

/** What was put right since, as an annex; none without a correction. */
export const adjustmentTables = (adjustments: readonly Adjustment[]): Table[] =>
  adjustments.length === 0
    ? []
    : [
        {
          key: "adjustments",
          title: "Điều chỉnh sau khi khóa",
          columns: [
            { key: "day", head: "Ngày", align: "center" },
            { key: "what", head: "Số liệu điều chỉnh", align: "left" },
            { key: "before", head: "Số trong báo cáo", align: "right" },
            { key: "after", head: "Số đúng", align: "right" },
            { key: "reason", head: "Lý do", align: "left" },
          ],
          rows: adjustments.map(({ day, what, before, after, reason }, at) => ({
            key: String(at),
            cells: [
              { text: printedDay(day) },
              { text: what },
              count(before),
              count(after),
              { text: reason },
            ],
          })),
          note: "Số trong báo cáo giữ nguyên như khi khóa; điều chỉnh được ghi bên cạnh.",
        },
      ]
