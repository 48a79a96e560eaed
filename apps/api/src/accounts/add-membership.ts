import type { AddMembership } from "@loa/domain/accounts/account.ts"
import { refuseFields } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { insertMembership, wrongAssignment } from "./check-assignment.ts"
import { auditAccount, lockAccount, requireAdmin, touchAccount } from "./edit-account.ts"
import { type AccountView, changedAccount } from "./get-account.ts"

/** Gives a role in an organization, from a day on. */
export function addMembership(
  ctx: Context,
  id: string,
  { version, membership }: AddMembership,
): Promise<AccountView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    await lockAccount(tx, ctx, id, version)
    const errors = await wrongAssignment(tx, membership, "membership")
    if (errors.length > 0) throw refuseFields(errors)
    await insertMembership(tx, id, membership)
    await touchAccount(tx, id)
    await auditAccount(tx, ctx, id, {
      ...{ verb: "account.add-membership", before: null, after: { membership } },
    })
    return changedAccount(tx, ctx, id)
  })
}
