import type { Db } from "@loa/db/db.ts"
import { accounts, activities } from "@loa/db/schema.ts"
import { listOf, nameOn, successorsOf } from "@loa/db/sql-parts.ts"
import { passedOnStates } from "@loa/domain/accounts/handover.ts"
import type { Day } from "@loa/domain/dates.ts"
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm"

/** Entries the account wrote that somebody still has to finish. */
export const itsUnfinished = (accountId: string) =>
  and(eq(activities.authorId, accountId), inArray(activities.state, [...passedOnStates]))

export const unfinishedOf = (tx: Db, accountId: string) =>
  tx
    .select({
      id: activities.id,
      title: activities.title,
      state: activities.state,
      firstDay: activities.firstDay,
      organizationId: activities.organizationId,
    })
    .from(activities)
    .where(itsUnfinished(accountId))
    .orderBy(asc(activities.organizationId), asc(activities.state), asc(activities.id))

type Candidate = { id: string; name: string; username: string }

/** Who writes today for the organization, or for one that took over its work, and can sign in. */
const candidatesFor = (organization: SQL, leaving: { id: string; demo: boolean }, today: Day) =>
  listOf<Candidate>(
    sql`json_build_object('id', u.id, 'name', u.name, 'username', u.username)`,
    sql`from account u where u.id <> ${leaving.id} and u.disabled_at is null and u.demo = ${leaving.demo}
      and exists (select from membership m where m.account_id = u.id and m.role = 'reporter'
        and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
        and (m.organization_id = ${organization}
          or m.organization_id in (select json_array_elements_text(${successorsOf(organization)}))))`,
    sql`u.name, u.id`,
  )

/** The organizations with entries to pass on, and who could take them. */
export async function receiversOf(
  tx: Db,
  leaving: { id: string; demo: boolean },
  today: Day,
): Promise<{ organizationId: string; organizationName: string; candidates: Candidate[] }[]> {
  const organization = sql`o.id`
  const { rows } = await tx.execute<{
    organizationId: string
    organizationName: string
    candidates: Candidate[]
  }>(
    sql`select o.id as "organizationId", ${nameOn(organization, today)} as "organizationName",
      ${candidatesFor(organization, leaving, today)} as candidates
    from organization o where o.id in (
      select ${activities.organizationId} from ${activities} where ${itsUnfinished(leaving.id)})
    order by o.id`,
  )
  return rows
}

/** How people are called now, by their ids. */
export async function namesOfAccounts(tx: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
