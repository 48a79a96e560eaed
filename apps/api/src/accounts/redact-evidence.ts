import type { Db } from "@loa/db/db.ts"
import { evidence } from "@loa/db/schema.ts"
import { type EvidenceField, redactedText } from "@loa/domain/accounts/redact.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, isNull, ne, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

type Row = typeof evidence.$inferSelect

/** What each field becomes; nothing stays public without words or without bytes. */
const blankEvidence: Record<EvidenceField, (row: Row) => Partial<Row>> = {
  name: () => ({ name: redactedText }),
  caption: () => ({ caption: "" }),
  altText: () => ({ altText: "", publicAt: null, publicById: null }),
  reason: ({ removedAt }) => (removedAt ? { removedReason: redactedText } : {}),
  file: ({ removedAt, removedReason }) => ({
    ...{ publicAt: null, publicById: null, removedAt: removedAt ?? new Date() },
    removedReason: removedReason ?? redactedText,
  }),
}

/** The bytes go too, unless somebody else's file is the very same. */
export async function redactEvidence(
  tx: Db,
  { files }: Context,
  { subjectId, fields }: { subjectId: string; fields: readonly EvidenceField[] },
): Promise<void> {
  const [row] = await tx.select().from(evidence).where(eq(evidence.id, subjectId)).for("update")
  if (!row) throw new Refusal("not-found", "Không có tệp này.")
  const blank: Partial<Row> = Object.assign({}, ...fields.map((field) => blankEvidence[field](row)))
  await tx
    .update(evidence)
    .set({ ...blank, version: sql`${evidence.version} + 1` })
    .where(eq(evidence.id, subjectId))
  if (!fields.includes("file")) return
  const same = and(
    eq(evidence.fileHash, row.fileHash),
    ne(evidence.id, subjectId),
    isNull(evidence.removedAt),
  )
  if ((await tx.$count(evidence, same)) === 0) await files.delete(row.fileHash)
}

/** Somebody's name beside the files they sent. */
export const redactNameInEvidence = (tx: Db, authorId: string) =>
  tx.update(evidence).set({ authorName: redactedText }).where(eq(evidence.authorId, authorId))
