import type { Db } from "@loa/db/db.ts"
import { accounts } from "@loa/db/schema.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { mayTryAccounts } from "@loa/domain/accounts/may-accounts.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { type Fields, writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { findAccount, notFound } from "./get-account.ts"

export type AccountRow = typeof accounts.$inferSelect

/** Whoever may change accounts, or a refusal. */
export function requireAdmin({ actor }: Pick<Context, "actor">) {
  const person = requirePerson(actor)
  if (mayTryAccounts(person, "change")) return person
  throw new Refusal("forbidden", "Chỉ quản trị mới sửa được tài khoản.")
}

/** Is the actor's own account one of demo mode, with the password they all share? What it makes is too. */
export async function actorIsDemo(tx: Db, ctx: Pick<Context, "actor">): Promise<boolean> {
  const { accountId } = requirePerson(ctx.actor)
  const [actor] = await tx
    .select({ demo: accounts.demo })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return actor?.demo === true
}

/** An account, locked until the transaction ends, in the version that was looked at. */
export async function lockAccount(
  tx: Db,
  ctx: Context,
  id: string,
  version: number,
): Promise<AccountRow> {
  requireAdmin(ctx)
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, id)).for("update")
  if (!row) throw notFound()
  if (!row.demo && (await actorIsDemo(tx, ctx)))
    throw new Refusal("forbidden", "Tài khoản minh hoạ chỉ quản lý tài khoản minh hoạ.")
  if (row.version === version) return row
  const detail = "Tài khoản đã được sửa ở nơi khác sau lần bạn mở. Hãy xem bản mới rồi làm tiếp."
  throw new Refusal("stale", detail, { current: await findAccount(tx, ctx, id) })
}

type Change = Partial<Pick<AccountRow, "name" | "disabledAt">>

/** Its next version, whatever was changed: the row, its roles, its ways to sign in. */
export const touchAccount = (tx: Db, id: string, change: Change = {}) =>
  tx
    .update(accounts)
    .set({ ...change, version: sql`${accounts.version} + 1`, updatedAt: sql`now()` })
    .where(eq(accounts.id, id))

type Line = {
  verb: `account.${string}`
  before: Fields | null
  after: Fields | null
  reason?: string | null
}

export const auditAccount = (tx: Db, ctx: Context, id: string, line: Line) =>
  writeAudit(tx, ctx, {
    ...line,
    subjectType: "account",
    subjectId: id,
    organizationId: organizationsAs(ctx.actor, "admin").at(0) ?? null,
  })
