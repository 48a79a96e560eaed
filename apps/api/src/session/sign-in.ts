import { sessions } from "@loa/db/schema.ts"
import type { SignIn } from "@loa/domain/accounts/sign-in.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { hashPassword } from "better-auth/crypto"
import { and, eq, lt, or, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import { z } from "zod"
import type { Env } from "../http/context.ts"
import { askAuth, passCookies } from "./ask-auth.ts"
import { deviceToken, isKnownDevice, rememberDevice } from "./known-device.ts"
import { sessionToken } from "./session-cookie.ts"
import { deviceKeys, forgetOldFailures, giveBack, strangersKeys, takeTurn } from "./take-turn.ts"

/** `second-factor`: the password was right, and a code is still asked for. */
export type SignedIn = "signed-in" | "second-factor"

const Pending = z.object({ twoFactorRedirect: z.literal(true) })
export const SignedInUser = z.object({ user: z.object({ id: z.string(), username: z.string() }) })

/** A browser holds one session: whoever signs in ends the one before, and their own expired ones. */
async function endFormerSessions(c: HonoContext<Env>, accountId?: string) {
  const { db, config } = c.var.ctx
  const token = await sessionToken(c, config)
  const expired = and(
    accountId ? eq(sessions.userId, accountId) : sql`false`,
    lt(sessions.expiresAt, sql`now()`),
  )
  await db.delete(sessions).where(or(token ? eq(sessions.token, token) : sql`false`, expired))
}

/**
 * Signs in with a password, or leaves a second step open. Whether the name exists shows in nothing: the same words,
 * the same headers, one scrypt, the same counting.
 */
export async function signIn(c: HonoContext<Env>, input: SignIn): Promise<SignedIn> {
  const { db, config } = c.var.ctx
  const now = new Date()
  const device = await deviceToken(c, config)
  const known = device !== null && (await isKnownDevice(db, device, input.username))
  const keys = known
    ? await deviceKeys(config, input.username, device)
    : await strangersKeys(config, input.username, c.var.clientAddress)
  await takeTurn(db, keys, now)

  const answer = await askAuth(c, db, "/sign-in/username", input, { asVisitor: true })
  if (!answer.ok) {
    if (!answer.scrypt) await hashPassword(input.password)
    await forgetOldFailures(db, now)
    throw new Refusal("unauthenticated", "Tên đăng nhập hoặc mật khẩu không đúng.")
  }
  await giveBack(db, keys)
  passCookies(c, answer)
  if (Pending.safeParse(answer.body).success) {
    await endFormerSessions(c)
    return "second-factor"
  }
  const { user } = SignedInUser.parse(answer.body)
  await endFormerSessions(c, user.id)
  await rememberDevice(c, db, user)
  return "signed-in"
}
