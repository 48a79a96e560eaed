import { activities, channels } from "@loa/db/schema.ts"
import { listOf, nameOn, successorsOf } from "@loa/db/sql-parts.ts"
import { type Day, timeZone } from "@loa/domain/dates.ts"
import { type SQL, sql } from "drizzle-orm"
import { evidenceCount, listedItems } from "./list-activities.ts"

const ofThis = sql`l.subject_type = 'activity' and l.subject_id = ${activities.id}::text`

/** It was returned before: whoever looks at it now wants to see what became different. */
export const wasReturned: SQL<boolean> = sql<boolean>`exists (
  select from audit_log l where ${ofThis} and l.verb = 'activity.return')`

/** The actor wrote it, or some of it: somebody else has to check it. */
export const wroteIt = (accountId: string): SQL<boolean> => sql<boolean>`(
  ${activities.authorId} is not distinct from ${accountId}
  or ${activities.editedById} is not distinct from ${accountId}
  or exists (select from audit_log l where ${ofThis} and l.verb = 'activity.save' and l.actor_id = ${accountId}))`

const onDay = (row: string, day: SQL) =>
  sql`${sql.raw(row)}.valid_from <= ${day} and (${sql.raw(row)}.valid_to is null or ${sql.raw(row)}.valid_to >= ${day})`

/** Who may check it in the actor's place: the other coordinators of its focal points, its organization's approvers. */
const others = (accountId: string, today: Day, day: SQL) =>
  listOf<string>(
    sql`o.name`,
    sql`from (select distinct a.name from membership m join account a on a.id = m.account_id
      where ${onDay("m", sql`${today}::date`)} and a.disabled_at is null
        and a.id <> ${accountId} and a.id <> coalesce(${activities.authorId}, '')
        and a.id <> coalesce(${activities.editedById}, '')
        and ((m.role = 'coordinator' and m.organization_id in (
            select f.organization_id from plan_party f
             where f.plan_id = ${activities.planId} and f.role = 'focal-point'
               and (f.serves_id is null or f.serves_id = ${activities.organizationId})
               and ${onDay("f", day)}))
          or (m.role = 'approver' and (m.organization_id = ${activities.organizationId}
            or m.organization_id in (select json_array_elements_text(${successorsOf(activities.organizationId)})))))
      order by a.name limit 5) o`,
    sql`o.name`,
  )

/** Microseconds since 1970, exactly: where the next page begins. */
const position = sql<number>`(extract(epoch from ${activities.stateAt}) * 1000000)::bigint`

const { id, title, summary, place, explanation, links, state, version, planId } = activities
const { organizationId, firstDay, lastDay, channelCode, materialId, copyKey } = activities
const { authorName, stateAt, sample } = activities

/** A waiting entry, as it stands in the queue and as hints are made from it. From activity joined with channel. */
export function reviewColumns(accountId: string, today: Day) {
  const day = sql`coalesce(${firstDay}, ${today}::date)`
  const mine = wroteIt(accountId)
  return {
    ...{ id, title, summary, place, explanation, links, state, stateAt, version, planId },
    ...{ organizationId, firstDay, lastDay, channelCode, materialId, copyKey, authorName, sample },
    organizationName: nameOn(organizationId, day),
    channelName: channels.name,
    items: listedItems(day),
    evidenceCount,
    submittedDay: sql<Day | null>`to_char(${activities.submittedAt} at time zone ${timeZone}, 'YYYY-MM-DD')`,
    position: position.mapWith(Number),
    again: wasReturned,
    mine,
    others: sql<string[] | null>`case when ${mine} then ${others(accountId, today, day)} end`,
  }
}
