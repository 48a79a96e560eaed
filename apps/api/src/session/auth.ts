import type { Db } from "@loa/db/db.ts"
import * as schema from "@loa/db/schema.ts"
import { writeRecoveryCode } from "@loa/domain/accounts/invitation-code.ts"
import { longestPassword } from "@loa/domain/accounts/password.ts"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { APIError } from "better-auth/api"
import { hashPassword, verifyPassword } from "better-auth/crypto"
import { betterAuth } from "better-auth/minimal"
import { twoFactor } from "better-auth/plugins/two-factor"
import { username } from "better-auth/plugins/username"
import { eq } from "drizzle-orm"
import type { Config } from "../http/context.ts"

/** Set by us from what the platform says; the client's own value never arrives. */
export const addressHeader = "x-loa-client-address"

const days = 24 * 60 * 60

/**
 * Passwords, sessions and the second factor are better-auth's; roles are our memberships. Cheap enough to make per
 * request. `onScrypt` is told whenever a password is hashed or checked.
 */
export const createAuth = (db: Db, config: Config, onScrypt: () => void = () => {}) =>
  betterAuth({
    appName: "Loa",
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
        twoFactor: schema.twoFactors,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What a password must be is `passwordFlaw`'s to say, before better-auth is asked.
      minPasswordLength: 1,
      maxPasswordLength: longestPassword,
      password: {
        hash: (password) => {
          onScrypt()
          return hashPassword(password)
        },
        verify: (given) => {
          onScrypt()
          return verifyPassword(given)
        },
      },
    },
    session: { expiresIn: 14 * days, disableSessionRefresh: true },
    // Failures are counted in sign_in_failure, per account, place and address (take-turn.ts).
    rateLimit: { enabled: false },
    advanced: { ipAddress: { ipAddressHeaders: [addressHeader] } },
    databaseHooks: {
      session: {
        create: { before: async (session) => refuseBarred(db, config, session.userId) },
      },
    },
    plugins: [
      // Any name may be asked for, so that one that cannot exist costs as much as one that does.
      username({ minUsernameLength: 1, maxUsernameLength: 60, usernameValidator: () => true }),
      twoFactor({
        issuer: "Loa",
        backupCodeOptions: { customBackupCodesGenerate: tenRecoveryCodes },
      }),
    ],
  })

/** Of an alphabet in which no sign reads like another: they live on paper. */
const tenRecoveryCodes = () =>
  Array.from({ length: 10 }, () => writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16))))

/** A disabled account, or a demo account outside demo mode, is as good as absent, even if its row exists. */
async function refuseBarred(db: Db, config: Config, accountId: string) {
  const [account] = await db
    .select({ demo: schema.accounts.demo, disabledAt: schema.accounts.disabledAt })
    .from(schema.accounts)
    .where(eq(schema.accounts.id, accountId))
  if (!account || account.disabledAt || (account.demo && !config.demo))
    throw new APIError("UNAUTHORIZED")
}
