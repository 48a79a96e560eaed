import type { Db } from "@loa/db/db.ts"
import { activities, activityAudiences, activityItems, activityPartners } from "@loa/db/schema.ts"
import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { eq, type SQLWrapper, sql } from "drizzle-orm"

// The rollup's triggers read the activity, its items and its audiences as they stand at the end of each statement
// (drizzle/, DESIGN §4). A new activity may come whole in one. Of one that is there, items go first and come last,
// each in a statement of their own: between the two nothing of it is counted and the rest may be written together.

/** Further statements sent along with the one built on what this returns: one round trip, all or nothing. */
export const alongWith = (tx: Db, statements: readonly SQLWrapper[]) =>
  tx.with(...statements.map((statement, at) => tx.$with(`along_${at}`, {}).as(statement.getSQL())))

/** The columns that hold what a write says. */
export function columnsOf(write: ActivityWrite) {
  const { version, items, audiences, partnerIds, details, ...columns } = write
  const filled = Object.entries(details).filter(([, value]) => value !== "")
  return { ...columns, details: Object.fromEntries(filled) }
}

type Changes = Partial<Omit<typeof activities.$inferInsert, "id" | "version">>

/** Replaces the row's content; its items, audiences and partners are gone until `insertParts`. */
export async function replaceRow(tx: Db, id: string, write: ActivityWrite, changes: Changes) {
  await deleteItems(tx, id)
  await alongWith(tx, deletedParts(tx, id))
    .update(activities)
    .set({
      ...columnsOf(write),
      ...changes,
      version: sql`${activities.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(activities.id, id))
}

export const deleteItems = (tx: Db, id: string) =>
  tx.delete(activityItems).where(eq(activityItems.activityId, id))

/** To be sent along, once the items are gone. */
export const deletedParts = (tx: Db, id: string) => [
  tx.delete(activityAudiences).where(eq(activityAudiences.activityId, id)),
  tx.delete(activityPartners).where(eq(activityPartners.activityId, id)),
]

/** To be sent along, before the items. */
export function insertedParts(tx: Db, activityId: string, write: ActivityWrite): SQLWrapper[] {
  const audiences = write.audiences.map(({ code, reach }) => ({
    ...{ activityId, audienceCode: code, reach },
  }))
  const partners = write.partnerIds.map((organizationId) => ({ activityId, organizationId }))
  return [
    ...(audiences.length > 0 ? [tx.insert(activityAudiences).values(audiences)] : []),
    ...(partners.length > 0 ? [tx.insert(activityPartners).values(partners)] : []),
  ]
}

const insertedItems = (tx: Db, activityId: string, { planId, items }: ActivityWrite) =>
  tx
    .insert(activityItems)
    .values(items.map(({ code, ...item }) => ({ activityId, planId, itemCode: code, ...item })))

export async function insertItems(tx: Db, activityId: string, write: ActivityWrite) {
  if (write.items.length > 0) await insertedItems(tx, activityId, write)
}

/** Two organizations' rollups change together when an activity changes hands: in one order, so nobody deadlocks. */
export async function lockFacts(tx: Db, from: string, to: string) {
  if (from === to) return
  const [first, second] = from < to ? [from, to] : [to, from]
  const lock = (id: string) =>
    sql`pg_advisory_xact_lock(hashtextextended(${`activity_facts:${id}`}, 0))`
  await tx.execute(sql`select ${lock(first)}, ${lock(second)}`)
}
