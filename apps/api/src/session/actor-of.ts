import type { Db } from "@loa/db/db.ts"
import { preparedOnce } from "@loa/db/prepared-once.ts"
import { accounts, memberships, sessions, settings } from "@loa/db/schema.ts"
import { type Actor, visitor } from "@loa/domain/accounts/actor.ts"
import { needsSecondFactor, secondFactorSetting } from "@loa/domain/accounts/second-factor.ts"
import { and, desc, eq, gt, gte, isNull, lte, or, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import type { Context, Env } from "../http/context.ts"
import { sessionToken } from "./session-cookie.ts"

const today = sql.placeholder("today")

/** The setting that is valid today, as part of another query. */
function settingValue(db: Db, key: string) {
  const latest = db
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, key), lte(settings.validFrom, today)))
    .orderBy(desc(settings.validFrom), desc(settings.createdAt))
    .limit(1)
  return sql<string | null>`(${latest})`
}

const selectActor = preparedOnce((db) =>
  db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      username: accounts.username,
      secondFactor: accounts.twoFactorEnabled,
      required: settingValue(db, secondFactorSetting),
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
        eq(sessions.token, sql.placeholder("token")),
        gt(sessions.expiresAt, sql`now()`),
        isNull(accounts.disabledAt),
        or(eq(accounts.demo, false), sql`${sql.placeholder("demo")}::boolean`),
      ),
    )
    .prepare("select_actor"),
)

/** Who asks, with the roles valid today: one query, and none without a cookie. */
export async function actorOf(c: HonoContext<Env>, ctx: Context): Promise<Actor> {
  const { db, today, config } = ctx
  const token = await sessionToken(c, config)
  if (!token) return visitor
  const rows = await selectActor(db).execute({ token, today, demo: config.demo })
  const [first] = rows
  if (!first) return visitor
  const { accountId, name, username, secondFactor, required } = first
  const held = rows.flatMap(({ organizationId, role }) =>
    organizationId && role ? [{ organizationId, role }] : [],
  )
  const person = { kind: "person", accountId, name, username } as const
  if (!secondFactor && needsSecondFactor(required, held))
    return { ...person, memberships: [], secondFactorDue: true }
  return { ...person, memberships: held }
}
