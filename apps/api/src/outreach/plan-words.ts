import { activityFacts, channels, outreachPlanLines } from "@loa/db/schema.ts"
import { listOf, oneOf, versionOn } from "@loa/db/sql-parts.ts"
import { countedStates } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { PlannedLine } from "@loa/domain/plan/outreach-plan.ts"
import { type SQL, sql } from "drizzle-orm"

export type PlanItem = {
  code: string
  label: string
  indexId: PlanIndexId
  title: string
  shortTitle: string
}
export type PlanChannel = { code: string; name: string; nameEn: string }

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

/** What can be planned: the plan's items as it words them on a day. */
export const itemsOn = (planId: string, day: Day): SQL<PlanItem[]> =>
  listOf<PlanItem>(
    sql`json_build_object('code', c.code, 'label', c.label, 'indexId', c.index_id,
      'title', coalesce(w.title, c.label), 'shortTitle', coalesce(w.short_title, c.label))`,
    sql`from content_item c left join content_item_wording w on w.plan_id = c.plan_id
       and w.code = c.code and w.version = ${versionOn(sql`${planId}`, sql`${day}`)}
      where c.plan_id = ${planId}`,
    sql`c.ordinal`,
  )

export const channelsInOrder: SQL<PlanChannel[]> = listOf<PlanChannel>(
  sql`json_build_object('code', c.code, 'name', c.name, 'nameEn', c.name_en)`,
  sql`from ${channels} c`,
  sql`c.ordinal`,
)

export type Doers = { planId: string; members: readonly string[]; year: number; sample: boolean }

const doneIn = ({ planId, members, year, sample }: Doers) =>
  sql`from ${activityFacts} f where f.organization_id = any(${texts(members)}) and f.plan_id = ${planId}
    and f.month between ${`${year}-01-01`} and ${`${year}-12-01`} and f.sample = ${sample}
    and f.activities > 0 and f.state in ${[...countedStates]}`

/** The items they talked about in the year, planned or not. */
export const talkedAbout = (doers: Doers): SQL<string[]> =>
  sql<string[]>`(select coalesce(json_agg(distinct f.item_code), '[]'::json) ${doneIn(doers)})`

/** The channel they use most, this year or the year before. */
export const usualChannel = (doers: Doers): SQL<string | null> => {
  const used = ({ year }: Doers) =>
    oneOf<string>(
      sql`u.channel_code`,
      sql`from (select f.channel_code, sum(f.activities) as times ${doneIn({ ...doers, year })}
          and f.main group by 1 order by 2 desc, 1 limit 1) u`,
    )
  return sql<string | null>`coalesce(${used(doers)}, ${used({ ...doers, year: doers.year - 1 })})`
}

export type PreviousLine = PlannedLine

/**
 * What the same units planned for the year before, in this plan or one before it, by this plan's items: where an item
 * continues another plan's, its line is kept under the new code.
 */
export const plannedBefore = ({ planId, members, year }: Doers): SQL<PreviousLine[]> =>
  listOf<PreviousLine>(
    sql`json_build_object('itemCode', p.code, 'channelCode', p.channel_code, 'month', p.month,
      'quantity', p.quantity, 'note', p.note)`,
    sql`from (select distinct on (c.code, l.channel_code, l.month) c.code, l.channel_code, l.month,
          l.quantity, l.note
        from ${outreachPlanLines} l
        join content_item c on c.plan_id = ${planId} and (
          (l.plan_id = c.plan_id and l.item_code = c.code)
          or (l.plan_id = c.continues_plan_id and l.item_code = c.continues_code))
       where l.organization_id = any(${texts(members)}) and l.year = ${year - 1} and l.removed_at is null
       order by c.code, l.channel_code, l.month, l.quantity desc) p`,
    sql`p.month, p.code, p.channel_code`,
  )
