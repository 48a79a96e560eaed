import { type Actor, organizationsAs, type Role } from "../accounts/actor.ts"

/** Whose yearly plan it is, and who stands behind and above it on the day that is looked at. */
export type OutreachOwner = {
  organizationId: string
  /** Organizations that took over its work, and theirs in turn: its plan is theirs. */
  successorIds: readonly string[]
  focalPointIds: readonly string[]
  /** Owners and budget offices of the plan that act for it. */
  overseerIds: readonly string[]
}

const writers = ["reporter", "approver"] as const satisfies readonly Role[]
const readers = [...writers, "coordinator", "finance", "leader"] as const satisfies readonly Role[]

/** May this actor try at all, before any row is looked at? */
export const mayTryOutreach = (actor: Actor, verb: "read" | "write"): boolean =>
  organizationsAs(actor, ...(verb === "read" ? readers : writers)).length > 0

const meets = (held: readonly string[], wanted: readonly string[]) =>
  held.some((id) => wanted.includes(id))

const itself = ({ organizationId, successorIds }: OutreachOwner) => [
  organizationId,
  ...successorIds,
]

/** The focal point reads the plans it gathers; whoever leads or pays for the plan reads them too. */
export const overseesOutreach = (actor: Actor, owner: OutreachOwner): boolean =>
  meets(organizationsAs(actor, "coordinator", "leader"), owner.focalPointIds) ||
  meets(organizationsAs(actor, "leader", "finance"), owner.overseerIds)

export const mayReadOutreach = (actor: Actor, owner: OutreachOwner): boolean =>
  meets(organizationsAs(actor, ...readers), itself(owner)) || overseesOutreach(actor, owner)

/** In which organization the actor writes this plan: the unit makes its own (plan V.1); null when not. */
export function writesOutreachIn(actor: Actor, owner: OutreachOwner): string | null {
  const held = organizationsAs(actor, ...writers)
  return itself(owner).find((id) => held.includes(id)) ?? null
}
