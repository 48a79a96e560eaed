import type { Day } from "@loa/domain/dates.ts"
import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import { type SQL, sql } from "drizzle-orm"
import { listOf } from "./sql-parts.ts"

/** The last day on which a plan asks anything of anybody; far off while it is carried on without an end. */
const lastDayOfPlan = (planId: SQL): SQL =>
  sql`(select greatest(x.ends_on, (select max(coalesce(c.valid_to, 'infinity'::date)) from plan_party c
    where c.plan_id = x.id and c.role = 'carrier')) from plan x where x.id = ${planId})`

/** The day a material (`m`) is looked at: today, or the last one on which it was in use. */
const dayOf = (today: Day): SQL =>
  sql`least(${today}::date, m.valid_to, ${lastDayOfPlan(sql`m.plan_id`)})`

/** Is the material (`m`) in use today, and its plan running? */
export const isInUse = (today: Day): SQL =>
  sql`(m.valid_from <= ${today} and ${dayOf(today)} = ${today}::date)`

/**
 * Who has to confirm the material of the row `m`: everybody its publisher serves who takes part in the plan, bound by
 * its terms, and exists, on the day it is looked at. An organization that ended owes nothing any more; its successor
 * does, from its own first day (`since`).
 */
export const receivers = (today: Day): SQL =>
  sql`(select p.organization_id, max(greatest(m.valid_from, p.valid_from, o.valid_from)) as since
    from plan_party p join organization o on o.id = p.organization_id
      cross join lateral (select ${dayOf(today)} as day) on_day
    where p.plan_id = m.plan_id and p.role = 'participant' and not p.optional
      and p.organization_id <> m.organization_id and m.valid_from <= on_day.day
      and on_day.day between p.valid_from and coalesce(p.valid_to, on_day.day)
      and on_day.day between o.valid_from and coalesce(o.valid_to, on_day.day)
      and exists (select from plan_party f where f.plan_id = m.plan_id and f.role = 'focal-point'
        and f.organization_id = m.organization_id and (f.serves_id is null or f.serves_id = p.organization_id))
    group by p.organization_id)`

const received = sql`exists (select from material_receipt t
  where t.material_id = m.id and t.organization_id = r.organization_id)`

/** How many are asked to confirm the material of the row `m`, and how many of them did. */
export type ReceiptCount = { asked: number; confirmed: number }

export const receiptCount = (today: Day): SQL<ReceiptCount> =>
  sql<ReceiptCount>`(select json_build_object('asked', count(*), 'confirmed', count(*) filter (where ${received}))
    from ${receivers(today)} r)`

/** Which of these organizations have yet to confirm the material of the row `m`, while it is in use. */
export const waitingFor = (organizationIds: readonly string[], today: Day): SQL =>
  sql`(select r.organization_id, r.since from ${receivers(today)} r
    where ${isInUse(today)} and r.organization_id = any(${sql.param([...organizationIds])}::text[])
      and not ${received})`

export const isWaitingFor = (organizationIds: readonly string[], today: Day): SQL<boolean> =>
  sql<boolean>`exists ${waitingFor(organizationIds, today)}`

/** A material that waits for an organization, as its desk shows it. */
export type WaitingMaterial = {
  id: string
  kind: MaterialKind
  title: string
  minutes: number | null
  since: Day
}

const waitingRows = (organizationId: string, today: Day): SQL =>
  sql`from material m cross join lateral ${waitingFor([organizationId], today)} r
    where m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})`

/** What one organization has yet to confirm, what waits longest first; `most` of them. */
export const waitingMaterials = (organizationId: string, today: Day, most: number) =>
  listOf<WaitingMaterial>(
    sql`json_build_object('id', w.id, 'kind', w.kind, 'title', w.title, 'minutes', w.minutes, 'since', w.since)`,
    sql`from (select m.id, m.kind, m.title, m.minutes, r.since ${waitingRows(organizationId, today)}
      order by r.since, m.id limit ${most}) w`,
    sql`w.since, w.id`,
  )

export const waitingCount = (organizationId: string, today: Day): SQL<number> =>
  sql<number>`(select count(*)::integer ${waitingRows(organizationId, today)})`
