import type { Db } from "@loa/db/db.ts"
import { auditLog } from "@loa/db/schema.ts"
import type { AuditFilters, AuditQuery } from "@loa/domain/accounts/audit-query.ts"
import { addDays, type Day, timeZone } from "@loa/domain/dates.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { auditActor, auditColumns, auditText } from "./audit-columns.ts"

function saysAll(text: SQL, question: string | undefined): SQL | undefined {
  const asked = foldKey(question ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 10)
  const literal = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`
  return and(...asked.map((word) => sql`${text} like ${literal(word)}`))
}

/** The instant a day begins in Việt Nam. */
const startOf = (day: Day) => sql`(${day}::timestamp at time zone ${timeZone})`

function filtered(filters: AuditFilters): SQL | undefined {
  const { q, who, organization, subject, subjectId, verb, from, to } = filters
  if (from && to && to < from) throw refuseField("to", "Đến ngày", "phải bằng hoặc sau từ ngày.")
  return and(
    organization ? eq(auditLog.organizationId, organization) : undefined,
    subject ? eq(auditLog.subjectType, subject) : undefined,
    subjectId ? eq(auditLog.subjectId, subjectId) : undefined,
    verb ? eq(auditLog.verb, verb) : undefined,
    from ? sql`${auditLog.at} >= ${startOf(from)}` : undefined,
    to ? sql`${auditLog.at} < ${startOf(addDays(to, 1))}` : undefined,
    saysAll(auditActor, who),
    saysAll(auditText, q),
  )
}

/** Lines of the log, the newest first. */
export const selectAudit = (db: Db, filters: AuditFilters, limit: number, beforeId?: number) =>
  db
    .select(auditColumns)
    .from(auditLog)
    .where(and(filtered(filters), beforeId === undefined ? undefined : lt(auditLog.id, beforeId)))
    .orderBy(desc(auditLog.id))
    .limit(limit)

export type AuditRow = Awaited<ReturnType<typeof selectAudit>>[number]

/** A page of the log. */
export async function listAudit({ db }: Context, { cursor, limit, ...filters }: AuditQuery) {
  const beforeId = cursor === undefined ? undefined : readCursor(cursor, z.int().min(0))
  const rows = await selectAudit(db, filters, limit + 1, beforeId)
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return { data, next: rows.length > limit && last ? writeCursor(last.id) : null }
}
