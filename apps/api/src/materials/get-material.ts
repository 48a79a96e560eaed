import type { Db } from "@loa/db/db.ts"
import { receivers } from "@loa/db/material-receivers.ts"
import { listOf, nameOn, successorsOf, versionOn } from "@loa/db/sql-parts.ts"
import { countedStates } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import {
  confirmsFor,
  editsIn,
  type Followed,
  followed,
} from "@loa/domain/materials/may-material.ts"
import { receiptReminder } from "@loa/domain/materials/receipt-reminder.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { type MaterialFacts, materialColumns } from "./material-columns.ts"
import {
  dayIn,
  type MaterialPlan,
  type MaterialScope,
  materialScope,
  ownParticipants,
} from "./material-scope.ts"

/** Where a material stands with one organization; `since` is null for who need not confirm, or no longer. */
export type MaterialUnit = {
  organizationId: string
  name: string
  since: Day | null
  confirmedAt: string | null
  confirmedByName: string | null
}

/** What an organization made of it: checked entries, and those waiting for a check. */
export type MaterialUse = {
  organizationId: string
  name: string
  counted: number
  waiting: number
  lastDay: Day
}

type Found = MaterialFacts & {
  body: string
  link: string
  taskTitle: string | null
  channelName: string | null
  channelNameEn: string | null
  authorName: string
  createdAt: string
  updatedAt: string
  successorIds: string[]
  units: MaterialUnit[]
  uses: MaterialUse[]
}

export const noMaterial = () =>
  new Refusal("not-found", "Không có tài liệu này, hoặc tài liệu thuộc kế hoạch khác.")

const instant = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** The organizations of which the actor is told; of their predecessors too. */
const told = (organizationId: SQL, ids: Followed, ownIds: string[]): SQL =>
  ids === "everybody"
    ? sql`true`
    : sql`${organizationId} in (with recursive told(id) as (
        select unnest(${sql.param([...ids, ...ownIds])}::text[])
        union select s.organization_id from organization_successor s join told on s.successor_id = told.id)
        select id from told)`

const unitsOf = (today: Day, isTold: (id: SQL) => SQL): SQL<MaterialUnit[]> =>
  listOf<MaterialUnit>(
    sql`json_build_object('organizationId', u.id, 'name', u.name, 'since', u.since,
      'confirmedAt', ${instant("u.confirmed_at")}, 'confirmedByName', u.confirmed_by_name)`,
    sql`from (select x.*, ${nameOn(sql`x.id`, today)} as name from (
        select coalesce(r.organization_id, t.organization_id) as id, r.since, t.confirmed_at, t.confirmed_by_name
          from ${receivers(today)} r
          full join (select * from material_receipt where material_id = m.id) t
            on t.organization_id = r.organization_id) x where ${isTold(sql`x.id`)}) u`,
    sql`u.confirmed_at nulls first, u.since, u.name`,
  )

const usesOf = (today: Day, isTold: (id: SQL) => SQL): SQL<MaterialUse[]> =>
  listOf<MaterialUse>(
    sql`json_build_object('organizationId', u.organization_id, 'name', ${nameOn(sql`u.organization_id`, today)},
      'counted', u.counted, 'waiting', u.waiting, 'lastDay', u.last_day)`,
    sql`from (select a.organization_id, max(a.first_day) as last_day,
          count(*) filter (where a.state in ${[...countedStates]}) as counted,
          count(*) filter (where a.state = 'submitted') as waiting
        from activity a where a.material_id = m.id and a.state in ${["submitted", ...countedStates]}
          and ${isTold(sql`a.organization_id`)}
        group by a.organization_id) u`,
    sql`u.counted desc, u.organization_id`,
  )

/** Of whom the actor is told depends on the plan, which is known only with the row: one branch for each. */
function toldOf(ctx: Context, { plans, ownIds }: MaterialScope) {
  const branches = plans.map((plan) => {
    const ids = followed(ctx.actor, plan.parties, ctx.today)
    return (organizationId: SQL) =>
      sql`(m.plan_id = ${plan.id} and ${told(organizationId, ids, ownIds)})`
  })
  return (organizationId: SQL) =>
    sql`(${sql.join(
      branches.map((branch) => branch(organizationId)),
      sql` or `,
    )})`
}

async function found(db: Db, ctx: Context, scope: MaterialScope, id: string) {
  const { today } = ctx
  if (scope.plans.length === 0) throw noMaterial()
  const isTold = toldOf(ctx, scope)
  const { rows } = await db.execute<Found>(sql`
    select ${materialColumns(today)}, m.body, m.link, m.author_name as "authorName",
           (select w.title from task_wording w where w.plan_id = m.plan_id and w.code = m.task_code
             and w.version = ${versionOn(sql`m.plan_id`, today)}) as "taskTitle",
           c.name as "channelName", c.name_en as "channelNameEn",
           ${instant("m.created_at")} as "createdAt", ${instant("m.updated_at")} as "updatedAt",
           ${successorsOf(sql`m.organization_id`)} as "successorIds",
           ${unitsOf(today, isTold)} as units, ${usesOf(today, isTold)} as uses
      from material m left join channel c on c.code = m.channel_code where m.id = ${id}::uuid`)
  return rows[0]
}

/** The material as the reader has it: its text, where their own organizations stand, and what they look after. */
export async function getMaterial(ctx: Context, id: string) {
  const scope = await materialScope(ctx)
  return materialView(ctx, scope, await found(ctx.db, ctx, scope, id))
}
export type MaterialView = Awaited<ReturnType<typeof getMaterial>>

function materialView(ctx: Context, { plans, ownIds }: MaterialScope, row: Found | undefined) {
  const { actor, today } = ctx
  const plan = plans.find(({ id }) => id === row?.planId)
  if (!row || !plan) throw noMaterial()
  const write = editsIn(actor, row, plan.parties, dayIn(plan, today)) !== null
  if (row.validFrom > today && !write) throw noMaterial()
  const { successorIds, units, ...facts } = row
  const following = followed(actor, plan.parties, today)
  const follows = following === "everybody" || following.length > 0
  const missing = units.filter(
    (one): one is MaterialUnit & { since: Day } => one.since !== null && one.confirmedAt === null,
  )
  return {
    ...facts,
    today,
    /** Where the reader's own organizations, and those before them, stand. */
    own: units.filter(({ organizationId }) => ownIds.includes(organizationId)),
    units: follows ? units : null,
    reminder:
      follows && row.inUse
        ? receiptReminder({ ...row, publisherName: row.organizationName, today, missing })
        : "",
    may: { write, confirm: confirmable(ctx, plan, row) },
  }
}

/** For which of their organizations the actor may confirm now: also one that need not, such as a contributor. */
function confirmable({ actor, today }: Context, plan: MaterialPlan, row: Found) {
  if (!row.inUse) return []
  const done = new Set(
    row.units.filter((one) => one.confirmedAt !== null).map((one) => one.organizationId),
  )
  return ownParticipants(plan, today).filter(
    ({ organizationId }) =>
      confirmsFor(actor, organizationId) &&
      organizationId !== row.organizationId &&
      !done.has(organizationId),
  )
}
