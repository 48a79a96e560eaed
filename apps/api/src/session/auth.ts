import type { Db } from "@loa/db/db.ts"
import * as schema from "@loa/db/schema.ts"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { APIError } from "better-auth/api"
import { betterAuth } from "better-auth/minimal"
import { username } from "better-auth/plugins/username"
import { eq } from "drizzle-orm"
import type { Config } from "../http/context.ts"

/** Set by the entry from what the platform says; the client's own value never arrives. */
export const addressHeader = "x-loa-client-address"

const days = 24 * 60 * 60

/** Passwords and sessions are better-auth's; roles are our memberships. Cheap enough to make per request. */
export const createAuth = (db: Db, config: Config) =>
  betterAuth({
    baseURL: config.origins[0],
    basePath: "/api/auth",
    secret: config.authSecret,
    trustedOrigins: [...config.origins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: schema.accounts,
        session: schema.sessions,
        account: schema.credentials,
        verification: schema.verifications,
        rateLimit: schema.rateLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
    },
    session: { expiresIn: 14 * days, disableSessionRefresh: true },
    // A whole office shares one address, so the limit is per address and generous; DESIGN §5.
    rateLimit: {
      enabled: true,
      storage: "database",
      customRules: { "/sign-in/username": { window: 60, max: 60 } },
    },
    advanced: { ipAddress: { ipAddressHeaders: [addressHeader] } },
    databaseHooks: {
      session: {
        create: { before: async (session) => refuseDemoAccount(db, config, session.userId) },
      },
    },
    plugins: [username({ usernameValidator: (name) => /^[a-z0-9._-]+$/.test(name) })],
  })

/** Outside demo mode a demo account is as good as absent, even if its row exists. */
async function refuseDemoAccount(db: Db, config: Config, accountId: string) {
  if (config.demo) return
  const [account] = await db
    .select({ demo: schema.accounts.demo })
    .from(schema.accounts)
    .where(eq(schema.accounts.id, accountId))
  if (account?.demo) throw new APIError("UNAUTHORIZED")
}
