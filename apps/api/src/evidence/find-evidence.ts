import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { type ActivitySubject, mayActivity, mayWriteFor } from "@loa/domain/activities/may.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { type SQL, sql } from "drizzle-orm"
import { findActivities, subjectOf } from "../activities/subject-of.ts"
import type { Context } from "../http/context.ts"
import {
  type EvidenceView,
  evidenceEntry,
  evidenceView,
  type FoundEvidence,
} from "./evidence-entry.ts"

export const notFound = () =>
  new Refusal("not-found", "Không có tệp này, hoặc tệp không thuộc phạm vi của bạn.")

const select = async (tx: Db, where: SQL, more: SQL = sql``) => {
  const { rows } = await tx.execute<{ found: FoundEvidence }>(
    sql`select ${evidenceEntry} as found from evidence e join file f on f.hash = e.file_hash
      where ${where} ${more}`,
  )
  return rows.map(({ found }) => found)
}

export const listEvidenceWhere = (tx: Db, where: SQL, most: number): Promise<FoundEvidence[]> =>
  select(tx, where, sql`order by e.id desc limit ${most}`)

export async function findEvidence(tx: Db, id: string): Promise<FoundEvidence | null> {
  const [found] = await select(tx, sql`e.id = ${id}::uuid`)
  return found ?? null
}

/** Rights over a file come from any activity it proves; of a long series the newest are enough. */
const mostActivities = 50

/** A file, the activities it proves as this actor may read them, and how the actor sees it. */
export type Opened = {
  found: FoundEvidence
  activities: ActivitySubject[]
  view: EvidenceView
}

/**
 * The file with all that rights over it depend on, locked until the transaction ends.
 * @throws Refusal `not-found` also when the actor may read none of its activities and it is not their own.
 */
export async function openEvidence(tx: Db, ctx: Context, id: string): Promise<Opened> {
  await tx.execute(sql`select from evidence where id = ${id}::uuid for update`)
  const found = await findEvidence(tx, id)
  if (!found) throw notFound()
  const proved = sql`${activities.id} in (select l.activity_id from activity_evidence l
    where l.evidence_id = ${id}::uuid)`
  const rows = await findActivities(tx, ctx, proved, mostActivities)
  const readable = rows
    .map((row) => subjectOf(row, ctx))
    .filter((subject) => mayActivity(ctx.actor, "read", subject))
  if (readable.length === 0 && !mayWriteFor(ctx.actor, found)) throw notFound()
  return { found, activities: readable, view: evidenceView(ctx.actor, found, readable) }
}

/** The same once more, after it was changed. */
export async function viewOf(tx: Db, ctx: Context, { found, activities }: Opened) {
  const changed = await findEvidence(tx, found.id)
  if (!changed) throw new Error("What was just changed is not there.")
  return evidenceView(ctx.actor, changed, activities)
}

/** Nothing that was not seen is overwritten. */
export function refuseOtherVersion(version: number, { found, view }: Opened) {
  if (version === found.version) return
  const detail = "Tệp đã được sửa ở nơi khác sau lần bạn mở. Hãy xem bản mới rồi làm tiếp."
  throw new Refusal("stale", detail, { current: view })
}

export function refuseRemoved({ found, view }: Opened) {
  if (found.removedAt === null) return
  throw new Refusal("conflict", "Tệp này đã được gỡ nên không làm gì với nó được nữa.", {
    current: view,
  })
}
