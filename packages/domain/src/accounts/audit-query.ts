import { z } from "zod"
import { aCode, aDay, aText, type Labels } from "../validation.ts"

const filters = {
  /** Words of what changed, of a reason, or of what it was about. */
  q: aText(200).optional(),
  /** Words of the name of whoever did it. */
  who: aText(100).optional(),
  organization: aCode(100).optional(),
  subject: aCode(40).optional(),
  subjectId: aCode(200).optional(),
  verb: aCode(60).optional(),
  from: aDay.optional(),
  to: aDay.optional(),
}

/** Filters of the audit log, as they stand in the address. */
export const AuditExportQuery = z.strictObject(filters)
export const AuditQuery = z.strictObject({
  ...filters,
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
})
export type AuditFilters = z.output<typeof AuditExportQuery>
export type AuditQuery = z.output<typeof AuditQuery>

export const auditLabels: Labels = {
  q: "Tìm",
  who: "Người làm",
  organization: "Đơn vị",
  subject: "Loại",
  subjectId: "Đối tượng",
  subjectType: "Loại",
  verb: "Việc",
  from: "Từ ngày",
  to: "Đến ngày",
  fields: "Dữ liệu cần xóa",
  reason: "Lý do",
  cursor: "Trang tiếp",
  limit: "Số dòng",
}
