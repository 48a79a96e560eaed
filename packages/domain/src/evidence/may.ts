import { type Actor, organizationsAs, type Role } from "../accounts/actor.ts"
import { type ActivitySubject, mayActivity, mayWriteFor } from "../activities/may.ts"
import { type ActivityState, editableStates } from "../activities/state.ts"
import { type EvidenceKind, publishableKinds } from "./kinds.ts"

export type EvidenceVerb =
  | "read"
  | "add"
  | "attach"
  | "detach"
  | "describe"
  | "publish"
  | "unpublish"
  | "remove"

/** What a right over a file depends on, beside the activities it proves. */
export type EvidenceSubject = {
  kind: EvidenceKind
  organizationId: string
  /** Organizations that took over its organization's work. */
  successorIds: readonly string[]
  /** Who uploaded it. */
  authorId: string | null
  public: boolean
  removed: boolean
  /** An activity that was checked stands on it. */
  proves: boolean
}

const reporters: readonly Role[] = ["reporter"]
const reviewers: readonly Role[] = ["approver", "coordinator"]

const rolesFor: Record<EvidenceVerb, readonly Role[]> = {
  read: ["reporter", "approver", "coordinator", "finance", "leader"],
  add: reporters,
  attach: reporters,
  detach: reporters,
  describe: [...reporters, ...reviewers],
  publish: reviewers,
  unpublish: [...reporters, ...reviewers],
  remove: [...reporters, ...reviewers],
}

/** May this actor try the verb at all, before any row is looked at? */
export const mayTryEvidence = (actor: Actor, verb: EvidenceVerb): boolean =>
  organizationsAs(actor, ...rolesFor[verb]).length > 0

/** Reviewers act for the activities they review, whoever wrote those. */
const reviews = (actor: Actor, activity: ActivitySubject) =>
  mayActivity(actor, "read", activity) && mayActivity(actor, "withdraw", activity)

/** Photos follow the text: files may come as long as the activity stands, whatever its state. */
export const takesFiles = (state: ActivityState): boolean => state !== "withdrawn"

/** What was checked stands on its proof: the author's organization takes files away only before that. */
export const losesFiles = (state: ActivityState): boolean =>
  takesFiles(state) && editableStates.includes(state)

/** May this actor put files under this activity? Whether its state takes them: `takesFiles`. */
export const mayAddTo = (actor: Actor, activity: ActivitySubject): boolean =>
  mayWriteFor(actor, activity)

/**
 * "May this actor do this to that file?", seen from the activities it proves. What it is and whether it stands are
 * asked as well, so the pages hide buttons with it: a removed file takes no verb, attendance lists, scans and sound
 * are never made public, and nobody makes public what they uploaded or what they wrote.
 */
export function mayEvidence(
  actor: Actor,
  verb: Exclude<EvidenceVerb, "read" | "add">,
  file: EvidenceSubject,
  activities: readonly ActivitySubject[],
): boolean {
  if (actor.kind !== "person" || file.removed) return false
  const own = mayWriteFor(actor, file)
  const reviewer = activities.some((activity) => reviews(actor, activity))
  switch (verb) {
    case "attach":
      return own
    case "detach":
      return activities.some((a) => mayAddTo(actor, a) && losesFiles(a.state))
    case "describe":
      return reviewer || (own && !file.public)
    case "publish":
      return (
        publishableKinds.includes(file.kind) &&
        file.authorId !== actor.accountId &&
        activities.some((a) => reviews(actor, a) && mayActivity(actor, "publish", a))
      )
    case "unpublish":
      return file.public && (reviewer || own)
    case "remove":
      return reviewer || (own && !file.proves)
  }
}

/** The buttons a page shows beside a file. */
export const allowedOnEvidence = (
  actor: Actor,
  file: EvidenceSubject,
  activities: readonly ActivitySubject[],
) => {
  const may = (verb: Parameters<typeof mayEvidence>[1]) =>
    mayEvidence(actor, verb, file, activities)
  return {
    describe: may("describe"),
    detach: may("detach"),
    publish: !file.public && may("publish"),
    unpublish: may("unpublish"),
    remove: may("remove"),
  }
}
export type AllowedOnEvidence = ReturnType<typeof allowedOnEvidence>
