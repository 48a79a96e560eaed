import { activities, organizations } from "@loa/db/schema.ts"
import { anyOf, nameOn } from "@loa/db/sql-parts.ts"
import {
  type AlikeEntry,
  type AlikeQuery,
  type AlikeReason,
  alikeReasons,
} from "@loa/domain/activities/alike.ts"
import { insiders } from "@loa/domain/activities/may.ts"
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { chosenOrganization, writableOrganizations } from "./writable-organizations.ts"

const most = 20

/** For each reason, which entries it takes; the first that does is the one told. */
function reasonsOf({ organization, firstDay, place, partner }: AlikeQuery) {
  const named = sql`exists (select from activity_partner p where p.activity_id = ${activities.id}
    and p.organization_id = ${organization})`
  // What another organization has sent and not named us in is told only inside a plan both take part in.
  const inSharedPlan = sql`exists (select from plan_party p where p.plan_id = ${activities.planId}
    and p.role = 'participant' and p.organization_id = ${organization}
    and p.valid_from <= ${firstDay} and (p.valid_to is null or p.valid_to >= ${firstDay}))`
  // Every commune has a "thôn 3": a place is the same one only in the same area.
  const samePlace = sql`search_key(${activities.place}) = search_key(${place})
    and (${organizations.areaCode}, ${organizations.areaValidFrom}) =
      (select o.area_code, o.area_valid_from from organization o where o.id = ${organization})`
  const sent = sql`${activities.state} <> 'draft'`
  return {
    own: eq(activities.organizationId, organization),
    named: and(sent, named),
    partner: and(sent, inSharedPlan, anyOf(activities.organizationId, partner)),
    place: place === "" ? sql`false` : and(sent, inSharedPlan, samePlace),
  } satisfies Record<AlikeReason, SQL | undefined>
}

/**
 * Entries of the same day and channel that may tell of the same thing, so that it is logged once. Drafts of others
 * are told of to nobody.
 */
export async function alikeActivities(ctx: Context, query: AlikeQuery): Promise<AlikeEntry[]> {
  const { db, actor } = ctx
  chosenOrganization(await writableOrganizations(ctx), query.organization)
  const reasons = reasonsOf(query)
  const [own, named, partner, place] = alikeReasons.map((reason) => reasons[reason])
  const reason = sql<AlikeReason>`case when ${own} then 'own' when ${named} then 'named'
    when ${partner} then 'partner' else 'place' end`
  const found = await db
    .select({
      id: activities.id,
      title: activities.title,
      state: activities.state,
      organizationName: nameOn(activities.organizationId, query.firstDay),
      reason,
    })
    .from(activities)
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(
      and(
        eq(activities.firstDay, query.firstDay),
        eq(activities.channelCode, query.channel),
        inArray(activities.state, ["draft", "submitted", "returned", "verified", "published"]),
        or(own, named, partner, place),
      ),
    )
    .orderBy(sql`${own} desc`, activities.id)
    .limit(most)
  const isInsider = insiders(actor).includes(query.organization)
  return found.map(({ id, state, ...told }) => {
    const atWork = told.reason === "own" || (told.reason === "named" && isInsider)
    const opens = atWork ? "work" : state === "published" ? "public" : null
    return { ...told, id: opens && id, opens }
  })
}
