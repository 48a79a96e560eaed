import { auditLog } from "@loa/db/schema.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import { timeZone } from "@loa/domain/dates.ts"
import { sql } from "drizzle-orm"

/** Whole names: in a select from one table alone Drizzle leaves the table's name out. */
const line = (column: string) => sql.raw(`"audit_log"."${column}"`)

const day = sql`(${line("at")} at time zone ${sql.raw(`'${timeZone}'`)})::date`

/** Only the ids of activities and materials are UUIDs, so only then they are read as such. */
const activityId = sql`case when ${line("subject_type")} = 'activity' then ${line("subject_id")}::uuid end`

const materialId = sql`case when ${line("subject_type")} = 'material' then ${line("subject_id")}::uuid end`

/** How what it was about is called: as it is now, or as the line tells when it is no longer there. */
const subjectName = sql<string | null>`case ${line("subject_type")}
  when 'activity' then coalesce((select nullif(a.title, '') from activity a where a.id = ${activityId}),
    ${line("before")} ->> 'title', ${line("after")} ->> 'title')
  when 'material' then (select x.title from material x where x.id = ${materialId})
  when 'account' then (select u.name from account u where u.id = ${line("subject_id")})
  when 'organization' then ${nameOn(line("subject_id"), day)}
  when 'area' then (select r.name from area r where r.code || '@' || r.valid_from = ${line("subject_id")})
  else ${line("subject_id")} end`

export const auditColumns = {
  id: auditLog.id,
  at: auditLog.at,
  actorId: auditLog.actorId,
  actorName: auditLog.actorName,
  organizationId: auditLog.organizationId,
  /** As the organization was called that day. */
  organizationName: sql<string | null>`case when ${line("organization_id")} is not null
    then ${nameOn(line("organization_id"), day)} end`,
  verb: auditLog.verb,
  subjectType: auditLog.subjectType,
  subjectId: auditLog.subjectId,
  subjectName,
  before: auditLog.before,
  after: auditLog.after,
  reason: auditLog.reason,
  requestId: auditLog.requestId,
}

/** Everything that words of a question are looked for in. */
export const auditText = sql`search_key(concat_ws(' ', ${line("subject_id")}, ${line("reason")},
  ${line("before")}::text, ${line("after")}::text, ${subjectName}))`

export const auditActor = sql`search_key(${line("actor_name")})`
