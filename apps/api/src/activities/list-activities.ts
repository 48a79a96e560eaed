import { fetchNewest, holdsWords, newestFirst } from "@loa/db/newest-activities.ts"
import { activities, channels } from "@loa/db/schema.ts"
import { listOf, nameOn, versionOn } from "@loa/db/sql-parts.ts"
import type { ActivityListQuery } from "@loa/domain/activities/list-query.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { aDay } from "@loa/domain/validation.ts"
import { and, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { type Scope, scopeOf } from "./scope-of.ts"
import { isOwn, isPartner, scopeParts } from "./within-scope.ts"

type ListedItem = {
  code: string
  label: string
  shortTitle: string
  indexId: PlanIndexId
  main: boolean
}

/** What an activity is about, the main item first, as the plan had its words on a day. */
export function listedItems(day: SQL): SQL<ListedItem[]> {
  const wording = versionOn(activities.planId, day)
  return listOf<ListedItem>(
    sql`json_build_object('code', i.item_code, 'label', c.label, 'indexId', c.index_id,
      'shortTitle', coalesce(w.short_title, c.label), 'main', i.main)`,
    sql`from activity_item i join content_item c on c.plan_id = i.plan_id and c.code = i.item_code
      left join content_item_wording w
        on w.plan_id = i.plan_id and w.code = i.item_code and w.version = ${wording}
      where i.activity_id = ${activities.id}`,
    sql`i.main desc, c.ordinal`,
  )
}

/** Who sent it back or took it down; the author is told whose words the reason is. */
const stateBy = sql<string | null>`case when ${activities.state} in ('returned', 'withdrawn') then (
  select l.actor_name from audit_log l where l.subject_type = 'activity'
    and l.subject_id = ${activities.id}::text and l.verb in ('activity.return', 'activity.withdraw')
  order by l.id desc limit 1) end`

/** Files that prove it, those taken down not counted. */
export const evidenceCount = sql<number>`(select count(*)::integer from activity_evidence l
  join evidence e on e.id = l.evidence_id where l.activity_id = ${activities.id} and e.removed_at is null)`

function columnsFor(scope: Scope, today: string) {
  const day = sql`coalesce(${activities.firstDay}, ${today}::date)`
  const { id, title, state, stateReason, stateAt, version, planId, organizationId } = activities
  const { firstDay, lastDay, channelCode, place, authorName, updatedAt, sample } = activities
  return {
    id,
    title,
    state,
    stateReason,
    stateAt,
    stateBy,
    version,
    planId,
    organizationId,
    organizationName: nameOn(organizationId, day),
    firstDay,
    lastDay,
    channelCode,
    channelName: channels.name,
    place,
    items: listedItems(day),
    /** All audiences that could be counted; null when none could. */
    reach: sql<number | null>`(select sum(u.reach)::integer from activity_audience u
      where u.activity_id = ${id})`,
    evidenceCount,
    authorName,
    updatedAt,
    sample,
    own: sql<boolean>`${isOwn(scope)}`,
    partner: sql<boolean>`${isPartner(scope)}`,
  }
}

export const cursorAt = ({ firstDay, id }: { firstDay: string | null; id: string }): string =>
  writeCursor([firstDay, id])

const Position = z.tuple([aDay.nullable(), z.uuid()])

/** Newest first, what has no day yet before all. */
function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined
  const [day, id] = readCursor(cursor, Position)
  if (day === null)
    return sql`(${activities.firstDay} is not null or ${activities.id} < ${id}::uuid)`
  return sql`(${activities.firstDay}, ${activities.id}) < (${day}::date, ${id}::uuid)`
}

type Filters = Omit<ActivityListQuery, "mine" | "limit">

/** Of the units and days asked for, from the cursor on: found in the order of the list. */
function placed({ organization, from, to, cursor }: Filters): SQL | undefined {
  if (from && to && to < from) throw refuseField("to", "Đến ngày", "phải bằng hoặc sau từ ngày.")
  return and(
    organization ? eq(activities.organizationId, organization) : undefined,
    from ? gte(activities.firstDay, from) : undefined,
    to ? lte(activities.firstDay, to) : undefined,
    after(cursor),
  )
}

function chosen({ state, plan, item, channel, task, series, material }: Filters): SQL | undefined {
  const states = state === undefined ? [] : [state].flat()
  return and(
    states.length > 0 ? inArray(activities.state, states) : undefined,
    plan ? eq(activities.planId, plan) : undefined,
    channel ? eq(activities.channelCode, channel) : undefined,
    task ? eq(activities.taskCode, task) : undefined,
    series ? eq(activities.seriesId, series) : undefined,
    material ? eq(activities.materialId, material) : undefined,
    item
      ? sql`exists (select from activity_item i where i.activity_id = ${activities.id} and i.item_code = ${item})`
      : undefined,
  )
}

/** What the filters let through, from the cursor on; newest first is the order. */
export const filtered = (query: Filters): SQL | undefined =>
  and(placed(query), chosen(query), query.q ? holdsWords(query.q) : undefined)

/** A page of the activities the actor may read: two queries, however many there are; three to find rare words. */
export async function listActivities(ctx: Context, query: ActivityListQuery) {
  const { db, actor, today } = ctx
  const [where, also] = [placed(query), chosen(query)]
  const scope = await scopeOf(db, actor)
  const newest = {
    within: scopeParts(scope, query.mine, today).map((part) => and(part, where)),
    ...{ also, question: query.q, limit: query.limit + 1 },
  }
  const rows = await fetchNewest(newest, (ids) =>
    db
      .select(columnsFor(scope, today))
      .from(activities)
      .leftJoin(channels, eq(channels.code, activities.channelCode))
      .where(sql`${activities.id} = any(${ids})`)
      .orderBy(...newestFirst),
  )
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return { data, next: more ? cursorAt(last) : null }
}
