import { isWaitingFor } from "@loa/db/material-receivers.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { MaterialListQuery } from "@loa/domain/materials/material.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { aDay } from "@loa/domain/validation.ts"
import { type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { type MaterialFacts, materialColumns } from "./material-columns.ts"
import { type MaterialScope, materialScope, publishedPlans } from "./material-scope.ts"

export type MaterialRow = MaterialFacts & {
  /** One of the actor's organizations has yet to confirm it. */
  waiting: boolean
  /** One of them has. */
  confirmed: boolean
}

const Position = z.tuple([aDay, z.uuid()])

/** What is to be used from a later day on is seen by who puts it there. */
const visible = (ctx: Context, scope: MaterialScope, planIds: string[]): SQL => {
  const published = publishedPlans(ctx, scope).map(({ id }) => id)
  return sql`${anyOf(sql`m.plan_id`, planIds)} and (m.valid_from <= ${ctx.today} or ${anyOf(sql`m.plan_id`, published)})`
}

function plansAsked({ plans }: MaterialScope, asked: string | undefined): string[] {
  if (asked !== undefined && !plans.some(({ id }) => id === asked))
    throw refuseField("plan", "Kế hoạch", "không phải kế hoạch mà đơn vị bạn có phần.")
  return plans.map(({ id }) => id).filter((id) => asked === undefined || id === asked)
}

function chosen(query: MaterialListQuery, waiting: SQL, today: Day): SQL[] {
  const { kind, item, task, unread, ended, q, cursor } = query
  const conditions: (SQL | false | undefined)[] = [
    kind && sql`m.kind = ${kind}`,
    item !== undefined &&
      sql`exists (select from material_item i where i.material_id = m.id and i.item_code = ${item})`,
    task !== undefined && sql`m.task_code = ${task}`,
    unread && waiting,
    !ended && sql`(m.valid_to is null or m.valid_to >= ${today})`,
    q !== undefined && sql`search_words(m.title || ' ' || m.body) @@ search_query(${q})`,
  ]
  if (cursor !== undefined) {
    const [day, id] = readCursor(cursor, Position)
    conditions.push(sql`(m.valid_from, m.id) < (${day}::date, ${id}::uuid)`)
  }
  return conditions.filter((one) => one !== false && one !== undefined)
}

/** The materials of the actor's plans, the latest first. Two queries. */
export async function listMaterials(ctx: Context, query: MaterialListQuery) {
  const { db, today } = ctx
  const scope = await materialScope(ctx)
  const waiting = isWaitingFor(scope.ownIds, today)
  const where = [
    visible(ctx, scope, plansAsked(scope, query.plan)),
    ...chosen(query, waiting, today),
  ]
  const { rows } = await db.execute<MaterialRow>(sql`
    select ${materialColumns(today)}, ${waiting} as waiting,
           exists (select from material_receipt t where t.material_id = m.id
             and ${anyOf(sql`t.organization_id`, scope.ownIds)}) as confirmed
      from material m where ${sql.join(where, sql` and `)}
     order by m.valid_from desc, m.id desc limit ${query.limit + 1}`)
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return {
    data,
    next: more ? writeCursor([last.validFrom, last.id]) : null,
    today,
    publishes: publishedPlans(ctx, scope).length > 0,
    plans: scope.plans.map(({ id, shortTitle }) => ({ id, shortTitle })),
  }
}
