import type { Db } from "@loa/db/db.ts"
import { accounts, invitations, sessions } from "@loa/db/schema.ts"
import { mayAccount } from "@loa/domain/accounts/may-accounts.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { aliasedTable, and, desc, eq, gt, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { accountColumns, heldRoles } from "./account-columns.ts"

export const notFound = () => new Refusal("not-found", "Không có tài khoản này.")

const givers = aliasedTable(accounts, "giver")

/** One-time codes given out and what became of them; the codes themselves nobody keeps. */
const invitationsOf = (db: Db, accountId: string) =>
  db
    .select({
      id: invitations.id,
      purpose: invitations.purpose,
      createdAt: invitations.createdAt,
      createdByName: givers.name,
      expiresAt: invitations.expiresAt,
      usedAt: invitations.usedAt,
      state: sql<"open" | "used" | "expired">`case
        when ${invitations.usedAt} is not null then 'used'
        when ${invitations.expiresAt} <= now() then 'expired' else 'open' end`,
    })
    .from(invitations)
    .innerJoin(givers, eq(givers.id, invitations.createdById))
    .where(eq(invitations.accountId, accountId))
    .orderBy(desc(invitations.createdAt), invitations.id)
    .limit(20)

/** One account with every role it ever held, its codes, and what this actor may do to it. Null: there is none. */
export async function findAccount(db: Db, { actor, today }: Context, id: string) {
  const [account] = await db
    .select({ ...accountColumns, memberships: heldRoles(today) })
    .from(accounts)
    .where(eq(accounts.id, id))
  if (!account) return null
  const open = and(eq(sessions.userId, id), gt(sessions.expiresAt, sql`now()`))
  return {
    ...account,
    invitations: await invitationsOf(db, id),
    sessions: await db.$count(sessions, open),
    self: actor.kind === "person" && actor.accountId === id,
    may: { change: mayAccount(actor, "change", { accountId: id }) },
  }
}

export type AccountView = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** @throws Refusal not-found, also for an account the actor may not read. */
export async function getAccount(ctx: Context, id: string): Promise<AccountView> {
  const account = mayAccount(ctx.actor, "read", { accountId: id })
    ? await findAccount(ctx.db, ctx, id)
    : null
  if (!account) throw notFound()
  return account
}

/** The same after a change, within its transaction. */
export async function changedAccount(tx: Db, ctx: Context, id: string): Promise<AccountView> {
  const account = await findAccount(tx, ctx, id)
  if (!account) throw new Error("What was just changed is not there.")
  return account
}
