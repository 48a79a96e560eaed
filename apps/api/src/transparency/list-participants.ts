import { organizations } from "@loa/db/schema.ts"
import { anyOf, listOf, nameOn, shortNameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { AreaLevel } from "@loa/domain/indices/structure.ts"
import type { OrganizationKind } from "@loa/domain/units/kinds.ts"
import { and, or, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import type { Span } from "./count-facts.ts"
import { isVisibleOrganization } from "./visible.ts"

/** When somebody takes part; an open end is null. */
export type Participation = { from: Day; to: Day | null }
export type Participant = {
  id: string
  name: string
  shortName: string | null
  kind: OrganizationKind
  level: AreaLevel
  participations: Participation[]
}

const collator = new Intl.Collator("vi")
export const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

/**
 * Who takes part in a plan at some time of a span, and whoever else of `others` is meant; by name, never as a league
 * table. The name is the one at the span's end, or at the organization's own end before it.
 */
export async function listParticipants(
  ctx: Context,
  plan: string,
  span: Span,
  others: readonly string[],
): Promise<Participant[]> {
  const partOf = sql`from plan_party p where p.organization_id = "organization".id and p.plan_id = ${plan}
    and p.role = 'participant' and p.valid_from <= ${span.to} and (p.valid_to is null or p.valid_to >= ${span.from})`
  const lastDay = sql`least(${span.to}::date, ${ctx.today}::date, "organization".valid_to)`
  const rows = await ctx.db
    .select({
      id: organizations.id,
      name: nameOn(organizations.id, lastDay),
      shortName: shortNameOn(organizations.id, lastDay),
      kind: organizations.kind,
      level: organizations.level,
      participations: listOf<Participation>(
        sql`json_build_object('from', p.valid_from, 'to', p.valid_to)`,
        partOf,
        sql`p.valid_from`,
      ),
    })
    .from(organizations)
    .where(
      and(
        isVisibleOrganization(ctx),
        or(sql`exists (select 1 ${partOf})`, anyOf(organizations.id, others)),
      ),
    )
  return rows.toSorted(byName)
}
