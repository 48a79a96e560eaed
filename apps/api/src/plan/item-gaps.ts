import { activities, coverageFacts } from "@loa/db/schema.ts"
import { listOf } from "@loa/db/sql-parts.ts"
import { countedStates } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { Gap } from "@loa/domain/plan/suggestions.ts"
import { type SQL, sql } from "drizzle-orm"

/** An item as suggestions name it, and whether the organization has sent something about it this quarter. */
export type ItemRow = Gap & {
  indexId: PlanIndexId
  label: string
  title: string
  shortTitle: string
  sent: boolean
}

type Asked = { planId: string; version: number; organizationId: string; from: Day; to: Day }

/** One row for each item that verified or published activities of an organization's quarter were about. */
const talkedAbout = (where: SQL) =>
  sql`from ${coverageFacts} q cross join lateral unnest(q.item_codes, q.tagged) u(code, n)
    where ${where} and u.n > 0`

/**
 * Every item of the plan with when the organization last spoke of it and how many others did this quarter; what waits
 * for a check is no gap either.
 */
export const itemRows = ({ planId, version, organizationId, from, to }: Asked): SQL<ItemRow[]> => {
  const ofPlan = sql`q.plan_id = ${planId}`
  return listOf<ItemRow>(
    sql`json_build_object('code', c.code, 'indexId', c.index_id, 'label', c.label,
      'title', coalesce(w.title, c.label), 'shortTitle', coalesce(w.short_title, c.label),
      'lastQuarter', own.quarter, 'sent', coalesce(own.quarter >= ${from}, false) or s.code is not null,
      'others', coalesce(o.others, 0))`,
    sql`from content_item c
      left join content_item_wording w on w.plan_id = c.plan_id and w.version = ${version} and w.code = c.code
      left join (select u.code, max(q.quarter) as quarter
        ${talkedAbout(sql`${ofPlan} and q.organization_id = ${organizationId}`)} group by 1) own
        on own.code = c.code
      left join (select u.code, count(distinct q.organization_id) as others
        ${talkedAbout(sql`${ofPlan} and q.quarter = ${from} and q.organization_id <> ${organizationId}`)}
        group by 1) o on o.code = c.code
      left join (select distinct i.item_code as code from ${activities} a
          join activity_item i on i.activity_id = a.id
         where a.organization_id = ${organizationId} and a.plan_id = ${planId} and a.state = 'submitted'
           and a.first_day between ${from} and ${to}) s on s.code = c.code
      where c.plan_id = ${planId}`,
    sql`c.ordinal`,
  )
}

/** How the organization last did something for a line, to open the form with. */
export type Habit = { taskCode: string; channelCode: string; itemCode: string | null }

export const habits = (
  planId: string,
  organizationId: string,
  codes: readonly string[],
): SQL<Habit[]> =>
  listOf<Habit>(
    sql`json_build_object('taskCode', k.code, 'channelCode', l.channel_code, 'itemCode', l.item_code)`,
    sql`from unnest(${sql.param([...codes])}::text[]) k(code) cross join lateral (
      select a.channel_code, (select i.item_code from activity_item i where i.activity_id = a.id and i.main) as item_code
        from activity a where a.organization_id = ${organizationId} and a.plan_id = ${planId}
         and a.task_code = k.code and a.state in ('submitted', 'verified', 'published')
       order by a.first_day desc, a.id desc limit 1) l`,
    sql`k.code`,
  )

/** What the organization logged in a stretch of days, by where it stands. */
export type Standings = { counted: number; waiting: number; returned: number; drafts: number }

export const standingsIn = (
  planId: string,
  organizationId: string,
  { from, to }: { from: Day; to: Day },
): SQL<Standings> =>
  sql<Standings>`(select json_build_object(
      'counted', count(*) filter (where a.state in ${[...countedStates]}),
      'waiting', count(*) filter (where a.state = 'submitted'),
      'returned', count(*) filter (where a.state = 'returned'),
      'drafts', count(*) filter (where a.state = 'draft'))
    from activity a where a.organization_id = ${organizationId} and a.plan_id = ${planId}
     and a.first_day between ${from} and ${to})`
