import type { Db } from "@loa/db/db.ts"
import { credentials, invitations, knownDevices, sessions } from "@loa/db/schema.ts"
import type { AccountChange } from "@loa/domain/accounts/account.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { desc, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { clearSecondFactor } from "./clear-second-factor.ts"
import { lockAccount, requireAdmin, touchAccount } from "./edit-account.ts"
import { changedAccount } from "./get-account.ts"
import type { WithCode } from "./invite-account.ts"
import { type InvitationPurpose, makeInvitation } from "./make-invitation.ts"

/** Whoever never set a password is invited again, with the time an invitation has. */
async function purposeOf(
  tx: Db,
  accountId: string,
  hadPassword: boolean,
): Promise<InvitationPurpose> {
  if (hadPassword) return "reset"
  const [last] = await tx
    .select({ purpose: invitations.purpose })
    .from(invitations)
    .where(eq(invitations.accountId, accountId))
    .orderBy(desc(invitations.createdAt))
    .limit(1)
  return last?.purpose ?? "invite"
}

/** The old password, the second factor and every session end at once; a new code is given out in their place. */
export function resetAccount(
  ctx: Context,
  id: string,
  { version }: AccountChange,
): Promise<WithCode> {
  const { accountId } = requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    const row = await lockAccount(tx, ctx, id, version)
    if (id === accountId)
      throw new Refusal("conflict", "Hãy đổi mật khẩu của chính bạn ở trang Tài khoản.")
    if (row.disabledAt)
      throw new Refusal("conflict", "Tài khoản đang khóa; hãy mở lại rồi cấp mã mới.")
    const ended = await tx
      .delete(credentials)
      .where(eq(credentials.userId, id))
      .returning({ id: credentials.id })
    if (row.twoFactorEnabled) await clearSecondFactor(tx, ctx, id)
    await tx.delete(sessions).where(eq(sessions.userId, id))
    await tx.delete(knownDevices).where(eq(knownDevices.accountId, id))
    const purpose = await purposeOf(tx, id, ended.length > 0)
    const { code, expiresAt } = await makeInvitation(tx, ctx, { accountId: id, purpose })
    await touchAccount(tx, id)
    return { account: await changedAccount(tx, ctx, id), code, expiresAt }
  })
}
