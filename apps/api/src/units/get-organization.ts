import type { Db } from "@loa/db/db.ts"
import { areas, organizations } from "@loa/db/schema.ts"
import { listOf, nameOn, shortNameOn } from "@loa/db/sql-parts.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { mayUnits } from "@loa/domain/units/may.ts"
import { eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { inForce } from "./in-force.ts"
import { itsArea } from "./list-organizations.ts"

type Named = { id: string; name: string }
type Span = { validFrom: Day; validTo: Day | null }
type Kin = Named & { share: "whole" | "part" }

const own = sql`"organization".id`
const span = (row: string) => sql.raw(`'validFrom', ${row}.valid_from, 'validTo', ${row}.valid_to`)

const names = listOf<{ name: string; shortName: string | null } & Span>(
  sql`json_build_object('name', n.name, 'shortName', n.short_name, ${span("n")})`,
  sql`from organization_name n where n.organization_id = ${own}`,
  sql`n.valid_from desc`,
)
const aliases = listOf<string>(
  sql`to_json(a.alias)`,
  sql`from organization_alias a where a.organization_id = ${own}`,
  sql`a.alias`,
)
const heads = listOf<{ name: string; position: string; authority: string } & Span>(
  sql`json_build_object('name', h.name, 'position', h.position, 'authority', h.authority, ${span("h")})`,
  sql`from organization_head h where h.organization_id = ${own}`,
  sql`h.valid_from desc, h.position`,
)
const participations = listOf<
  { planId: string; planTitle: string; role: PlanPartyRole; optional: boolean } & Span
>(
  sql`json_build_object('planId', p.id, 'planTitle', p.short_title, 'role', r.role, 'optional', r.optional, ${span("r")})`,
  sql`from (select distinct plan_id, role, optional, valid_from, valid_to from plan_party
    where organization_id = ${own}) r join plan p on p.id = r.plan_id`,
  sql`r.valid_from desc, r.role, p.id`,
)

const kin = (other: SQL, self: SQL, today: Day) =>
  listOf<Kin>(
    sql`json_build_object('id', ${other}, 'name', ${nameOn(other, today)}, 'share', s.share)`,
    sql`from organization_successor s where ${self} = ${own}`,
    other,
  )

/** Others are named as they are called today, or were last. */
function related(today: Day) {
  const named = (id: SQL) => sql`json_build_object('id', ${id}, 'name', ${nameOn(id, today)})`
  return {
    parents: listOf<Named & Span>(
      sql`json_build_object('id', p.parent_id, 'name', ${nameOn(sql`p.parent_id`, today)}, ${span("p")})`,
      sql`from organization_parent p where p.organization_id = ${own}`,
      sql`p.valid_from desc`,
    ),
    reportingLines: listOf<{ to: Named; through: Named | null } & Span>(
      sql`json_build_object('to', ${named(sql`r.to_id`)}, 'through',
        case when r.through_id is not null then ${named(sql`r.through_id`)} end, ${span("r")})`,
      sql`from reporting_line r where r.organization_id = ${own}`,
      sql`r.valid_from desc`,
    ),
    successors: kin(sql`s.successor_id`, sql`s.organization_id`, today),
    predecessors: kin(sql`s.organization_id`, sql`s.successor_id`, today),
    children: listOf<Named>(
      sql`json_build_object('id', c.organization_id, 'name', ${nameOn(sql`c.organization_id`, today)})`,
      sql`from organization_parent c where c.parent_id = ${own}
        and ${inForce(today, sql`c.valid_from`, sql`c.valid_to`)}`,
      sql`c.organization_id`,
    ),
  }
}

/** How many people hold a role there today: they are to be handed over when it ends. */
const peopleOn = (today: Day) =>
  sql<number>`(select count(distinct m.account_id) from membership m where m.organization_id = ${own}
    and ${inForce(today, sql`m.valid_from`, sql`m.valid_to`)})`.mapWith(Number)

/** One organization with everything dated about it; every answer about one has this shape. */
export async function organizationView(db: Db, { today, actor }: Context, id: string) {
  const [row] = await db
    .select({
      id: organizations.id,
      version: organizations.version,
      name: nameOn(organizations.id, today),
      shortName: shortNameOn(organizations.id, today),
      kind: organizations.kind,
      level: organizations.level,
      area: { code: areas.code, validFrom: areas.validFrom, name: areas.name },
      validFrom: organizations.validFrom,
      validTo: organizations.validTo,
      note: organizations.note,
      sample: organizations.sample,
      ...{ names, aliases, heads, participations },
      ...related(today),
      people: peopleOn(today),
    })
    .from(organizations)
    .innerJoin(areas, itsArea)
    .where(eq(organizations.id, id))
  if (!row) throw new Refusal("not-found", `Không có đơn vị ${id}.`)
  const { people, ...organization } = row
  return {
    ...organization,
    now: isValidOn(today, row),
    /** Known to administrators only. */
    people: mayUnits(actor, "write") ? people : null,
  }
}
export type OrganizationView = Awaited<ReturnType<typeof organizationView>>

export const getOrganization = (ctx: Context, id: string): Promise<OrganizationView> =>
  organizationView(ctx.db, ctx, id)
