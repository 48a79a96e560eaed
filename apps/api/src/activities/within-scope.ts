import { activities } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import type { ListScope } from "@loa/domain/activities/list-query.ts"
import type { Day } from "@loa/domain/dates.ts"
import { and, eq, gte, lte, or, type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { Scope, Span } from "./scope-of.ts"

/** Where to look for plan, organization and day: the activities' own columns or the rollup's. */
type Place = { planId: SQLWrapper; organizationId: SQLWrapper; day: SQLWrapper }

const nothing = sql`false`

const inSpan = ({ planId, organizationId, day }: Place, span: Span): SQL =>
  and(
    eq(planId, span.planId),
    span.organizationIds ? anyOf(organizationId, span.organizationIds) : undefined,
    span.from ? gte(day, span.from) : undefined,
    span.to ? lte(day, span.to) : undefined,
  ) ?? nothing

export const inSpans = (place: Place, spans: readonly Span[]): SQL =>
  or(...spans.map((span) => inSpan(place, span))) ?? nothing

const place: Place = {
  planId: activities.planId,
  organizationId: activities.organizationId,
  day: activities.firstDay,
}

export const isSent = sql`${activities.state} <> 'draft'`

export const isOwn = ({ ownIds }: Scope): SQL => anyOf(activities.organizationId, ownIds)

/** One of the actor's organizations took part in it. An array, so that the table's key finds them. */
export const isPartner = ({ insiderIds }: Scope): SQL =>
  sql`(${isSent} and ${activities.id} = any(array(select p.activity_id from activity_partner p
    where ${anyOf(sql`p.organization_id`, insiderIds)})))`

/** Written by whoever coordinates, so that the organization's approver checks it. */
export const standsIn = ({ approvedIds }: Scope, today: Day): SQL =>
  sql`(${isSent} and ${anyOf(activities.organizationId, approvedIds)} and exists (
    select from membership m join plan_party f on f.organization_id = m.organization_id
     where m.account_id in (${activities.authorId}, ${activities.editedById}) and m.role = 'coordinator'
       and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
       and f.plan_id = ${activities.planId} and f.role = 'focal-point'
       and (f.serves_id is null or f.serves_id = ${activities.organizationId})))`

/**
 * The activities of a list, never more than `mayActivity(…, "read", …)` lets the actor see, in parts that may
 * overlap: each is what one index finds in the order of the list.
 */
export function scopeParts(scope: Scope, mine: ListScope, today: Day): SQL[] {
  const own = scope.ownIds.map((id) => sql`${activities.organizationId} = ${id}`)
  const partner = scope.insiderIds.length > 0 ? [isPartner(scope)] : []
  const of = (spans: readonly Span[]) =>
    spans.map((span) => sql`(${isSent} and ${inSpan(place, span)})`)
  const parts = {
    own,
    partner: partner.map((part) => sql`(${part} and not ${isOwn(scope)})`),
    review: [
      ...of(scope.reviewed),
      ...(scope.approvedIds.length > 0 ? [standsIn(scope, today)] : []),
    ],
    all: [...own, ...partner, ...of(scope.reviewed), ...of(scope.overseen)],
  }[mine]
  return parts.length > 0 ? parts : [nothing]
}

export const withinScope = (scope: Scope, mine: ListScope, today: Day): SQL =>
  or(...scopeParts(scope, mine, today)) ?? nothing
