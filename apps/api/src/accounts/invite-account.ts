import { accounts } from "@loa/db/schema.ts"
import { accountLabels, type Invite } from "@loa/domain/accounts/account.ts"
import { type FieldError, refuseField, refuseFields } from "@loa/domain/refusal.ts"
import { v7 as uuidv7 } from "uuid"
import type { Context } from "../http/context.ts"
import { insertMembership, wrongAssignment } from "./check-assignment.ts"
import { actorIsDemo, auditAccount, requireAdmin } from "./edit-account.ts"
import { type AccountView, changedAccount } from "./get-account.ts"
import { makeInvitation } from "./make-invitation.ts"

/** A one-time code to hand over: shown in this answer and never again. */
export type WithCode = { account: AccountView; code: string; expiresAt: Date }

/** A new account without a password, and the code that lets its owner set one. */
export function inviteAccount(ctx: Context, invite: Invite): Promise<WithCode> {
  requireAdmin(ctx)
  const { username, name, memberships } = invite
  return ctx.db.transaction(async (tx) => {
    const errors: FieldError[] = []
    for (const [at, one] of memberships.entries())
      errors.push(...(await wrongAssignment(tx, one, `memberships.${at}`)))
    if (errors.length > 0) throw refuseFields(errors)
    const id = uuidv7()
    const email = `${username}@loa.invalid`
    const demo = await actorIsDemo(tx, ctx)
    const [made] = await tx
      .insert(accounts)
      .values({ id, username, displayUsername: username, name, email, demo })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!made)
      throw refuseField(
        "username",
        accountLabels.username ?? "",
        "đã có người dùng, hãy chọn tên khác.",
      )
    for (const membership of memberships) await insertMembership(tx, id, membership)
    await auditAccount(tx, ctx, id, {
      ...{ verb: "account.create", before: null, after: { username, name, memberships } },
    })
    const { code, expiresAt } = await makeInvitation(tx, ctx, { accountId: id, purpose: "invite" })
    return { account: await changedAccount(tx, ctx, id), code, expiresAt }
  })
}
