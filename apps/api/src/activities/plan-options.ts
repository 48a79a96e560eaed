import { listOf } from "@loa/db/sql-parts.ts"
import { type NamedBody, taskRoleOf } from "@loa/domain/activities/task-role.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import type { Cadence } from "@loa/domain/plan/kinds.ts"
import { type SQL, sql } from "drizzle-orm"
import type { OpenPlan } from "./open-plans.ts"
import type { WritableOrganization } from "./writable-organizations.ts"

export type ItemOption = {
  code: string
  label: string
  indexId: PlanIndexId
  title: string
  shortTitle: string
  /** Verbatim. */
  bullets: { id: string; text: string }[]
  subItems: { id: string; title: string }[]
}
/** What an activity made from it is filled with. */
export type MaterialOption = {
  id: string
  kind: MaterialKind
  title: string
  link: string
  documentNumber: string
  documentDate: Day | null
  taskCode: string | null
  channelCode: string | null
  minutes: number | null
  validFrom: Day
  validTo: Day | null
  items: { code: string; main: boolean }[]
}
type IndexOption = { id: PlanIndexId; name: string }
type TaskRow = { code: string; title: string; cadence: Cadence | null; bodies: NamedBody[] }

const of = (alias: string, { id, version }: OpenPlan): SQL =>
  sql`${sql.raw(alias)}.plan_id = ${id} and ${sql.raw(alias)}.version = ${version}`

/** What to talk about, in the plan's order and words. */
export const itemOptions = (plan: OpenPlan): SQL<ItemOption[]> =>
  listOf<ItemOption>(
    sql`json_build_object('code', c.code, 'label', c.label, 'indexId', c.index_id,
      'title', coalesce(w.title, c.label), 'shortTitle', coalesce(w.short_title, c.label),
      'bullets', ${listOf(
        sql`json_build_object('id', b.id, 'text', b.text)`,
        sql`from content_bullet b where ${of("b", plan)} and b.item_code = c.code`,
        sql`b.ordinal`,
      )},
      'subItems', ${listOf(
        sql`json_build_object('id', s.id, 'title', s.title)`,
        sql`from content_sub_item s where s.plan_id = c.plan_id and s.item_code = c.code`,
        sql`s.ordinal`,
      )})`,
    sql`from content_item c left join content_item_wording w on ${of("w", plan)} and w.code = c.code
      where c.plan_id = ${plan.id}`,
    sql`c.ordinal`,
  )

export const indexOptions = (plan: OpenPlan): SQL<IndexOption[]> =>
  listOf<IndexOption>(
    sql`json_build_object('id', x.index_id, 'name', x.name)`,
    sql`from plan_index x where x.plan_id = ${plan.id}`,
    sql`x.ordinal`,
  )

/** Scripts, leaflets and clips put there for all, the latest first; each day has those in use on it. */
export const materialOptions = (plan: OpenPlan, today: Day): SQL<MaterialOption[]> =>
  listOf<MaterialOption>(
    sql`json_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'link', x.link,
      'documentNumber', x.document_number, 'documentDate', x.document_date, 'taskCode', x.task_code,
      'channelCode', x.channel_code, 'minutes', x.minutes, 'validFrom', x.valid_from,
      'validTo', x.valid_to, 'items', ${listOf(
        sql`json_build_object('code', i.item_code, 'main', i.main)`,
        sql`from material_item i where i.material_id = x.id`,
        sql`i.main desc, i.item_code`,
      )})`,
    sql`from (select * from material where plan_id = ${plan.id} and valid_from <= ${today}
      order by valid_from desc, id desc limit 200) x`,
    sql`x.valid_from desc, x.id desc`,
  )

/** The lines of part III; a heading over others is none of them. */
export const taskRows = (plan: OpenPlan): SQL<TaskRow[]> =>
  listOf<TaskRow>(
    sql`json_build_object('code', t.code, 'title', coalesce(w.title, t.code), 'cadence', w.cadence,
      'bodies', ${listOf(
        sql`json_build_object('role', m.role, 'organizationId', b.organization_id,
          'isGroup', b.treatment = 'group', 'level', b.level)`,
        sql`from task_body m join plan_body b on b.plan_id = m.plan_id and b.id = m.body_id
          where ${of("m", plan)} and m.task_code = t.code`,
        sql`m.ordinal`,
      )})`,
    sql`from task t left join task_wording w on ${of("w", plan)} and w.code = t.code
      where t.plan_id = ${plan.id} and not t.is_heading`,
    sql`t.ordinal`,
  )

const rank = { lead: 0, coordinating: 1, none: 2 }

/** Those the organization leads first, then those it helps with, each in the plan's order. */
export const taskOptions = (rows: readonly TaskRow[], organization: WritableOrganization) =>
  rows
    .map(({ bodies, ...task }) => ({ ...task, role: taskRoleOf(bodies, organization) }))
    .sort((a, b) => rank[a.role ?? "none"] - rank[b.role ?? "none"])
