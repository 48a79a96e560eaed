import { type Actor, organizationsAs, type Person, type Role } from "../accounts/actor.ts"
import type { ActivityMove, ActivityState } from "./state.ts"

export type ActivityVerb = "read" | "write" | "delete" | ActivityMove

/** What a right depends on, fetched with the row. */
export type ActivitySubject = {
  state: ActivityState
  organizationId: string
  /** Organizations that took over the owner's work, whole or in part. */
  successorIds: readonly string[]
  partnerIds: readonly string[]
  /** Focal points of its plan that serve its organization on its day. */
  focalPointIds: readonly string[]
  /** Owners and budget offices of its plan on its day. */
  overseerIds: readonly string[]
  authorId: string | null
  editedById: string | null
  /** The author or last editor coordinates at one of the focal points. */
  writtenByCoordinator: boolean
}

const rolesFor: Record<ActivityVerb, readonly Role[]> = {
  read: ["reporter", "approver", "coordinator", "finance", "leader"],
  write: ["reporter"],
  delete: ["reporter"],
  submit: ["reporter"],
  return: ["coordinator", "approver"],
  verify: ["coordinator", "approver"],
  publish: ["coordinator", "approver"],
  withdraw: ["coordinator", "approver"],
}

/** May this actor try the verb at all, before any row is looked at? */
export const mayTryActivity = (actor: Actor, verb: ActivityVerb): boolean =>
  organizationsAs(actor, ...rolesFor[verb]).length > 0

const meets = (held: readonly string[], wanted: readonly string[]) =>
  held.some((id) => wanted.includes(id))

function mayRead(actor: Actor, s: ActivitySubject): boolean {
  if (s.state === "published") return true
  const own = organizationsAs(actor, "reporter", "approver", "leader")
  if (meets(own, [s.organizationId, ...s.successorIds])) return true
  if (s.state === "draft") return false
  if (meets(organizationsAs(actor, "coordinator"), s.focalPointIds)) return true
  if (meets(organizationsAs(actor, "leader", "finance"), s.overseerIds)) return true
  return meets(own, s.partnerIds)
}

const wroteIt = (person: Person, s: ActivitySubject) =>
  person.accountId === s.authorId || person.accountId === s.editedById

/** Coordinators review for the participants; an approver stands in where the coordinator wrote it. */
function mayReview(person: Person, verb: ActivityVerb, s: ActivitySubject): boolean {
  if ((verb === "verify" || verb === "publish") && wroteIt(person, s)) return false
  if (meets(organizationsAs(person, "coordinator"), s.focalPointIds)) return true
  return s.writtenByCoordinator && organizationsAs(person, "approver").includes(s.organizationId)
}

/**
 * "May this actor do this to that activity?" (DESIGN §4 "Roles"). The API enforces it and the pages hide their
 * buttons with it. Whether the state allows it is another question: `allowsMove`, `editableStates`.
 */
export function mayActivity(actor: Actor, verb: ActivityVerb, subject: ActivitySubject): boolean {
  if (verb === "read") return mayRead(actor, subject)
  if (actor.kind !== "person") return false
  if (verb === "write" || verb === "delete" || verb === "submit")
    return meets(organizationsAs(actor, "reporter"), [
      subject.organizationId,
      ...subject.successorIds,
    ])
  return mayReview(actor, verb, subject)
}
