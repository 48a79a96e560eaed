import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlannedEntriesQuery } from "@loa/domain/plan/outreach-plan.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { selectParts } from "../plan/plan-year.ts"
import { type OutreachScope, outreachScope } from "./outreach-scope.ts"
import { familyOf } from "./plan-parties.ts"

/** An entry that counts, or waits to be counted, for a planned slot; one with two planned items stands in both. */
export type PlannedEntry = {
  id: string
  title: string
  state: ActivityState
  firstDay: Day
  organizationName: string
  place: string
  itemCode: string
  channelCode: string
  month: number
}

/** More is shown by the list of activities; a figure that large is looked at there. */
const most = 300

type Asked = Pick<PlannedEntriesQuery, "item" | "channel" | "month"> & {
  planId: string
  year: number
  members: readonly string[]
  sample: boolean
  today: Day
}

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

function entriesOf(asked: Asked): SQL<PlannedEntry[]> {
  const { planId, year, members, sample, today, item, channel, month } = asked
  const only = sql`${item ? sql`and l.item_code = ${item}` : sql``}
    ${channel ? sql`and l.channel_code = ${channel}` : sql``}
    ${month ? sql`and l.month = ${month}` : sql``}`
  return listOf<PlannedEntry>(
    sql`json_build_object('id', e.id, 'title', e.title, 'state', e.state, 'firstDay', e.first_day,
      'organizationName', ${nameOn(sql`e.organization_id`, today)}, 'place', e.place,
      'itemCode', e.item_code, 'channelCode', e.channel_code, 'month', e.month)`,
    sql`from (select a.id, a.title, a.state, a.first_day, a.organization_id, a.place, s.*
        from (select distinct l.item_code, l.channel_code, l.month, make_date(l.year, l.month, 1) as first
            from outreach_plan_line l where l.organization_id = any(${texts(members)})
             and l.plan_id = ${planId} and l.year = ${year} and l.removed_at is null ${only}) s
        join activity a on a.organization_id = any(${texts(members)}) and a.plan_id = ${planId}
         and a.first_day >= s.first and a.first_day < s.first + interval '1 month'
         and a.channel_code = s.channel_code and a.sample = ${sample}
         and a.state in ('submitted', 'verified', 'published')
        join activity_item i on i.activity_id = a.id and i.item_code = s.item_code
       order by a.first_day desc, a.id desc limit ${sql.raw(`${most}`)}) e`,
    sql`e.month, e.item_code, e.channel_code, e.first_day, e.id`,
  )
}

function membersOf({ unit, life }: OutreachScope): string[] {
  if (unit) return familyOf(life, unit.organization.id)
  throw refuseField("organization", "Đơn vị", "cần chọn một đơn vị.")
}

/** What stands behind a figure of one unit's plan. */
export async function listPlannedEntries(ctx: Context, query: PlannedEntriesQuery) {
  const scope = await outreachScope(ctx, query)
  const { item, channel, month } = query
  const { data } = await selectParts(ctx.db, {
    data: entriesOf({
      ...{ item, channel, month, planId: scope.plan.id, year: scope.year },
      ...{ members: membersOf(scope), sample: ctx.config.demo, today: ctx.today },
    }),
  })
  return { data, next: null, more: data.length === most }
}
