import { preparedOnce } from "@loa/db/prepared-once.ts"
import { activities, auditLog } from "@loa/db/schema.ts"
import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import { type AuditLine, auditRow } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { ownColumns } from "./activity-columns.ts"
import { type FoundActivity, selectFrom } from "./subject-of.ts"
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
 * Each inserted row goes by the name of its table, so that what the select reads are the rows just made: the tables
 * themselves do not show them yet.
 */
const prepared = preparedOnce((db) => {
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
  return selectFrom(db.with(...named), value("today")).prepare("make_activity")
})

/**
 * A new activity with all that belongs to it and its history line, answered as everybody sees it: one statement.
 * @throws of a key that is there already when the activity is: somebody sent it at the same moment.
 */
export async function makeActivity(
  ctx: Context,
  activityId: string,
  write: ActivityWrite,
  made: { authorId: string; authorName: string; sample: boolean },
  line: AuditLine,
): Promise<FoundActivity> {
  const { items, audiences, partnerIds } = write
  const { organizationId: actsFor, before: _none, ...row } = auditRow(ctx, line)
  const [found] = await prepared(ctx.db).execute({
    ...{ ...row, actsFor, ...columnsOf(write), ...made, id: activityId, today: ctx.today },
    ...{ items: JSON.stringify(items), audiences: JSON.stringify(audiences) },
    partnerIds: JSON.stringify(partnerIds),
  })
  if (!found) throw new Error("What was just made is not there.")
  return found
}
