import type { Db } from "@loa/db/db.ts"
import { newestVersion, readPlan } from "@loa/db/read-plan.ts"
import { planParties, plans } from "@loa/db/schema.ts"
import { anyOf, nameOn, shortNameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlanContent } from "@loa/domain/plan/derive-plan.ts"
import type { Post } from "@loa/domain/plan/propose-people.ts"
import type { StartOrganization, StartWorld } from "@loa/domain/plan/start-world.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

export type SourcePlan = typeof plans.$inferSelect

/** The plan to start from; one of the sample is none once demo mode is off. */
export async function sourcePlan({ config }: Context, db: Db, id: string): Promise<SourcePlan> {
  const [plan] = await db.select().from(plans).where(eq(plans.id, id))
  if (plan && (config.demo || !plan.sample)) return plan
  throw refuseField("sourcePlanId", "Kế hoạch gốc", "không có kế hoạch này.")
}

type Asked = { source: string; owner: string; startsOn: Day; also?: readonly string[] }

/** Organizations that matter: the owner's, the source's, who took over from those, and the communes they are in. */
const matter = ({ source, owner, startsOn, also = [] }: Asked) => {
  const above = sql`organization_parent p where daterange(p.valid_from, p.valid_to, '[]') @> ${startsOn}::date`
  return sql`with recursive own(id) as (
      select ${owner}::text union
      select p.organization_id from own, ${above} and p.parent_id = own.id),
    went(id) as (
      (select organization_id from plan_party where plan_id = ${source}
        union select organization_id from plan_body where plan_id = ${source} and organization_id is not null)
      union select s.successor_id from went join organization_successor s on s.organization_id = went.id),
    met(id) as (select id from own union select id from went
      union select unnest(${sql.param([...also])}::text[])),
    over(id) as (select p.parent_id from met, ${above} and p.organization_id = met.id),
    beside(id) as (select p.organization_id from over join organization c on c.id = over.id
        and c.kind = 'peoples-committee' and c.level = 'commune', ${above} and p.parent_id = over.id),
    under(id) as (select p.organization_id from met join organization c on c.id = met.id
        and c.kind = 'peoples-committee' and c.level = 'commune', ${above} and p.parent_id = met.id)
    select id from met union select id from over union select id from beside union select id from under`
}

async function organizationsIn(db: Db, asked: Asked): Promise<StartOrganization[]> {
  const { startsOn } = asked
  const { rows } = await db.execute<StartOrganization>(sql`
    select o.id, ${nameOn(sql`o.id`, startsOn)} as name, ${shortNameOn(sql`o.id`, startsOn)} as "shortName",
           o.kind, o.level, o.valid_from::text as "validFrom", o.valid_to::text as "validTo",
           (select p.parent_id from organization_parent p where p.organization_id = o.id
             and daterange(p.valid_from, p.valid_to, '[]') @> ${startsOn}::date) as "parentId"
      from organization o where o.id in (${matter(asked)})
     order by search_key(${nameOn(sql`o.id`, startsOn)}), o.id`)
  return rows
}

async function postsIn(db: Db, organizationIds: readonly string[]): Promise<Post[]> {
  const { rows } = await db.execute<Post>(sql`
    select m.account_id as "accountId", a.name, a.disabled_at is not null as disabled,
           m.organization_id as "organizationId", m.role,
           m.valid_from::text as "validFrom", m.valid_to::text as "validTo"
      from membership m join account a on a.id = m.account_id
     where ${anyOf(sql`m.organization_id`, organizationIds)}
     order by a.name, m.account_id, m.valid_from`)
  return rows
}

export type Start = { content: PlanContent; world: StartWorld; posts: Post[] }

/** What the source says now, and who there is for a new plan. */
export async function readStart(db: Db, asked: Asked): Promise<Start> {
  const { source, owner, startsOn } = asked
  const content = await readPlan(db, source, await newestVersion(db, source))
  const organizations = await organizationsIn(db, asked)
  const ids = organizations.map(({ id }) => id)
  const { rows: successions } = await db.execute<StartWorld["successions"][number]>(sql`
    select s.organization_id as "from", s.successor_id as "to", s.share
      from organization_successor s where ${anyOf(sql`s.organization_id`, ids)}`)
  const parties = await db
    .select({
      organizationId: planParties.organizationId,
      role: planParties.role,
      servesId: planParties.servesId,
      optional: planParties.optional,
      validFrom: planParties.validFrom,
      validTo: planParties.validTo,
    })
    .from(planParties)
    .where(eq(planParties.planId, source))
  const world = { firstDay: startsOn, ownerId: owner, organizations, successions, parties }
  return { content, world, posts: await postsIn(db, ids) }
}
