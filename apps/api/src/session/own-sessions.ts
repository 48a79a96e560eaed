import { sessions } from "@loa/db/schema.ts"
import { deviceName } from "@loa/domain/accounts/device-name.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { noNul } from "@loa/domain/validation.ts"
import { and, desc, eq, gt, lt, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import type { Env } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { auditOwn } from "./audit-own.ts"
import { sessionToken } from "./session-cookie.ts"

const columns = {
  id: sessions.id,
  token: sessions.token,
  userAgent: sessions.userAgent,
  firstSeenAt: sessions.createdAt,
  lastSeenAt: sessions.updatedAt,
}

/** Every browser one is signed in with, the newest first; the token itself never leaves. */
export async function listOwnSessions(c: HonoContext<Env>) {
  const { db, actor, config } = c.var.ctx
  const { accountId } = requirePerson(actor)
  const current = await sessionToken(c, config)
  const rows = await db
    .select(columns)
    .from(sessions)
    .where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.updatedAt), sessions.id)
  return rows.map(({ token, userAgent, ...row }) => ({
    ...row,
    ...deviceName(userAgent ?? ""),
    current: token === current,
  }))
}

/** Notes that the session is in use, at most every ten minutes. */
export async function touchSession(c: HonoContext<Env>): Promise<void> {
  const { db, config } = c.var.ctx
  const token = await sessionToken(c, config)
  if (!token) return
  await db
    .update(sessions)
    .set({ updatedAt: sql`now()` })
    .where(
      and(eq(sessions.token, token), lt(sessions.updatedAt, sql`now() - interval '10 minutes'`)),
    )
}

const inWords = (userAgent: string | null) => {
  const { browser, system } = deviceName(userAgent ?? "")
  return [browser, system].filter(Boolean).join(", ") || "thiết bị không rõ"
}

const alreadyEnded = () => new Refusal("not-found", "Phiên này đã kết thúc.")

/** Signs one other browser out. @throws Refusal not-found when it is not one's own, or has ended. */
export async function endOwnSession(c: HonoContext<Env>, id: string): Promise<void> {
  const { ctx } = c.var
  const { accountId } = requirePerson(ctx.actor)
  if (!noNul(id)) throw alreadyEnded()
  await ctx.db.transaction(async (tx) => {
    const [ended] = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, accountId)))
      .returning({ userAgent: sessions.userAgent })
    if (!ended) throw alreadyEnded()
    const before = { device: inWords(ended.userAgent) }
    await auditOwn(tx, ctx, accountId, "account.end-session", before)
  })
}

/** Signs out everywhere, here too. */
export async function endAllSessions(c: HonoContext<Env>): Promise<void> {
  const { ctx } = c.var
  const { accountId } = requirePerson(ctx.actor)
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.userId, accountId))
      .returning({ userAgent: sessions.userAgent })
    const before = { devices: ended.map((session) => inWords(session.userAgent)) }
    await auditOwn(tx, ctx, accountId, "account.end-all-sessions", before)
  })
}
