import type { Db } from "@loa/db/db.ts"
import { insertRows } from "@loa/db/insert-rows.ts"
import { auditLog } from "@loa/db/schema.ts"
import { sameJson } from "@loa/domain/same-json.ts"
import type { Context } from "./context.ts"

export type Fields = Readonly<Record<string, unknown>>

export type AuditLine = {
  /** `subject.verb`, as in `activity.publish`. */
  verb: `${string}.${string}`
  subjectType: string
  subjectId: string
  /** For which organization the actor acted. */
  organizationId: string | null
  /** Null when the row did not exist before. */
  before: Fields | null
  /** Null when it no longer exists. */
  after: Fields | null
  reason?: string | null
}

/** Of two states of one row only the fields that differ; of a row made or gone, all of them. */
export function changedFields(before: Fields | null, after: Fields | null) {
  if (!before || !after) return { before, after }
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !sameJson(before[key], after[key]),
  )
  const pick = (fields: Fields) => Object.fromEntries(changed.map((key) => [key, fields[key]]))
  return { before: pick(before), after: pick(after) }
}

/** The line as a row, for a statement that writes it with something else. */
export function auditRow({ actor, requestId }: Context, line: AuditLine) {
  if (actor.kind === "visitor") throw new Error("A visitor cannot have written anything.")
  const { before, after } = changedFields(line.before, line.after)
  return {
    ...line,
    before: before && { ...before },
    after: after && { ...after },
    actorId: actor.kind === "person" ? actor.accountId : null,
    actorName: actor.name,
    requestId,
  }
}

/**
 * One line of who did what to which row. To be awaited, or sent along with another write of the same transaction.
 * Only people and the program itself write, so a visitor here is a bug.
 */
export const writeAudit = (tx: Pick<Db, "insert">, ctx: Context, line: AuditLine) =>
  tx.insert(auditLog).values(auditRow(ctx, line))

/** The same for several lines; at least one. */
export const insertedAudits = (tx: Pick<Db, "insert">, ctx: Context, lines: AuditLine[]) =>
  tx.insert(auditLog).values(lines.map((line) => auditRow(ctx, line)))

/** Several lines of one verb at once; none is none. */
export async function writeAudits(tx: Pick<Db, "insert">, ctx: Context, lines: AuditLine[]) {
  if (lines.length > 0) await insertedAudits(tx, ctx, lines)
}

/** Thousands of lines of one verb, in one statement whose text does not grow with them. */
export const writeManyAudits = (tx: Pick<Db, "execute">, ctx: Context, lines: AuditLine[]) =>
  insertRows(
    tx,
    auditLog,
    lines.map((line) => auditRow(ctx, line)),
  )
