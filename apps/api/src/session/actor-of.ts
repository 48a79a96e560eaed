import { accounts, memberships, sessions } from "@loa/db/schema.ts"
import { type Actor, visitor } from "@loa/domain/accounts/actor.ts"
import { and, eq, gt, gte, isNull, lte, or, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import { getSignedCookie } from "hono/cookie"
import type { Context, Env } from "../http/context.ts"

/** better-auth's cookie; over https it carries the prefix that browsers guard. */
const cookieName = (config: Context["config"]) =>
  config.origins[0].startsWith("https:")
    ? "__Secure-better-auth.session_token"
    : "better-auth.session_token"

/** Who asks, with the roles valid today: one query, and none without a cookie. */
export async function actorOf(c: HonoContext<Env>, { db, today, config }: Context): Promise<Actor> {
  const token = await getSignedCookie(c, config.authSecret, cookieName(config))
  if (!token) return visitor
  const rows = await db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      username: accounts.username,
      organizationId: memberships.organizationId,
      role: memberships.role,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .leftJoin(
      memberships,
      and(
        eq(memberships.accountId, accounts.id),
        lte(memberships.validFrom, today),
        or(isNull(memberships.validTo), gte(memberships.validTo, today)),
      ),
    )
    .where(
      and(
        eq(sessions.token, token),
        gt(sessions.expiresAt, sql`now()`),
        config.demo ? undefined : eq(accounts.demo, false),
      ),
    )
  const [first] = rows
  if (!first) return visitor
  const { accountId, name, username } = first
  const held = rows.flatMap(({ organizationId, role }) =>
    organizationId && role ? [{ organizationId, role }] : [],
  )
  return { kind: "person", accountId, name, username, memberships: held }
}
