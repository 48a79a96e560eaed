import { accounts } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import type { AccountState } from "@loa/domain/accounts/account.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { type SQL, sql } from "drizzle-orm"

/** Whole names: in a select from one table alone Drizzle leaves the table's name out. */
const id = sql`"account"."id"`

export type HeldRole = {
  id: string
  organizationId: string
  organizationName: string
  role: Role
  validFrom: Day
  validTo: Day | null
}

/** Roles of an account with the names the organizations have today, or had last. */
export const heldRoles = (today: Day, condition: SQL = sql`true`) =>
  listOf<HeldRole>(
    sql`json_build_object('id', m.id, 'organizationId', m.organization_id, 'role', m.role,
      'organizationName', ${nameOn(sql`m.organization_id`, today)},
      'validFrom', m.valid_from, 'validTo', m.valid_to)`,
    sql`from membership m where m.account_id = ${id} and ${condition}`,
    sql`m.valid_to desc nulls first, m.valid_from desc, m.id`,
  )

export const hasPassword = sql<boolean>`exists (select from credential c
  where c.user_id = ${id} and c.password is not null)`

export const accountState = sql<AccountState>`case
  when "account"."disabled_at" is not null then 'disabled'
  when ${hasPassword} then 'active' else 'invited' end`

export const notOver = (today: Day) => sql`(m.valid_to is null or m.valid_to >= ${today})`

/** What lists and pages show of an account; never how it proves who it is. */
export const accountColumns = {
  id: accounts.id,
  username: accounts.username,
  name: accounts.name,
  state: accountState,
  disabledAt: accounts.disabledAt,
  secondFactor: accounts.twoFactorEnabled,
  demo: accounts.demo,
  version: accounts.version,
  createdAt: accounts.createdAt,
  /** By the browsers that are remembered; null when none is. */
  lastSignedInAt: sql<string | null>`(select to_char(max(d.last_seen_at) at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from known_device d where d.account_id = ${id})`,
}
