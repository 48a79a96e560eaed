import type { Db } from "@loa/db/db.ts"
import { invitations, sessions } from "@loa/db/schema.ts"
import type { AccountChange } from "@loa/domain/accounts/account.ts"
import { and, eq, isNull, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { auditAccount, lockAccount, requireAdmin, touchAccount } from "./edit-account.ts"
import { type AccountView, changedAccount } from "./get-account.ts"
import { keepAnAdmin } from "./keep-an-admin.ts"

/** Every browser is signed out, and no code that was given out works any more. */
export async function shutOut(tx: Db, accountId: string): Promise<number> {
  await tx
    .update(invitations)
    .set({ expiresAt: sql`least(${invitations.expiresAt}, now())` })
    .where(and(eq(invitations.accountId, accountId), isNull(invitations.usedAt)))
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.userId, accountId))
    .returning({ id: sessions.id })
  return ended.length
}

/** Nobody signs in with it from now on; what it wrote stays, and its roles are kept for when it comes back. */
export function disableAccount(
  ctx: Context,
  id: string,
  { version, reason }: AccountChange,
): Promise<AccountView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    const row = await lockAccount(tx, ctx, id, version)
    if (!row.disabledAt) {
      await keepAnAdmin(tx, ctx, () => touchAccount(tx, id, { disabledAt: new Date() }))
      await shutOut(tx, id)
      const change = { before: { disabled: false }, after: { disabled: true } }
      await auditAccount(tx, ctx, id, {
        verb: "account.disable",
        ...change,
        reason: reason || null,
      })
    }
    return changedAccount(tx, ctx, id)
  })
}

/** The way back, with the password it had. */
export function enableAccount(
  ctx: Context,
  id: string,
  { version, reason }: AccountChange,
): Promise<AccountView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    const row = await lockAccount(tx, ctx, id, version)
    if (row.disabledAt) {
      await touchAccount(tx, id, { disabledAt: null })
      const change = { before: { disabled: true }, after: { disabled: false } }
      await auditAccount(tx, ctx, id, { verb: "account.enable", ...change, reason: reason || null })
    }
    return changedAccount(tx, ctx, id)
  })
}
