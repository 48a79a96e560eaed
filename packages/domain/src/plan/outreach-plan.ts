import { z } from "zod"
import { aCode, aText, type Labels } from "../validation.ts"
import { BoardQuery } from "./board-query.ts"

/** One go takes a whole year: every item of the plan in every month. */
export const mostLinesAtOnce = 300

const aYear = z.number("cần là một năm, ví dụ 2026").int().min(1900).max(9999)
const aMonth = z
  .number("cần là một tháng từ 1 đến 12")
  .int("cần là một tháng từ 1 đến 12")
  .min(1, "cần là một tháng từ 1 đến 12")
  .max(12, "cần là một tháng từ 1 đến 12")
const times = z
  .number("cần là số lần, từ 1 đến 1.000")
  .int("cần là số nguyên, từ 1 đến 1.000")
  .min(1, "cần ít nhất 1 lần")
  .max(1000, "nhiều nhất 1.000 lần")

const planned = {
  itemCode: aCode(40),
  channelCode: aCode(40),
  month: aMonth,
  quantity: times,
  note: aText(500),
}
const whose = { planId: aCode(100), organizationId: aCode(100), year: aYear }
const anId = z.uuid().toLowerCase()

/** What is to be talked about, by which channel, in which month, how often. */
export const PlannedLine = z.strictObject(planned)
export type PlannedLine = z.output<typeof PlannedLine>

/** Several lines at once: all are taken, or none. */
export const NewPlanLines = z.strictObject({
  ...whose,
  lines: z
    .array(z.strictObject({ id: anId, ...planned }))
    .min(1, "cần ít nhất một dòng")
    .max(mostLinesAtOnce),
})
export type NewPlanLines = z.output<typeof NewPlanLines>

/** One line, new or changed; a change says which version it was made from. */
export const PlanLineWrite = z.strictObject({
  ...whose,
  ...planned,
  version: z.number().int().min(1).optional(),
})
export type PlanLineWrite = z.output<typeof PlanLineWrite>

export const PlanLineRemoval = z.strictObject({ version: z.number().int().min(1) })

const month = z.coerce
  .number<string>("cần là một tháng từ 1 đến 12")
  .int("cần là một tháng từ 1 đến 12")
  .min(1, "cần là một tháng từ 1 đến 12")
  .max(12, "cần là một tháng từ 1 đến 12")

/** The entries behind a figure: of one line, of a month, of an item, or of the whole plan. */
export const PlannedEntriesQuery = BoardQuery.extend({
  item: aCode(40).optional(),
  channel: aCode(40).optional(),
  month: month.optional(),
})
export type PlannedEntriesQuery = z.output<typeof PlannedEntriesQuery>

export const outreachLabels: Labels = {
  id: "Mã dòng",
  plan: "Kế hoạch",
  planId: "Kế hoạch",
  year: "Năm",
  organization: "Đơn vị",
  organizationId: "Đơn vị",
  item: "Nội dung",
  itemCode: "Nội dung",
  channel: "Hình thức",
  channelCode: "Hình thức",
  month: "Tháng",
  quantity: "Số lần",
  note: "Ghi chú",
  version: "Phiên bản",
  lines: "Các dòng",
  "lines.id": "Mã dòng",
  "lines.itemCode": "Nội dung",
  "lines.channelCode": "Hình thức",
  "lines.month": "Tháng",
  "lines.quantity": "Số lần",
  "lines.note": "Ghi chú",
}
