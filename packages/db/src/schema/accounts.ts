import { roles } from "@loa/domain/accounts/actor.ts"
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core"
import { createdAt, validity } from "./columns.ts"
import { organizations } from "./units.ts"

const updatedAt = timestamp({ withTimezone: true }).notNull().defaultNow()

/** People who sign in; better-auth's "user". Its required e-mail is `<username>@loa.invalid`, never shown. */
export const accounts = pgTable("account", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  username: text().notNull().unique(),
  displayUsername: text(),
  /** Made by demo mode; cannot sign in outside it. */
  demo: boolean().notNull().default(false),
  /** Since when the account may not sign in; its work and history stay. */
  disabledAt: timestamp({ withTimezone: true }),
  twoFactorEnabled: boolean().notNull().default(false),
  /** Counts what administrators change: the row, its memberships, its ways to sign in. */
  version: integer().notNull().default(1),
  createdAt,
  updatedAt,
})

const accountId = () =>
  text()
    .notNull()
    .references(() => accounts.id)

export const sessions = pgTable(
  "session",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: accountId(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt,
    updatedAt,
  },
  (t) => [index("session_account").on(t.userId)],
)

/** better-auth's "account": one way to prove who one is; here always a password. */
export const credentials = pgTable(
  "credential",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: accountId(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: timestamp({ withTimezone: true }),
    refreshTokenExpiresAt: timestamp({ withTimezone: true }),
    scope: text(),
    createdAt,
    updatedAt,
  },
  (t) => [index("credential_account").on(t.userId)],
)

export const verifications = pgTable("verification", {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  createdAt,
  updatedAt,
})

export const rateLimits = pgTable("rate_limit", {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: "number" }).notNull(),
})

/** Who may do what where, from when to when. */
export const memberships = pgTable(
  "membership",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: accountId(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    role: text({ enum: roles }).notNull(),
    ...validity,
    createdAt,
  },
  (t) => [index("membership_account").on(t.accountId)],
)

/** better-auth's second factor: the secret is encrypted by it, never returned. */
export const twoFactors = pgTable(
  "two_factor",
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: accountId(),
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: timestamp({ withTimezone: true }),
  },
  (t) => [index("two_factor_account").on(t.userId)],
)

/** A one-time way in, handed over by an administrator: only the hash of its code is kept. */
export const invitations = pgTable(
  "invitation",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: accountId(),
    codeHash: text().notNull().unique(),
    purpose: text({ enum: ["invite", "reset"] }).notNull(),
    createdById: accountId(),
    createdAt,
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index("invitation_account").on(t.accountId)],
)

/** A browser somebody has signed in from: it passes the slow-down that strangers meet. */
export const knownDevices = pgTable(
  "known_device",
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: accountId(),
    tokenHash: text().notNull().unique(),
    createdAt,
    lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index("known_device_account").on(t.accountId)],
)

/** Wrong passwords, counted per (account, address), per account and per address; one row a key. */
export const signInFailures = pgTable("sign_in_failure", {
  key: text().primaryKey(),
  failures: integer().notNull(),
  since: timestamp({ withTimezone: true }).notNull(),
  lastAt: timestamp({ withTimezone: true }).notNull(),
})
