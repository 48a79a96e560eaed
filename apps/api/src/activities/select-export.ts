import type { Db } from "@loa/db/db.ts"
import { newestFirst } from "@loa/db/newest-activities.ts"
import { activities, channels, plans } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { eq, type SQL, sql } from "drizzle-orm"
import { evidenceCount, listedItems } from "./list-activities.ts"

export type ExportAudience = { name: string; reach: number | null }

const audiences = listOf<ExportAudience>(
  sql`json_build_object('name', u.name, 'reach', r.reach)`,
  sql`from activity_audience r join audience u on u.code = r.audience_code
    where r.activity_id = ${activities.id}`,
  sql`u.ordinal`,
)

const partners = (day: SQL) =>
  listOf<string>(
    sql`to_json(${nameOn(sql`p.organization_id`, day)})`,
    sql`from activity_partner p where p.activity_id = ${activities.id}`,
    sql`p.organization_id`,
  )

/** Everything a file says of one activity. */
function selection(today: Day) {
  const day = sql`coalesce(${activities.firstDay}, ${today}::date)`
  const { id, firstDay, lastDay, title, summary, place, links, explanation, details } = activities
  const { minutes, copies, cost, costSource, languages, mode, headPresent } = activities
  const { integratedWith, taskCode, state, stateReason, authorName, updatedAt, sample } = activities
  return {
    ...{ id, firstDay, lastDay, title, summary, place, links, explanation, details },
    ...{ minutes, copies, cost, costSource, languages, mode, headPresent, integratedWith },
    ...{ taskCode, state, stateReason, authorName, updatedAt, sample },
    organization: nameOn(activities.organizationId, day),
    plan: plans.shortTitle,
    channel: channels.name,
    items: listedItems(day),
    audiences,
    partners: partners(day),
    evidence: evidenceCount,
  }
}

/** Rows of a file, in the order of the list. */
export const selectExport = (db: Db, today: Day, where: SQL | undefined, limit: number) =>
  db
    .select(selection(today))
    .from(activities)
    .innerJoin(plans, eq(plans.id, activities.planId))
    .leftJoin(channels, eq(channels.code, activities.channelCode))
    .where(where)
    .orderBy(...newestFirst)
    .limit(limit)

export type ExportRow = Awaited<ReturnType<typeof selectExport>>[number]
