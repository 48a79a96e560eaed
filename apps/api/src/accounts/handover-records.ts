import type { Db } from "@loa/db/db.ts"
import { activities, auditLog, organizations } from "@loa/db/schema.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import { HandedOver } from "@loa/domain/accounts/handover.ts"
import type { Day } from "@loa/domain/dates.ts"
import { and, desc, eq, inArray } from "drizzle-orm"
import { namesOfAccounts } from "./passed-on.ts"

async function namesOfOrganizations(tx: Db, ids: readonly string[], today: Day) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await tx
    .select({ id: organizations.id, name: nameOn(organizations.id, today) })
    .from(organizations)
    .where(inArray(organizations.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function titlesOf(tx: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await tx
    .select({ id: activities.id, title: activities.title })
    .from(activities)
    .where(inArray(activities.id, [...ids]))
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The handovers of an account as the log has them, with the names of today, the latest first. */
export async function handoverRecords(tx: Db, accountId: string, today: Day) {
  const lines = await tx
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, "account"),
        eq(auditLog.subjectId, accountId),
        eq(auditLog.verb, "account.hand-over"),
      ),
    )
    .orderBy(desc(auditLog.id))
  const records = lines.map((line) => ({ line, ...HandedOver.parse(line.after) }))
  const parts = records.flatMap(({ memberships, entries }) => [...memberships, ...entries])
  const entries = records.flatMap((record) => record.entries)
  const organizationNames = await namesOfOrganizations(
    tx,
    [...new Set(parts.map(({ organizationId }) => organizationId))],
    today,
  )
  const people = await namesOfAccounts(tx, [...new Set(entries.flatMap(({ toId }) => toId ?? []))])
  const titles = await titlesOf(
    tx,
    entries.map(({ activityId }) => activityId),
  )
  const organization = (id: string) => organizationNames.get(id) ?? id
  return records.map(({ line, lastDay, disabled, sessions, ...record }) => ({
    ...{ id: line.id, at: line.at, actorName: line.actorName, note: line.reason },
    ...{ lastDay, disabled, sessions },
    memberships: record.memberships.map((held) => ({
      ...held,
      organizationName: organization(held.organizationId),
    })),
    entries: record.entries.map((entry) => ({
      ...entry,
      organizationName: organization(entry.organizationId),
      /** Null: the draft is no longer there. */
      title: titles.get(entry.activityId) ?? null,
      toName: entry.toId === null ? null : (people.get(entry.toId) ?? entry.toId),
    })),
  }))
}
