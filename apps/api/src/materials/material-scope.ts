import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { type MaterialParty, publishesIn } from "@loa/domain/materials/may-material.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

type Party = MaterialParty & { name: string }

/** A plan whose materials the actor reads, with the parts their own organizations have in it. */
export type MaterialPlan = {
  id: string
  shortTitle: string
  startsOn: Day
  endsOn: Day
  parties: Party[]
}

export type MaterialScope = {
  /** The organizations somebody works in. */
  ownIds: string[]
  /** The latest first. */
  plans: MaterialPlan[]
}

/** What is put there for a plan is for everybody with a part in it, and for who took over their work. One query. */
export async function materialScope({
  db,
  actor,
  today,
}: Pick<Context, "db" | "actor" | "today">): Promise<MaterialScope> {
  const ownIds = organizationsAs(
    actor,
    ...(["reporter", "approver", "coordinator", "finance", "leader"] as const),
  )
  const own = sql`${sql.param(ownIds)}::text[]`
  const parties = listOf<Party>(
    sql`json_build_object('organizationId', q.organization_id, 'name', ${nameOn(sql`q.organization_id`, today)},
      'role', q.role, 'servesId', q.serves_id, 'validFrom', greatest(q.valid_from, o.valid_from),
      'validTo', least(q.valid_to, o.valid_to))`,
    sql`from plan_party q join organization o on o.id = q.organization_id
      where q.plan_id = p.id and q.organization_id = any(${own})`,
    sql`array_position(${own}, q.organization_id), q.valid_from desc, q.serves_id`,
  )
  const { rows: plans } = await db.execute<MaterialPlan>(sql`
    with recursive mine(id) as (select unnest(${own})
      union select s.organization_id from organization_successor s join mine m on s.successor_id = m.id)
    select p.id, p.short_title as "shortTitle", p.starts_on::text as "startsOn",
           p.ends_on::text as "endsOn", ${parties} as parties
      from plan p
     where exists (select from plan_party q join mine m on m.id = q.organization_id where q.plan_id = p.id)
     order by p.starts_on desc, p.id`)
  return { ownIds, plans }
}

/** Before it begins, a plan has the parties it will begin with. */
export const dayIn = ({ startsOn }: Pick<MaterialPlan, "startsOn">, today: Day): Day =>
  today < startsOn ? startsOn : today

/** The plans for which the actor puts materials there. */
export const publishedPlans = ({ actor, today }: Context, { plans }: MaterialScope) =>
  plans.filter((plan) => publishesIn(actor, plan.parties, dayIn(plan, today)) !== null)

/** Of the actor's own organizations, those that take part on the day; by name, each once. */
export const ownParticipants = ({ parties }: MaterialPlan, today: Day) => [
  ...new Map(
    parties
      .filter((one) => one.role === "participant" && isValidOn(today, one))
      .map(({ organizationId, name }) => [organizationId, { organizationId, name }]),
  ).values(),
]
