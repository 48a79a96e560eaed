import { nameOn, oneOf } from "@loa/db/sql-parts.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { AreaLevel } from "@loa/domain/indices/structure.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

export type WritableOrganization = {
  id: string
  name: string
  /** "xã Trà Bồng", as inside a sentence. */
  areaName: string
  level: AreaLevel
  validFrom: Day
  validTo: Day | null
  /** One whose work the actor's organization took over. */
  predecessor: boolean
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** The organizations the actor may log for: their own, then those that came before. */
export async function writableOrganizations({ db, actor, today }: Context) {
  const own = sql`${sql.param(organizationsAs(actor, "reporter"))}::text[]`
  const areaName = oneOf<string>(
    sql`a.name`,
    sql`from area a where a.code = o.area_code and a.valid_from = o.area_valid_from`,
  )
  const { rows } = await db.execute<WritableOrganization>(sql`
    with recursive mine(id) as (select unnest(${own})
      union select s.organization_id from organization_successor s join mine m on s.successor_id = m.id)
    select o.id, ${nameOn(sql`o.id`, today)} as name, ${areaName} as "areaName", o.level,
           o.valid_from::text as "validFrom", o.valid_to::text as "validTo",
           not (o.id = any(${own})) as predecessor
      from organization o join mine using (id)
     order by predecessor, coalesce(o.valid_to, 'infinity') desc, name`)
  return rows.map((row) => ({ ...row, areaName: inSentence(row.areaName) }))
}

/** The one asked for, else the first. */
export function chosenOrganization(
  organizations: readonly WritableOrganization[],
  asked: string | undefined,
): WritableOrganization {
  const chosen = asked ? organizations.find(({ id }) => id === asked) : organizations[0]
  if (chosen) return chosen
  throw refuseField("organization", "Đơn vị", "không phải đơn vị bạn được ghi hoạt động.")
}
