import type { Db } from "@loa/db/db.ts"
import { listOf } from "@loa/db/sql-parts.ts"
import { type Actor, organizationsAs } from "@loa/domain/accounts/actor.ts"
import { insiders } from "@loa/domain/activities/may.ts"
import type { Party } from "@loa/domain/activities/parties.ts"
import type { Day } from "@loa/domain/dates.ts"
import { sql } from "drizzle-orm"

/** Activities of these organizations (null: all) in a plan, from a day to a day. */
export type Span = {
  planId: string
  organizationIds: string[] | null
  from: Day | null
  to: Day | null
}

/** What an actor may read, as data: `mayActivity(…, "read", …)` says the same of one activity. */
export type Scope = {
  /** The actor's organizations. */
  insiderIds: string[]
  /** They and their predecessors: drafts too. */
  ownIds: string[]
  /** Those of which the actor is an approver, with predecessors. */
  approvedIds: string[]
  /** Coordinated by the actor; no drafts. */
  reviewed: Span[]
  /** Read as leader or for the money; no drafts. */
  overseen: Span[]
}

type PlanParty = Party & { planId: string }
type Lineage = { id: string; laterId: string }

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

/** The plans the organizations have a part in, and who came before them and before those they serve. */
async function fetchParts(db: Db, organizationIds: string[]) {
  const inOrganizations = sql`organization_id = any(${texts(organizationIds)})`
  const parties = listOf<PlanParty>(
    sql`json_build_object('planId', plan_id, 'organizationId', organization_id, 'role', role,
      'servesId', serves_id, 'validFrom', valid_from, 'validTo', valid_to)`,
    sql`from plan_party where ${inOrganizations} and role in ('owner', 'focal-point', 'budget-office')`,
    sql`id`,
  )
  const lineage = sql<Lineage[]>`(with recursive earlier(id, later_id) as (
      select organization_id, successor_id from organization_successor
       where successor_id = any(${texts(organizationIds)})
          or successor_id in (select serves_id from plan_party where ${inOrganizations})
      union select s.organization_id, e.later_id from organization_successor s join earlier e on s.successor_id = e.id
    ) select coalesce(json_agg(json_build_object('id', id, 'laterId', later_id)), '[]'::json) from earlier)`
  const { rows } = await db.execute<{ parties: PlanParty[]; lineage: Lineage[] }>(
    sql`select ${parties} as parties, ${lineage} as lineage`,
  )
  return rows[0] ?? { parties: [], lineage: [] }
}

function spansOf(parties: readonly PlanParty[], earlierOf: (id: string) => string[]): Span[] {
  const spans = parties.flatMap(({ planId, servesId, validFrom, validTo }): Span[] => {
    const span = { planId, from: validFrom, to: validTo }
    if (servesId === null) return [{ ...span, organizationIds: null }]
    const earlier = { planId, from: null, to: null, organizationIds: earlierOf(servesId) }
    return [{ ...span, organizationIds: [servesId] }, earlier]
  })
  return joined(spans.filter(({ organizationIds }) => organizationIds?.length !== 0))
}

/** Spans of the same days of one plan are one, so that conditions stay short. */
function joined(spans: readonly Span[]): Span[] {
  const same = Map.groupBy(spans, ({ planId, from, to }) => `${planId}|${from}|${to}`)
  return [...same.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const all = group.some(({ organizationIds }) => organizationIds === null)
    const ids = group.flatMap(({ organizationIds }) => organizationIds ?? [])
    return [{ ...first, organizationIds: all ? null : [...new Set(ids)] }]
  })
}

/** One query; the lists and counts of an actor are made of what it answers. */
export async function scopeOf(db: Db, actor: Actor): Promise<Scope> {
  const insiderIds = insiders(actor)
  const above = organizationsAs(actor, "coordinator", "leader", "finance")
  const { parties, lineage } = await fetchParts(db, [...new Set([...insiderIds, ...above])])
  const earlierOf = (id: string) => lineage.filter((l) => l.laterId === id).map((l) => l.id)
  const withEarlier = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => [id, ...earlierOf(id)])),
  ]
  const held = (ids: readonly string[], ...roles: Party["role"][]) =>
    parties.filter((p) => ids.includes(p.organizationId) && roles.includes(p.role))
  const leads = organizationsAs(actor, "leader")
  return {
    insiderIds,
    ownIds: withEarlier(insiderIds),
    approvedIds: withEarlier(organizationsAs(actor, "approver")),
    reviewed: spansOf(held(organizationsAs(actor, "coordinator"), "focal-point"), earlierOf),
    overseen: spansOf(
      [
        ...held(leads, "focal-point"),
        ...held([...leads, ...organizationsAs(actor, "finance")], "owner", "budget-office"),
      ],
      earlierOf,
    ),
  }
}
