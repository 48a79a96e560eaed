import type { Day } from "@loa/domain/dates.ts"
import type { LineageLink } from "@loa/domain/units/lineage.ts"
import { lt, sql } from "drizzle-orm"
import type { Db } from "./db.ts"
import { organizations } from "./schema/units.ts"

export type Succession = {
  links: LineageLink[]
  isCurrent: (id: string) => boolean
  /** The last day of those that have ended. */
  ended: ReadonlyMap<string, Day>
}

/**
 * Who took over from whom, of all that have ended by a day. An organization split as its area was is weighed as the
 * area is, where one of its successors is in each part; else its parts are not weighed.
 */
export async function readSuccession(db: Db, today: Day): Promise<Succession> {
  const gone = await db
    .select({ id: organizations.id, validTo: organizations.validTo })
    .from(organizations)
    .where(lt(organizations.validTo, today))
  const { rows } = await db.execute<LineageLink>(sql`
    select s.organization_id as "from", s.successor_id as "to", s.share,
           (case when s.share = 'part' and count(*) over
                 (partition by s.organization_id, n.area_code, n.area_valid_from) = 1
            then l.weight end)::float8 as weight
      from organization_successor s
      join organization o on o.id = s.organization_id
      join organization n on n.id = s.successor_id
      left join area_lineage l on (l.from_code, l.from_valid_from) = (o.area_code, o.area_valid_from)
        and (l.to_code, l.to_valid_from) = (n.area_code, n.area_valid_from)
     where o.valid_to < ${today}
     order by 1, 2`)
  const ended = new Map(
    gone.flatMap(({ id, validTo }) => (validTo ? [[id, validTo] as const] : [])),
  )
  return { links: rows, isCurrent: (id) => !ended.has(id), ended }
}
