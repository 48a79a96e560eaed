import type { Db } from "@loa/db/db.ts"
import { nameOn, oneOf, shortNameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { RecordedHead, Reporter } from "@loa/domain/reports/report-facts.ts"
import { sql } from "drizzle-orm"

type Found = Reporter & { head: RecordedHead | null }

/** Whose report it is as it was called on a day, and who headed it then: one query. */
export async function reporterOf(db: Db, id: string, day: Day): Promise<Found> {
  const areaName = oneOf<string>(
    sql`a.name`,
    sql`from area a where a.code = o.area_code and a.valid_from = o.area_valid_from`,
  )
  const parentName = oneOf<string>(
    nameOn(sql`p.parent_id`, day),
    sql`from organization_parent p where p.organization_id = o.id and p.valid_from <= ${day}
      and (p.valid_to is null or p.valid_to >= ${day})`,
  )
  const head = oneOf<RecordedHead>(
    sql`json_build_object('name', h.name, 'position', h.position, 'authority', h.authority)`,
    sql`from organization_head h where h.organization_id = o.id and h.valid_from <= ${day}
      and (h.valid_to is null or h.valid_to >= ${day}) order by h.valid_from desc, h.position`,
  )
  const { rows } = await db.execute<Found>(sql`
    select o.id, ${nameOn(sql`o.id`, day)} as name, ${shortNameOn(sql`o.id`, day)} as "shortName", o.kind, o.level,
           ${areaName} as "areaName", ${parentName} as "parentName", ${head} as head
      from organization o where o.id = ${id}`)
  const [row] = rows
  if (!row) throw new Error("A party of a plan is no organization.")
  return row
}
