import type { Db } from "@loa/db/db.ts"
import { clipOrders, outreachPlanLines } from "@loa/db/schema.ts"
import { type ClipField, type OutreachField, redactedText } from "@loa/domain/accounts/redact.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, inArray, sql } from "drizzle-orm"

const blankLine: Record<OutreachField, string> = { note: "" }
/** Contractor and title must not be empty. */
const blankOrder: Record<ClipField, string> = {
  ...{ contractor: redactedText, title: redactedText },
  ...{ brief: "", link: "", acceptanceNote: "" },
}

const notFound = () => new Refusal("not-found", "Không có dòng này.")

const blanked = <Field extends string>(
  blank: Record<Field, string>,
  fields: readonly Field[],
): Record<string, string> => Object.fromEntries(fields.map((field) => [field, blank[field]]))

export async function redactOutreachLine(
  tx: Db,
  { subjectId, fields }: { subjectId: string; fields: readonly OutreachField[] },
): Promise<void> {
  const rows = await tx
    .update(outreachPlanLines)
    .set({ ...blanked(blankLine, fields), version: sql`${outreachPlanLines.version} + 1` })
    .where(eq(outreachPlanLines.id, subjectId))
    .returning({ id: outreachPlanLines.id })
  if (rows.length === 0) throw notFound()
}

export async function redactClipOrder(
  tx: Db,
  { subjectId, fields }: { subjectId: string; fields: readonly ClipField[] },
): Promise<void> {
  const rows = await tx
    .update(clipOrders)
    .set({ ...blanked(blankOrder, fields), version: sql`${clipOrders.version} + 1` })
    .where(eq(clipOrders.id, subjectId))
    .returning({ id: clipOrders.id })
  if (rows.length === 0) throw notFound()
}

/** Rows made by an account, as the log tells: they keep a name, not an id. */
const madeBy = (type: "outreach" | "clip", accountId: string) =>
  sql`(select l.subject_id::uuid from audit_log l where l.actor_id = ${accountId}
    and l.subject_type = ${type} and l.verb = ${`${type}.save`} and l.before is null)`

/** Who entered a line of a yearly plan or an order. */
export async function redactNameInOutreach(tx: Db, accountId: string): Promise<void> {
  const unnamed = { authorName: redactedText }
  const lines = inArray(outreachPlanLines.id, madeBy("outreach", accountId))
  await tx.update(outreachPlanLines).set(unnamed).where(lines)
  await tx
    .update(clipOrders)
    .set(unnamed)
    .where(inArray(clipOrders.id, madeBy("clip", accountId)))
}
