import { activityFacts, outreachPlanLines } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import { countedStates } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { Slot } from "@loa/domain/plan/outreach-plan-slots.ts"
import { type SQL, sql } from "drizzle-orm"

/** A unit, and one of those whose lines and entries are its own: itself, or a unit that went into it. */
export type Kin = { viewer: string; member: string }

export type SlotLine = {
  id: string
  organizationId: string
  organizationName: string
  quantity: number
  note: string
  version: number
  authorName: string
  /** Entered when its month was already over. */
  afterwards: boolean
}

export type PlannedSlot = Slot & { viewer: string; lines: SlotLine[] }

export type SlotsAsked = {
  planId: string
  year: number
  kin: readonly Kin[]
  today: Day
  /** Sample figures or real ones, never both. */
  sample: boolean
  month?: number
}

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

/** Lines that stand, by slot. */
const plannedIn = ({ planId, year, kin, month }: SlotsAsked) =>
  sql`kin(viewer, member) as (select * from unnest(${texts(kin.map((k) => k.viewer))},
      ${texts(kin.map((k) => k.member))})),
    slot as (select k.viewer, l.item_code, l.channel_code, l.month,
        make_date(l.year, l.month, 1) as first, sum(l.quantity)::integer as planned, array_agg(l.id) as ids
      from kin k join ${outreachPlanLines} l on l.organization_id = k.member
       and l.plan_id = ${planId} and l.year = ${year} and l.removed_at is null
       ${month === undefined ? sql`` : sql`and l.month = ${month}`}
      group by k.viewer, l.item_code, l.channel_code, l.month, l.year)`

/** What happened in each: by the rollup's own key, so the same work at ten thousand entries and at ten million. */
const happened = ({ planId, sample }: SlotsAsked) =>
  sql`cross join lateral (select
        coalesce(sum(f.activities) filter (where f.state in ${[...countedStates]}), 0)::integer as counted,
        coalesce(sum(f.activities) filter (where f.state = 'submitted'), 0)::integer as waiting
      from kin m join ${activityFacts} f on f.organization_id = m.member
     where m.viewer = s.viewer and f.plan_id = ${planId} and f.month = s.first
       and f.item_code = s.item_code and f.main = any('{t,f}') and f.channel_code = s.channel_code
       and f.state = any('{submitted,verified,published}') and f.sample = ${sample}) c`

const lines = (today: Day) =>
  listOf<SlotLine>(
    sql`json_build_object('id', l.id, 'organizationId', l.organization_id,
      'organizationName', ${nameOn(sql`l.organization_id`, today)}, 'quantity', l.quantity,
      'note', l.note, 'version', l.version, 'authorName', l.author_name,
      'afterwards', (l.created_at at time zone 'Asia/Ho_Chi_Minh')::date >= s.first + interval '1 month')`,
    sql`from ${outreachPlanLines} l where l.id = any(s.ids)`,
    sql`l.organization_id, l.id`,
  )

const figures = sql`'viewer', s.viewer, 'itemCode', s.item_code, 'channelCode', s.channel_code,
  'month', s.month, 'planned', s.planned, 'counted', c.counted, 'waiting', c.waiting`

/** What was planned, with its lines, and what became of it. */
export const plannedSlots = (asked: SlotsAsked): SQL<PlannedSlot[]> =>
  sql<PlannedSlot[]>`(with ${plannedIn(asked)} select coalesce(json_agg(
      json_build_object(${figures}, 'lines', ${lines(asked.today)})
      order by s.month, s.item_code, s.channel_code), '[]'::json) from slot s ${happened(asked)})`

/** The same without the lines, for many units at once. */
export const slotFigures = (asked: SlotsAsked): SQL<(Slot & { viewer: string })[]> =>
  sql<(Slot & { viewer: string })[]>`(with ${plannedIn(asked)} select coalesce(json_agg(
      json_build_object(${figures})), '[]'::json) from slot s ${happened(asked)})`
