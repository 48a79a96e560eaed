import { type Actor, organizationsAs, type Person, type Role } from "../accounts/actor.ts"
import {
  type ActivityMove,
  type ActivityState,
  activityMoves,
  allowsMove,
  editableStates,
} from "./state.ts"

export type ActivityVerb = "read" | "write" | "delete" | ActivityMove

/** What a right depends on, fetched with the row. */
export type ActivitySubject = {
  state: ActivityState
  organizationId: string
  /** Organizations that took over the owner's work, whole or in part, and theirs in turn. */
  successorIds: readonly string[]
  partnerIds: readonly string[]
  /** Focal points of its plan that act for its organization on its day. */
  focalPointIds: readonly string[]
  /** Owners and budget offices of its plan, likewise. */
  overseerIds: readonly string[]
  /** Everybody who ever wrote its content. */
  writerIds: readonly string[]
  /** One of them coordinates at one of the focal points. */
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

type Owner = Pick<ActivitySubject, "organizationId" | "successorIds">
const ownerAndSuccessors = (s: Owner) => [s.organizationId, ...s.successorIds]

/** Organizations whose people see its drafts, its history and its reasons. */
export const insiders = (actor: Actor): string[] =>
  organizationsAs(actor, "reporter", "approver", "leader")

/**
 * The whole record with its history, as people at work see it. What everybody may read of a published one is the
 * public API's, which names its columns.
 */
function mayRead(actor: Actor, s: ActivitySubject): boolean {
  const own = insiders(actor)
  if (meets(own, ownerAndSuccessors(s))) return true
  if (s.state === "draft") return false
  if (meets(organizationsAs(actor, "coordinator", "leader"), s.focalPointIds)) return true
  if (meets(organizationsAs(actor, "leader", "finance"), s.overseerIds)) return true
  return meets(own, s.partnerIds)
}

/** Coordinators review for the participants; an approver stands in where the coordinator wrote it. */
function mayReview(person: Person, verb: ActivityMove, s: ActivitySubject): boolean {
  if ((verb === "verify" || verb === "publish") && s.writerIds.includes(person.accountId))
    return false
  if (meets(organizationsAs(person, "coordinator"), s.focalPointIds)) return true
  return s.writtenByCoordinator && meets(organizationsAs(person, "approver"), ownerAndSuccessors(s))
}

/** Reporters write for their organization and for those whose work it took over. */
export const mayWriteFor = (actor: Actor, owner: Owner): boolean =>
  meets(organizationsAs(actor, "reporter"), ownerAndSuccessors(owner))

/**
 * "May this actor do this to that activity?" (DESIGN §4 "Roles"). The API enforces it and the pages hide their
 * buttons with it. Whether the state allows it is another question: `allowsMove`, `editableStates`.
 */
export function mayActivity(actor: Actor, verb: ActivityVerb, subject: ActivitySubject): boolean {
  if (verb === "read") return mayRead(actor, subject)
  if (actor.kind !== "person") return false
  if (verb === "write" || verb === "delete" || verb === "submit") return mayWriteFor(actor, subject)
  return mayReview(actor, verb, subject)
}

/** What the verbs beside reading are, in the order of an activity's life. */
export const activityVerbs = ["write", "delete", ...activityMoves] as const
export type ChangingVerb = (typeof activityVerbs)[number]

function stateAllows(verb: ChangingVerb, state: ActivityState): boolean {
  if (verb === "write") return editableStates.includes(state)
  return verb === "delete" ? state === "draft" : allowsMove(state, verb)
}

/** Which verbs this actor may do now, by rights and by state: pages show only these. */
export function allowedVerbs(
  actor: Actor,
  subject: ActivitySubject,
): Record<ChangingVerb, boolean> {
  const is = (verb: ChangingVerb) =>
    stateAllows(verb, subject.state) && mayActivity(actor, verb, subject)
  return {
    ...{ write: is("write"), delete: is("delete"), submit: is("submit"), return: is("return") },
    ...{ verify: is("verify"), publish: is("publish"), withdraw: is("withdraw") },
  }
}

/** In which organization the actor holds the role that lets them; null when none does. */
export function actsIn(actor: Actor, verb: ChangingVerb, subject: ActivitySubject): string | null {
  const first = (held: string[], wanted: readonly string[]) =>
    wanted.find((id) => held.includes(id))
  const own = ownerAndSuccessors(subject)
  if (verb === "write" || verb === "delete" || verb === "submit")
    return first(organizationsAs(actor, "reporter"), own) ?? null
  const asCoordinator = first(organizationsAs(actor, "coordinator"), subject.focalPointIds)
  return asCoordinator ?? first(organizationsAs(actor, "approver"), own) ?? null
}
