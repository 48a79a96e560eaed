import { activities } from "@loa/db/schema.ts"
import { anyOf, listOf } from "@loa/db/sql-parts.ts"
import { countedStates } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { Entered } from "@loa/domain/plan/tracks.ts"
import { type SQL, sql } from "drizzle-orm"

type Asked = {
  planId: string
  codes: readonly string[]
  /** Named in full, however many: so the index leads straight to their days. */
  organizationIds: readonly string[]
  from: Day
  to: Day
}
type Pair = { taskCode: string; organizationId: string }

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

const isCounted = sql`a.state in ${[...countedStates]}`
/** Verified and published ones count, submitted ones are shown as waiting (DESIGN §4 "Activity life"). */
const sums = sql`count(*) filter (where ${isCounted}) as counted,
  count(*) filter (where a.state = 'submitted') as waiting`

/** Read from the index `activity_of_task` alone. */
const inLines = ({ planId, codes, organizationIds, from, to }: Asked) =>
  sql`from ${activities} a where a.plan_id = ${planId} and a.task_code is not null
    and a.task_code = any(${texts(codes)}) and ${anyOf(sql`a.organization_id`, organizationIds)}
    and a.first_day between ${from} and ${to} and (${isCounted} or a.state = 'submitted')`

/** By line, organization and week. */
export const enteredByWeek = (asked: Asked): SQL<Entered[]> =>
  listOf<Entered>(
    sql`json_build_object('taskCode', e.task_code, 'organizationId', e.organization_id,
      'monday', e.monday, 'year', e.year, 'counted', e.counted, 'waiting', e.waiting)`,
    sql`from (select a.task_code, a.organization_id, date_trunc('week', a.first_day)::date as monday,
        extract(year from a.first_day)::integer as year, ${sums} ${inLines(asked)}
        group by 1, 2, 3, 4) e`,
    sql`e.task_code, e.organization_id, e.monday, e.year`,
  )

/** What everybody who does not lead a line added to it, as one figure a line. */
export type Helped = { taskCode: string; organizations: number; counted: number; waiting: number }

export const helpedLines = (asked: Asked, leads: readonly Pair[]): SQL<Helped[]> =>
  listOf<Helped>(
    sql`json_build_object('taskCode', e.task_code, 'organizations', e.organizations,
      'counted', e.counted, 'waiting', e.waiting)`,
    sql`from (select h.task_code, count(*) as organizations, sum(h.counted)::integer as counted,
          sum(h.waiting)::integer as waiting
        from (select a.task_code, a.organization_id, ${sums} ${inLines(asked)} group by 1, 2) h
        where not exists (select from unnest(${texts(leads.map((l) => l.taskCode))},
          ${texts(leads.map((l) => l.organizationId))}) l(task_code, organization_id)
          where l.task_code = h.task_code and l.organization_id = h.organization_id)
        group by 1) e`,
    sql`e.task_code`,
  )

/** Each organization's part in a line, by the quarter of the week's Thursday. */
export type Contribution = {
  organizationId: string
  quarter: number
  counted: number
  waiting: number
}

export const contributionsTo = (asked: Asked): SQL<Contribution[]> =>
  listOf<Contribution>(
    sql`json_build_object('organizationId', e.organization_id, 'quarter', e.quarter,
      'counted', e.counted, 'waiting', e.waiting)`,
    sql`from (select d.organization_id, extract(quarter from date_trunc('week', d.first_day)
          + interval '3 days')::integer as quarter, sum(d.counted)::integer as counted,
          sum(d.waiting)::integer as waiting
        from (select a.organization_id, a.first_day, ${sums} ${inLines(asked)} group by 1, 2) d
        group by 1, 2) e`,
    sql`e.organization_id, e.quarter`,
  )

/** The last counted activity of an organization for a line. */
export type LastDay = Pair & { day: Day }

export const lastDays = (planId: string, keepers: readonly Pair[], to: Day): SQL<LastDay[]> =>
  listOf<LastDay>(
    sql`json_build_object('taskCode', k.task_code, 'organizationId', k.organization_id, 'day', l.day)`,
    sql`from unnest(${texts(keepers.map((k) => k.taskCode))},
        ${texts(keepers.map((k) => k.organizationId))}) k(task_code, organization_id)
      cross join lateral (select a.first_day as day from ${activities} a
        where a.plan_id = ${planId} and a.task_code = k.task_code and a.task_code is not null
          and a.organization_id = k.organization_id and ${isCounted} and a.first_day <= ${to}
        order by a.first_day desc limit 1) l`,
    sql`k.task_code, k.organization_id`,
  )
