import type { Db } from "@loa/db/db.ts"
import { preparedOnce } from "@loa/db/prepared-once.ts"
import { activities, auditLog } from "@loa/db/schema.ts"
import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import { type AuditLine, auditRow } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { ownColumns } from "./activity-columns.ts"
import { selectFrom } from "./subject-of.ts"
import { columnsOf } from "./write-activity.ts"

const value = (name: string) => sql.placeholder(name)

/** A row whose every value is given when the statement is run. */
const given = <Key extends string>(keys: readonly Key[]) =>
  // One placeholder for each key, by its own name.
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, ReturnType<typeof value>>

const written = [
  ...["organizationId", "planId", "writeId", "deviceId", "firstDay", "lastDay", "channelCode"],
  ...["taskCode", "title", "summary", "place", "links", "explanation", "minutes", "copies", "cost"],
  ...["costSource", "languages", "headPresent", "integratedWith", "mode", "materialId", "seriesId"],
  "details",
] as const satisfies readonly (keyof ReturnType<typeof columnsOf>)[]

const audited = ["verb", "subjectType", "subjectId", "actorId", "actorName", "requestId"] as const

const id = sql`${value("id")}::uuid`

const insertedItems = sql`insert into activity_item (activity_id, plan_id, item_code, main, bullet_ids, sub_item_ids)
  select ${id}, ${value("planId")}, i.code, i.main, i."bulletIds", i."subItemIds"
    from json_to_recordset(${value("items")}::json)
           as i(code text, main boolean, "bulletIds" text[], "subItemIds" text[])
  returning *`

const insertedAudiences = sql`insert into activity_audience (activity_id, audience_code, reach)
  select ${id}, u.code, u.reach from json_to_recordset(${value("audiences")}::json) as u(code text, reach integer)
  returning *`

const insertedPartners = sql`insert into activity_partner (activity_id, organization_id)
  select ${id}, p.id from json_array_elements_text(${value("partnerIds")}::json) as p(id)
  returning *`

/**
 * Each inserted row goes by the name of its table, so that what a select reads are the rows just made: the tables
 * themselves do not show them yet.
 */
function withMade(db: Db) {
  const activity = db
    .insert(activities)
    .values({ ...given(written), ...given(["id", "authorId", "authorName", "sample"]) })
    .returning(ownColumns)
  const line = db
    .insert(auditLog)
    .values({
      ...given(audited),
      organizationId: value("actsFor"),
      before: null,
      after: value("after"),
    })
    .returning()
  const made: readonly (readonly [table: string, statement: SQLWrapper | SQL])[] = [
    ["activity_audience", insertedAudiences],
    ["activity_partner", insertedPartners],
    ["activity_item", insertedItems],
    ["audit_log", line],
    ["activity", activity],
  ]
  const named = made.map(([table, statement]) => db.$with(table, {}).as(statement.getSQL()))
  return db.with(...named)
}

const { id: activityId, version, writeId, state } = activities
const made = preparedOnce((db) =>
  withMade(db)
    .select({ id: activityId, version, writeId, state })
    .from(activities)
    .prepare("make_activity"),
)
const madeAndFound = preparedOnce((db) =>
  selectFrom(withMade(db), value("today")).prepare("make_and_find_activity"),
)

export type NewActivity = {
  id: string
  write: ActivityWrite
  by: { authorId: string; authorName: string; sample: boolean }
  line: AuditLine
}

function valuesOf(ctx: Context, { id, write, by, line }: NewActivity) {
  const { items, audiences, partnerIds } = write
  const { organizationId: actsFor, before: _none, ...row } = auditRow(ctx, line)
  return {
    ...{ ...row, actsFor, ...columnsOf(write), ...by, id },
    ...{ items: JSON.stringify(items), audiences: JSON.stringify(audiences) },
    partnerIds: JSON.stringify(partnerIds),
  }
}

function only<Row>([row]: readonly Row[]): Row {
  if (row) return row
  throw new Error("What was just made is not there.")
}

/**
 * A new activity with all that belongs to it and its history line: one statement, answered with no more than a sender
 * needs to go on.
 * @throws of a key that is there already when the activity is: somebody sent it at the same moment.
 */
export const makeActivity = async (ctx: Context, activity: NewActivity) =>
  only(await made(ctx.db).execute(valuesOf(ctx, activity)))

/** The same, answered as everybody sees it: twice the work. */
export const makeAndFindActivity = async (ctx: Context, activity: NewActivity) =>
  only(await madeAndFound(ctx.db).execute({ ...valuesOf(ctx, activity), today: ctx.today }))
