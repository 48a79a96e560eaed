import { type Actor, organizationsAs, type Role } from "../accounts/actor.ts"
import {
  allowsMove,
  isOpen,
  type ReportMove,
  type ReportScope,
  type ReportState,
  reportMoves,
} from "./state.ts"

export type ReportVerb = "read" | "write" | "adjust" | ReportMove

/** What a right over a report depends on. */
export type ReportSubject = {
  scope: ReportScope
  state: ReportState
  /** Whose report it is; of a consolidated one the agency above, which signs it. */
  organizationId: string
  /** Organizations that took over its work: they answer for its reports too. */
  successorIds: readonly string[]
  /** Who gathers it: the focal points that act for the organization; of a consolidated one, whoever makes it. */
  focalPointIds: readonly string[]
  /** Owners and budget offices of the plan on the period's last day. */
  overseerIds: readonly string[]
}

const rolesFor: Record<ReportVerb, readonly Role[]> = {
  read: ["reporter", "approver", "coordinator", "finance", "leader"],
  write: ["reporter", "approver", "coordinator"],
  submit: ["approver", "coordinator"],
  return: ["coordinator", "approver", "leader"],
  accept: ["coordinator", "approver", "leader"],
  lock: ["coordinator"],
  reopen: ["coordinator"],
  adjust: ["coordinator"],
}

/** May this actor try the verb at all, before any report is looked at? */
export const mayTryReport = (actor: Actor, verb: ReportVerb): boolean =>
  organizationsAs(actor, ...rolesFor[verb]).length > 0

type Held = (...roles: Role[]) => boolean

const meets = (held: readonly string[], wanted: readonly string[]) =>
  held.some((id) => wanted.includes(id))

/** A unit's own report: its people write, its approver sends, the focal point takes it or gives it back. */
function mayUnit(verb: ReportVerb, own: Held, focal: Held): boolean {
  if (verb === "write") return own("reporter", "approver")
  if (verb === "submit") return own("approver")
  return verb !== "lock" && focal("coordinator")
}

/** The consolidated report: the focal point writes, sends it up and locks it; the agency's leaders sign it off. */
function mayConsolidated(verb: ReportVerb, own: Held, focal: Held): boolean {
  if (verb === "return" || verb === "accept") return own("leader", "approver")
  return focal("coordinator")
}

/**
 * "May this actor do this to that report?" (DESIGN §4 "Roles"). The API enforces it and the pages hide their buttons
 * with it. Whether the state allows it is another question: `allowsMove`, `isOpen`.
 */
export function mayReport(actor: Actor, verb: ReportVerb, subject: ReportSubject): boolean {
  if (actor.kind !== "person") return false
  const owners = [subject.organizationId, ...subject.successorIds]
  const own: Held = (...roles) => meets(organizationsAs(actor, ...roles), owners)
  const focal: Held = (...roles) => meets(organizationsAs(actor, ...roles), subject.focalPointIds)
  if (verb !== "read")
    return subject.scope === "unit" ? mayUnit(verb, own, focal) : mayConsolidated(verb, own, focal)
  if (own("reporter", "approver", "leader") || focal("coordinator", "leader")) return true
  return meets(organizationsAs(actor, "leader", "finance"), subject.overseerIds)
}

function stateAllows(verb: ReportVerb, { state, scope }: ReportSubject): boolean {
  if (verb === "write") return isOpen(state)
  if (verb === "adjust") return state === "consolidated"
  // What is locked was added up in a report above: that one is reopened, and all of it with it.
  if (verb === "reopen" && scope === "unit") return state === "accepted"
  return verb === "read" || allowsMove(state, verb)
}

export const changingVerbs = ["write", ...reportMoves, "adjust"] as const
export type ChangingVerb = (typeof changingVerbs)[number]

/** Which verbs this actor may do now, by rights and by state: pages show only these. */
export function allowedVerbs(actor: Actor, subject: ReportSubject): Record<ChangingVerb, boolean> {
  const is = (verb: ChangingVerb) => stateAllows(verb, subject) && mayReport(actor, verb, subject)
  return {
    ...{ write: is("write"), submit: is("submit"), return: is("return"), accept: is("accept") },
    ...{ lock: is("lock"), reopen: is("reopen"), adjust: is("adjust") },
  }
}

/** In which organization the actor holds the role that lets them; null when none does. */
export function actsIn(actor: Actor, verb: ReportVerb, subject: ReportSubject): string | null {
  const { organizationId, successorIds, focalPointIds } = subject
  const held = organizationsAs(actor, ...rolesFor[verb])
  const wanted = [organizationId, ...successorIds, ...focalPointIds]
  return wanted.find((id) => held.includes(id)) ?? null
}
