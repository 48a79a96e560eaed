import type { Db } from "@loa/db/db.ts"
import { accounts, credentials, invitations, sessions } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { hashCode } from "@loa/domain/accounts/invitation-code.ts"
import { passwordFlaw } from "@loa/domain/accounts/password.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { hashPassword } from "better-auth/crypto"
import { and, eq, gt, isNull, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import type { Context, Env } from "../http/context.ts"
import { auditOwn } from "./audit-own.ts"
import { forgetOtherDevices } from "./known-device.ts"
import { type SignedIn, signIn } from "./sign-in.ts"
import { giveBack, strangersKeys } from "./take-turn.ts"

const gone = () =>
  new Refusal("not-found", "Mã này không đúng, đã dùng hoặc đã hết hạn. Hãy hỏi quản trị mã mới.")

/** The invitation a code stands for while it may still be used, by whom it is for. */
async function openInvitation({ config }: Context, db: Db, code: string) {
  const [found] = await db
    .select({
      id: invitations.id,
      purpose: invitations.purpose,
      expiresAt: invitations.expiresAt,
      accountId: accounts.id,
      username: accounts.username,
      name: accounts.name,
    })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.accountId))
    .where(
      and(
        eq(invitations.codeHash, await hashCode(code)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, sql`now()`),
        isNull(accounts.disabledAt),
        config.demo ? undefined : eq(accounts.demo, false),
      ),
    )
  if (!found) throw gone()
  return found
}

/** Whom a code is for, so that they see it is theirs before they choose a password. */
export async function readInvitation(ctx: Context, code: string) {
  const { purpose, expiresAt, username, name } = await openInvitation(ctx, ctx.db, code)
  return { purpose, expiresAt, username, name }
}

async function setPassword(tx: Db, accountId: string, password: string) {
  const id = `password:${accountId}`
  await tx
    .insert(credentials)
    .values({ id, accountId, userId: accountId, providerId: "credential", password })
    .onConflictDoUpdate({ target: credentials.id, set: { password, updatedAt: sql`now()` } })
}

/** Uses the code up, and every other open one of the account with it; nobody else gets this far with it. */
async function useUp(tx: Db, id: string, accountId: string) {
  const unused = isNull(invitations.usedAt)
  const used = { usedAt: sql`now()` }
  const mine = await tx
    .update(invitations)
    .set(used)
    .where(and(eq(invitations.id, id), unused))
    .returning({ id: invitations.id })
  if (mine.length === 0) throw gone()
  await tx
    .update(invitations)
    .set(used)
    .where(and(eq(invitations.accountId, accountId), unused))
}

/** Sets the password that the code allows to set, ends every session of the account, and signs in. */
export async function acceptInvitation(
  c: HonoContext<Env>,
  code: string,
  newPassword: string,
): Promise<SignedIn> {
  const { ctx } = c.var
  const { id, accountId, username, name, purpose } = await openInvitation(ctx, ctx.db, code)
  const flaw = passwordFlaw(newPassword, [username, name])
  if (flaw) throw refuseField("newPassword", "Mật khẩu mới", flaw)
  const hash = await hashPassword(newPassword)
  const person: Person = { kind: "person", accountId, username, name, memberships: [] }
  await ctx.db.transaction(async (tx) => {
    await useUp(tx, id, accountId)
    await setPassword(tx, accountId, hash)
    await tx.delete(sessions).where(eq(sessions.userId, accountId))
    await forgetOtherDevices(c, tx, person)
    const verb = purpose === "invite" ? "account.accept-invitation" : "account.accept-reset"
    await auditOwn(tx, { ...ctx, actor: person }, accountId, verb)
  })
  // Wrong passwords from before the reset are no reason to wait now.
  await giveBack(ctx.db, await strangersKeys(ctx.config, username, c.var.clientAddress))
  return signIn(c, { username, password: newPassword })
}
