import { areas, organizations } from "@loa/db/schema.ts"
import { listOf, nameOn, versionOn } from "@loa/db/sql-parts.ts"
import { and, eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { aliases, itsArea, organizationColumns, type Role } from "./list-organizations.ts"
import type { OrganizationDetail, TaskRole } from "./organization-answer.ts"
import { isVisibleOrganization } from "./visible.ts"

type Listed<Key extends keyof OrganizationDetail> =
  OrganizationDetail[Key] extends readonly (infer Entry)[] ? Entry : never

const own = sql`"organization".id`

const names = listOf<Listed<"names">>(
  sql`json_build_object('name', n.name, 'shortName', n.short_name, 'from', n.valid_from, 'to', n.valid_to)`,
  sql`from organization_name n where n.organization_id = ${own}`,
  sql`n.valid_from desc`,
)

/** The other's name on the last day of the row that speaks of it. */
function related(today: string) {
  const lastDay = (to: SQL) => sql`least(${to}, ${today}::date)`
  const parents = listOf<Listed<"parents">>(
    sql`json_build_object('id', p.parent_id, 'name', ${nameOn(sql`p.parent_id`, lastDay(sql`p.valid_to`))},
      'from', p.valid_from, 'to', p.valid_to)`,
    sql`from organization_parent p where p.organization_id = ${own}`,
    sql`p.valid_from desc`,
  )
  const named = (id: SQL) =>
    sql`json_build_object('id', ${id}, 'name', ${nameOn(id, lastDay(sql`r.valid_to`))})`
  const reportingLines = listOf<Listed<"reportingLines">>(
    sql`json_build_object('to', ${named(sql`r.to_id`)}, 'through',
      case when r.through_id is null then null else ${named(sql`r.through_id`)} end, 'from', r.valid_from, 'until', r.valid_to)`,
    sql`from reporting_line r where r.organization_id = ${own}`,
    sql`r.valid_from desc`,
  )
  const kin = (other: SQL, self: SQL) =>
    listOf<Listed<"successors">>(
      sql`json_build_object('id', ${other}, 'name', ${nameOn(other, today)}, 'share', s.share)`,
      sql`from organization_successor s where ${self} = ${own}`,
      other,
    )
  const [before, after] = [sql`s.organization_id`, sql`s.successor_id`]
  return {
    parents,
    reportingLines,
    predecessors: kin(before, after),
    successors: kin(after, before),
  }
}

const roles = listOf<Role & { plan: string }>(
  sql`json_build_object('plan', p.plan_id, 'role', p.role, 'from', p.valid_from, 'to', p.valid_to, 'optional', p.optional)`,
  sql`from (select distinct q.plan_id, q.role, q.valid_from, q.valid_to, q.optional from plan_party q
    where q.organization_id = ${own}) p`,
  sql`p.valid_from, p.role`,
)

const tasks = (today: string) =>
  listOf<TaskRole & { plan: string }>(
    sql`json_build_object('plan', t.plan_id, 'code', t.task_code, 'title', w.title, 'role', t.role)`,
    sql`from plan_body b join task_body t on t.plan_id = b.plan_id and t.body_id = b.id
      join task k on k.plan_id = t.plan_id and k.code = t.task_code
      join task_wording w on w.plan_id = t.plan_id and w.code = t.task_code and w.version = t.version
      where b.organization_id = ${own} and t.version = ${versionOn(sql`t.plan_id`, today)}`,
    sql`t.role desc, k.ordinal`,
  )

/** One organization with everything dated about it; undefined when there is none to be seen. */
export async function selectOrganization(ctx: Context, id: string) {
  const { today } = ctx
  const [row] = await ctx.db
    .select({
      ...organizationColumns(today),
      note: organizations.note,
      names,
      aliases,
      ...related(today),
      roles,
      tasks: tasks(today),
    })
    .from(organizations)
    .innerJoin(areas, itsArea)
    .where(and(eq(organizations.id, id), isVisibleOrganization(ctx)))
  return row
}
