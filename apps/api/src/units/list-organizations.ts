import { areas, organizations } from "@loa/db/schema.ts"
import { nameOn, oneOf, shortNameOn } from "@loa/db/sql-parts.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import type { OrganizationListQuery } from "@loa/domain/units/organization.ts"
import { aCode } from "@loa/domain/validation.ts"
import { and, eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { inForce } from "./in-force.ts"
import { saysAll } from "./says-all.ts"

export const itsArea = and(
  eq(areas.code, organizations.areaCode),
  eq(areas.validFrom, organizations.areaValidFrom),
)

/** Names of the past and other spellings find it too: each one must say every word by itself. */
function named(typed: string | undefined): SQL | undefined {
  const said = saysAll(sql`s.key`, typed)
  return (
    said &&
    sql`exists (select from (
      select a.key from organization_alias a where a.organization_id = "organization".id
      union all select search_key(n.name) from organization_name n where n.organization_id = "organization".id
    ) s where ${said})`
  )
}

const sortKey = (id: SQL, day: Day) => sql`search_key(${nameOn(id, day)})`
const own = sql`"organization".id`

function filtered(query: OrganizationListQuery, day: Day): SQL | undefined {
  const { q, kind, area, on, cursor } = query
  const last = cursor === undefined ? undefined : readCursor(cursor, aCode(100))
  return and(
    named(q),
    kind ? eq(organizations.kind, kind) : undefined,
    area ? sql`(${areas.code} = ${area} or ${areas.parentCode} = ${area})` : undefined,
    on ? inForce(on, sql`${organizations.validFrom}`, sql`${organizations.validTo}`) : undefined,
    last === undefined
      ? undefined
      : sql`(${sortKey(own, day)}, ${own}) > (${sortKey(sql`${last}`, day)}, ${last})`,
  )
}

/** Under whom it stands on a day. */
const parentOn = (day: Day) =>
  oneOf<{ id: string; name: string }>(
    sql`json_build_object('id', p.parent_id, 'name', ${nameOn(sql`p.parent_id`, day)})`,
    sql`from organization_parent p where p.organization_id = ${own}
      and ${inForce(day, sql`p.valid_from`, sql`p.valid_to`)}`,
  )

/** A page of organizations by name, accents aside. */
export async function listOrganizations({ db, today }: Context, query: OrganizationListQuery) {
  const day = query.on ?? today
  const rows = await db
    .select({
      id: organizations.id,
      name: nameOn(organizations.id, day),
      shortName: shortNameOn(organizations.id, day),
      kind: organizations.kind,
      level: organizations.level,
      areaCode: areas.code,
      areaName: areas.name,
      validFrom: organizations.validFrom,
      validTo: organizations.validTo,
      parent: parentOn(day),
    })
    .from(organizations)
    .innerJoin(areas, itsArea)
    .where(filtered(query, day))
    .orderBy(sortKey(own, day), organizations.id)
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit).map((row) => ({ ...row, now: isValidOn(today, row) }))
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return { data, next: more ? writeCursor(last.id) : null }
}
