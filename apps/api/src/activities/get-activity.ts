import { settingsOn } from "@loa/domain/accounts/dated-settings.ts"
import { allowedVerbs, mayActivity } from "@loa/domain/activities/may.ts"
import { whereItCounts } from "@loa/domain/activities/where-it-counts.ts"
import { evidenceView } from "../evidence/evidence-entry.ts"
import type { Context } from "../http/context.ts"
import { type FoundActivity, findActivity, notFound, subjectOf } from "./subject-of.ts"

/**
 * An activity as people at work see it: the fields of a write under the names a write has, so that a form can be
 * filled from it, the names of what they refer to, its history, and what this actor may do to it now. Every answer
 * about one activity has this shape.
 */
export function activityView(ctx: Pick<Context, "actor" | "today">, found: FoundActivity) {
  const { authorId, editedById, deviceId, history, partners, evidence, ...rest } = found
  const { plan, organization, successorIds, parties, coordinators, ...others } = rest
  const { periodSettings, lockedPeriods, ...shown } = others
  const subject = subjectOf(found, ctx)
  const partnerIds = partners.map((partner) => partner.id)
  const lastMove = history.findLast((line) => line.after?.state === found.state)
  return {
    ...shown,
    partners,
    partnerIds,
    stateBy: lastMove?.actorName ?? null,
    history: history.map(({ actorId, ...line }) => line),
    evidence: evidence.map((one) => evidenceView(ctx.actor, one, [subject])),
    counts: whereItCounts({ ...found, partnerIds }, settingsOn(periodSettings), lockedPeriods),
    may: allowedVerbs(ctx.actor, subject),
  }
}
export type ActivityView = ReturnType<typeof activityView>

export async function getActivity(ctx: Context, id: string): Promise<ActivityView> {
  const found = await findActivity(ctx.db, ctx, id)
  if (!found || !mayActivity(ctx.actor, "read", subjectOf(found, ctx))) throw notFound()
  return activityView(ctx, found)
}
