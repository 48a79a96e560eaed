import type { Db } from "@loa/db/db.ts"
import { evidence, files } from "@loa/db/schema.ts"
import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import { type ActivitySubject, actsIn, mayWriteFor } from "@loa/domain/activities/may.ts"
import type { Bytes } from "@loa/domain/evidence/clean-image.ts"
import type { EvidencePut } from "@loa/domain/evidence/evidence.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { type EvidenceView, evidenceView, type FoundEvidence } from "./evidence-entry.ts"
import { findEvidence } from "./find-evidence.ts"
import { type Inspected, inspectFile } from "./inspect-file.ts"
import { linkTo, openActivity, refuseFull, refuseWithdrawn } from "./link-evidence.ts"

export type Added = { evidence: EvidenceView; created: boolean }

/** What was sent, looked at and cleaned. */
type Sent = Inspected & { id: string; hash: string; put: EvidencePut }

/**
 * Keeps a file as proof of an activity, once, however often it is sent: the same id with the same bytes is the same
 * file. Whatever is refused leaves neither row nor bytes: they are stored last, before the rows are committed.
 */
export async function addEvidence(
  ctx: Context,
  id: string,
  put: EvidencePut,
  bytes: Bytes,
): Promise<Added> {
  requirePerson(ctx.actor)
  const inspected = await inspectFile(bytes, put.kind)
  const hash = hexOf(await crypto.subtle.digest("SHA-256", inspected.bytes))
  const sent: Sent = { ...inspected, id, hash, put }
  return ctx.db.transaction(async (tx) => {
    const activity = await openActivity(tx, ctx, put.activity)
    const known = await findEvidence(tx, id)
    if (known) return again(tx, ctx, activity, sent, known)
    refuseWithdrawn(activity)
    await refuseFull(tx, put.activity)
    const isNew = await insertFile(tx, sent)
    if (!(await insertEvidence(tx, ctx, activity, sent))) {
      const other = await findEvidence(tx, id)
      if (!other) throw new Error("A file was there and is not while this write waited for it.")
      return again(tx, ctx, activity, sent, other)
    }
    await linkTo(tx, put.activity, id)
    await writeLine(tx, ctx, activity, sent)
    // Bytes that an administrator deleted come back with whoever sends them anew.
    if (isNew || !(await ctx.files.has(hash))) await ctx.files.put(hash, sent.bytes, sent.mediaType)
    const found = await findEvidence(tx, id)
    if (!found) throw new Error("What was just written is not there.")
    return { evidence: evidenceView(ctx.actor, found, [activity]), created: true }
  })
}

/** The answer to the first try was lost, or the same id is meant to prove another activity too. */
async function again(
  tx: Db,
  ctx: Context,
  activity: ActivitySubject,
  { hash, put }: Sent,
  known: FoundEvidence,
): Promise<Added> {
  if (known.hash !== hash || !mayWriteFor(ctx.actor, known))
    throw new Refusal("conflict", "Mã minh chứng này đã là của một tệp khác; hãy chọn lại tệp.")
  if (known.removedAt !== null)
    throw new Refusal("conflict", `Tệp này đã được gỡ: ${known.removedReason}`)
  if (activity.state !== "withdrawn") await linkTo(tx, put.activity, known.id)
  return { evidence: evidenceView(ctx.actor, known, [activity]), created: false }
}

/** False when the bytes are stored already; who stores the same ones at this moment is waited for. */
async function insertFile(tx: Db, { hash, mediaType, bytes }: Sent): Promise<boolean> {
  const rows = await tx
    .insert(files)
    .values({ hash, mediaType, size: bytes.length })
    .onConflictDoNothing()
    .returning({ hash: files.hash })
  return rows.length > 0
}

/** False when somebody sent the same id at this moment. */
async function insertEvidence(
  tx: Db,
  ctx: Context,
  { organizationId }: ActivitySubject,
  { id, hash, put }: Sent,
): Promise<boolean> {
  const { accountId, name: authorName } = requirePerson(ctx.actor)
  const { kind, name, caption } = put
  const rows = await tx
    .insert(evidence)
    .values({
      ...{ id, organizationId, fileHash: hash, kind, name, caption },
      ...{ authorId: accountId, authorName, sample: ctx.config.demo },
    })
    .onConflictDoNothing()
    .returning({ id: evidence.id })
  return rows.length > 0
}

const writeLine = (tx: Db, ctx: Context, activity: ActivitySubject, sent: Sent) => {
  const { id, hash, mediaType, bytes, put } = sent
  const { activity: activityId, kind, name, caption } = put
  return writeAudit(tx, ctx, {
    ...{ verb: "evidence.add", subjectType: "evidence", subjectId: id },
    organizationId: actsIn(ctx.actor, "write", activity),
    before: null,
    after: { activityId, kind, name, caption, hash, mediaType, size: bytes.length },
  })
}
