import type { Db } from "@loa/db/db.ts"
import { accounts, sessions, twoFactors } from "@loa/db/schema.ts"
import { eq } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"

/**
 * For somebody who lost both the phone and the recovery codes: the password alone signs in again, and every session
 * ends. Whether the actor may do this the caller has asked.
 */
export async function clearSecondFactor(tx: Db, ctx: Context, accountId: string): Promise<void> {
  await tx.delete(twoFactors).where(eq(twoFactors.userId, accountId))
  await tx.update(accounts).set({ twoFactorEnabled: false }).where(eq(accounts.id, accountId))
  await tx.delete(sessions).where(eq(sessions.userId, accountId))
  await writeAudit(tx, ctx, {
    verb: "account.clear-second-factor",
    subjectType: "account",
    subjectId: accountId,
    organizationId: null,
    before: { secondFactor: true },
    after: { secondFactor: false },
  })
}
