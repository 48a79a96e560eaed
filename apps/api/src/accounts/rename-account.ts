import type { RenameAccount } from "@loa/domain/accounts/account.ts"
import type { Context } from "../http/context.ts"
import { auditAccount, lockAccount, requireAdmin, touchAccount } from "./edit-account.ts"
import { type AccountView, changedAccount } from "./get-account.ts"

/** Corrects how a person is called from now on; what they did keeps the name they had. */
export function renameAccount(
  ctx: Context,
  id: string,
  { version, name }: RenameAccount,
): Promise<AccountView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    const row = await lockAccount(tx, ctx, id, version)
    if (row.name !== name) {
      await touchAccount(tx, id, { name })
      const change = { before: { name: row.name }, after: { name } }
      await auditAccount(tx, ctx, id, { verb: "account.rename", ...change })
    }
    return changedAccount(tx, ctx, id)
  })
}
