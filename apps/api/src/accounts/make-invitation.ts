import type { Db } from "@loa/db/db.ts"
import { invitations } from "@loa/db/schema.ts"
import { hashCode, writeCode } from "@loa/domain/accounts/invitation-code.ts"
import { and, eq, gt, isNull, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"

export type InvitationPurpose = (typeof invitations.$inferSelect)["purpose"]

/** Days: an invitation waits for a holiday to pass, a new password is waited for. */
const daysOf: Record<InvitationPurpose, number> = { invite: 14, reset: 2 }

/**
 * A code that lets one person set the password of one account, once. It is returned here and nowhere else: only its
 * hash is kept. Earlier open codes of the account end. Whether the actor may do this the caller has asked.
 */
export async function makeInvitation(
  tx: Db,
  ctx: Context,
  { accountId, purpose }: { accountId: string; purpose: InvitationPurpose },
): Promise<{ code: string; expiresAt: Date }> {
  const { accountId: createdById } = requirePerson(ctx.actor)
  const code = writeCode(crypto.getRandomValues(new Uint8Array(16)))
  const expiresAt = new Date(Date.now() + daysOf[purpose] * 24 * 60 * 60 * 1000)
  const open = and(isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`))
  await tx
    .update(invitations)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(invitations.accountId, accountId), open))
  const codeHash = await hashCode(code)
  await tx.insert(invitations).values({ accountId, codeHash, purpose, createdById, expiresAt })
  await writeAudit(tx, ctx, {
    verb: purpose === "invite" ? "account.invite" : "account.reset-password",
    subjectType: "account",
    subjectId: accountId,
    organizationId: null,
    before: null,
    after: { expiresAt },
  })
  return { code, expiresAt }
}
