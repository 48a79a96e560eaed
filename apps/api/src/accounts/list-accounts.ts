import { accounts } from "@loa/db/schema.ts"
import type { AccountListQuery } from "@loa/domain/accounts/account.ts"
import type { Day } from "@loa/domain/dates.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { and, asc, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { accountColumns, accountState, heldRoles, notOver } from "./account-columns.ts"

/** User names are ASCII: the same order on every database. */
const byUsername = sql`${accounts.username} collate "C"`

/** Every word occurs in the name or the user name, whatever its accents. */
function saysAll(question: string | undefined): SQL | undefined {
  const words = foldKey(question ?? "").split(" ")
  const literal = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`
  const text = sql`search_key(${accounts.name} || ' ' || ${accounts.username})`
  return and(...words.filter(Boolean).map((word) => sql`${text} like ${literal(word)}`))
}

/** Holds the role, or any, in the organization, or in any, now or later: in one and the same membership. */
function holds(today: Day, { organization, role }: AccountListQuery): SQL | undefined {
  if (!organization && !role) return undefined
  const inOrganization = organization ? sql`m.organization_id = ${organization}` : sql`true`
  const asRole = role ? sql`m.role = ${role}` : sql`true`
  return sql`exists (select from membership m where m.account_id = "account"."id"
    and ${notOver(today)} and ${inOrganization} and ${asRole})`
}

/** A page of accounts by user name, each with the roles it holds now or will hold. */
export async function listAccounts({ db, today }: Context, query: AccountListQuery) {
  const { q, state, cursor, limit } = query
  const position = cursor === undefined ? undefined : readCursor(cursor, z.string().max(100))
  const rows = await db
    .select({ ...accountColumns, memberships: heldRoles(today, notOver(today)) })
    .from(accounts)
    .where(
      and(
        saysAll(q),
        holds(today, query),
        state ? sql`${accountState} = ${state}` : undefined,
        position === undefined ? undefined : sql`${byUsername} > ${position}`,
      ),
    )
    .orderBy(asc(byUsername))
    .limit(limit + 1)
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return { data, next: rows.length > limit && last ? writeCursor(last.username) : null }
}
