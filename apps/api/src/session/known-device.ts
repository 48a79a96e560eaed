import type { Db } from "@loa/db/db.ts"
import { knownDevices } from "@loa/db/schema.ts"
import { writeCode } from "@loa/domain/accounts/invitation-code.ts"
import { sha256 } from "@loa/domain/accounts/sha-256.ts"
import { and, desc, eq, lt, ne, notInArray, or, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import { getSignedCookie, setSignedCookie } from "hono/cookie"
import type { Config, Env } from "../http/context.ts"
import { isSecure } from "./session-cookie.ts"

const cookieName = "loa_device"
const year = 365 * 24 * 60 * 60
const mostDevices = 20

/** What this browser calls itself, when we once named it. */
export const deviceToken = async (c: HonoContext<Env>, config: Config) =>
  (await getSignedCookie(c, config.authSecret, cookieName)) || null

/** One browser may be shared by a whole office: it is known for each account apart. */
const hashFor = (token: string, username: string) => sha256(`${token}:${username}`)

export async function isKnownDevice(db: Db, token: string, username: string): Promise<boolean> {
  const rows = await db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(eq(knownDevices.tokenHash, await hashFor(token, username)))
  return rows.length > 0
}

/** Remembers the browser that has just signed in, for a year from now. */
export async function rememberDevice(
  c: HonoContext<Env>,
  db: Db,
  { id, username }: { id: string; username: string },
): Promise<void> {
  const { config } = c.var.ctx
  const token =
    (await deviceToken(c, config)) ?? writeCode(crypto.getRandomValues(new Uint8Array(16)))
  const tokenHash = await hashFor(token, username)
  await db
    .insert(knownDevices)
    .values({ accountId: id, tokenHash })
    .onConflictDoUpdate({ target: knownDevices.tokenHash, set: { lastSeenAt: sql`now()` } })
  const newest = db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(eq(knownDevices.accountId, id))
    .orderBy(desc(knownDevices.lastSeenAt))
    .limit(mostDevices)
  const tooOld = lt(knownDevices.lastSeenAt, sql`now() - interval '1 year'`)
  await db
    .delete(knownDevices)
    .where(and(eq(knownDevices.accountId, id), or(tooOld, notInArray(knownDevices.id, newest))))
  await setSignedCookie(c, cookieName, token, config.authSecret, {
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(config),
    path: "/api",
    maxAge: year,
  })
}

/** After a new password no other browser is trusted. */
export async function forgetOtherDevices(
  c: HonoContext<Env>,
  db: Db,
  { accountId, username }: { accountId: string; username: string },
): Promise<void> {
  const token = await deviceToken(c, c.var.ctx.config)
  const others = token ? ne(knownDevices.tokenHash, await hashFor(token, username)) : undefined
  await db.delete(knownDevices).where(and(eq(knownDevices.accountId, accountId), others))
}
