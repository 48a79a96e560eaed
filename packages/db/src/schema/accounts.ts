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
