import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { type SQL, sql } from "drizzle-orm"

/** A box that will not be filled, with who said so and why. */
export type Waiver = {
  taskCode: string
  organizationId: string
  box: string
  reason: string
  byName: string
  byOrganization: string
  on: Day
}

/** The waivers of a year's boxes that stand. */
export const waiversOf = (planId: string, year: number, today: Day): SQL<Waiver[]> =>
  listOf<Waiver>(
    sql`json_build_object('taskCode', w.task_code, 'organizationId', w.organization_id, 'box', w.box,
      'reason', w.reason, 'byName', w.by_name, 'byOrganization', ${nameOn(sql`w.by_organization_id`, today)},
      'on', (w.created_at at time zone 'Asia/Ho_Chi_Minh')::date)`,
    sql`from obligation_waiver w where w.plan_id = ${planId} and w.ended_at is null
      and w.box like ${`${year}%`}`,
    sql`w.task_code, w.box`,
  )
