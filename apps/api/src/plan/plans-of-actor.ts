import { nameOn } from "@loa/db/sql-parts.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

/** A plan in which an organization of the actor, or one it took over from, has a part. */
export type KnownPlan = {
  id: string
  title: string
  shortTitle: string
  startsOn: Day
  endsOn: Day
  sample: boolean
  /** Of the actor's own organizations, those that take part in it at some time. */
  takingPart: { id: string; name: string; validFrom: Day; validTo: Day | null }[]
}

/** The organizations in which somebody works with the plan. */
export const placesOf = (actor: Context["actor"]): string[] =>
  organizationsAs(actor, "reporter", "approver", "coordinator", "finance", "leader")

/** The plans the actor may look at, the latest first: what it expects of everybody is no secret among its parties. */
export async function plansOfActor({ db, actor, today }: Context): Promise<KnownPlan[]> {
  const own = sql`${sql.param(placesOf(actor))}::text[]`
  const { rows } = await db.execute<KnownPlan>(sql`
    with recursive mine(id) as (select unnest(${own})
      union select s.organization_id from organization_successor s join mine m on s.successor_id = m.id)
    select p.id, p.title, p.short_title as "shortTitle", p.starts_on::text as "startsOn",
           p.ends_on::text as "endsOn", p.sample,
           (select coalesce(json_agg(json_build_object('id', q.organization_id,
                     'name', ${nameOn(sql`q.organization_id`, today)},
                     'validFrom', q.valid_from, 'validTo', q.valid_to)
                   order by array_position(${own}, q.organization_id), q.valid_from desc), '[]'::json)
              from plan_party q where q.plan_id = p.id and q.role = 'participant'
               and q.organization_id = any(${own})) as "takingPart"
      from plan p
     where exists (select from plan_party q join mine m on m.id = q.organization_id where q.plan_id = p.id)
     order by p.starts_on desc, p.id`)
  return rows
}
