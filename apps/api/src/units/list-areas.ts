import { areas } from "@loa/db/schema.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { type AreaListQuery, aStart } from "@loa/domain/units/area.ts"
import { aCode } from "@loa/domain/validation.ts"
import { and, eq, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { inForce } from "./in-force.ts"
import { saysAll } from "./says-all.ts"

const Position = z.tuple([aCode(10), aStart])

function filtered({ q, level, parent, on, cursor }: AreaListQuery): SQL | undefined {
  const position = cursor === undefined ? undefined : readCursor(cursor, Position)
  return and(
    saysAll(sql`search_key(${areas.name}) || ' ' || ${areas.code}`, q),
    level ? eq(areas.level, level) : undefined,
    parent ? eq(areas.parentCode, parent) : undefined,
    on ? inForce(on, sql`${areas.validFrom}`, sql`${areas.validTo}`) : undefined,
    position && sql`(${areas.code}, ${areas.validFrom}) > (${position[0]}, ${position[1]}::date)`,
  )
}

/** The name of the unit above, on the row's last day or today. */
const parentName = (today: Day) => sql<string | null>`(select p.name from area p
  where p.code = "area".parent_code and p.valid_from <= greatest("area".valid_from, least("area".valid_to, ${today}::date))
  order by p.valid_from desc limit 1)`

/** A page of areas by code, each row that a code has had. */
export async function listAreas({ db, today }: Context, query: AreaListQuery) {
  const rows = await db
    .select({
      code: areas.code,
      validFrom: areas.validFrom,
      validTo: areas.validTo,
      level: areas.level,
      name: areas.name,
      parentCode: areas.parentCode,
      parentName: parentName(today),
    })
    .from(areas)
    .where(filtered(query))
    .orderBy(areas.code, areas.validFrom)
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit).map((row) => ({ ...row, now: isValidOn(today, row) }))
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return { data, next: more ? writeCursor([last.code, last.validFrom]) : null }
}
