import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

/** The actor's organizations, those they took over from, and the plans in which any of them has a part. */
export type OwnPlans = { ownIds: string[]; earlierIds: string[]; planIds: string[] }

export async function ownPlans({ db, actor }: Context): Promise<OwnPlans> {
  const ownIds = organizationsAs(actor, "reporter", "approver", "coordinator", "finance", "leader")
  const own = sql`${sql.param(ownIds)}::text[]`
  const { rows } = await db.execute<Omit<OwnPlans, "ownIds">>(sql`
    with recursive mine(id) as (select unnest(${own})
      union select s.organization_id from organization_successor s join mine m on s.successor_id = m.id)
    select (select coalesce(json_agg(id order by id) filter (where not id = any(${own})), '[]'::json) from mine) as "earlierIds",
           (select coalesce(json_agg(p.id order by p.starts_on desc, p.id), '[]'::json) from plan p
             where exists (select from plan_party q join mine m on m.id = q.organization_id where q.plan_id = p.id)) as "planIds"`)
  const [row] = rows
  return { ownIds, earlierIds: row?.earlierIds ?? [], planIds: row?.planIds ?? [] }
}
