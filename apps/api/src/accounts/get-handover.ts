import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { mayAccount } from "@loa/domain/accounts/may-accounts.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { findAccount, notFound } from "./get-account.ts"
import { handoverRecords } from "./handover-records.ts"
import { receiversOf, unfinishedOf } from "./passed-on.ts"

/** All that would be passed on, who could take it, and the records of what was. */
export async function handoverView(db: Db, ctx: Context, id: string) {
  const account = await findAccount(db, ctx, id)
  if (!account) throw notFound()
  const { today } = ctx
  const unfinished = await unfinishedOf(db, id)
  const receivers = await receiversOf(db, account, today)
  const waiting = and(eq(activities.authorId, id), eq(activities.state, "submitted"))
  return {
    account,
    /** Roles that would end. */
    memberships: account.memberships.filter(({ validTo }) => validTo === null || validTo >= today),
    organizations: receivers.map((receiver) => ({
      ...receiver,
      entries: unfinished.filter((entry) => entry.organizationId === receiver.organizationId),
    })),
    /** Entries of theirs that wait for a check: nothing is left to do with these. */
    waiting: await db.$count(activities, waiting),
    records: await handoverRecords(db, id, today),
  }
}

export function getHandover(ctx: Context, id: string) {
  if (!mayAccount(ctx.actor, "change", { accountId: id })) throw notFound()
  return handoverView(ctx.db, ctx, id)
}
