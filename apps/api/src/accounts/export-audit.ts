import type { AuditFilters } from "@loa/domain/accounts/audit-query.ts"
import { auditSubjects, auditWords } from "@loa/domain/accounts/audit-verbs.ts"
import type { Context } from "../http/context.ts"
import { type Columns, csv } from "../http/csv.ts"
import { type AuditRow, selectAudit } from "./list-audit.ts"

/** A file of so many lines still opens in a spreadsheet; whoever needs older ones asks for earlier days. */
export const mostExported = 10_000

const asText = (side: AuditRow["before"]) => (side === null ? "" : JSON.stringify(side))

const columns: Columns<AuditRow> = {
  "Thời điểm (UTC)": ({ at }) => at.toISOString(),
  "Người làm": ({ actorName }) => actorName,
  "Mã người làm": ({ actorId }) => actorId,
  "Đơn vị": ({ organizationName }) => organizationName,
  "Đã làm gì": ({ verb }) => auditWords(verb, "vi"),
  "Mã việc": ({ verb }) => verb,
  Loại: ({ subjectType }) => auditSubjects[subjectType]?.vi ?? subjectType,
  "Đối tượng": ({ subjectName }) => subjectName,
  "Mã đối tượng": ({ subjectId }) => subjectId,
  Trước: ({ before }) => asText(before),
  Sau: ({ after }) => asText(after),
  "Lý do": ({ reason }) => reason,
  "Mã yêu cầu": ({ requestId }) => requestId,
}

/** The newest lines that were asked for, as a file to save. */
export async function exportAudit({ db }: Context, filters: AuditFilters): Promise<string> {
  return csv(await selectAudit(db, filters, mostExported), columns)
}
