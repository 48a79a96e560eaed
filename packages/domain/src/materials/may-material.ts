import { type Actor, organizationsAs, type Role } from "../accounts/actor.ts"
import { type Day, isValidOn } from "../dates.ts"
import type { PlanPartyRole } from "../plan/kinds.ts"

export type MaterialVerb = "read" | "confirm" | "write"

const rolesFor: Record<MaterialVerb, readonly Role[]> = {
  read: ["reporter", "approver", "coordinator", "finance", "leader"],
  confirm: ["reporter", "approver", "coordinator"],
  write: ["coordinator"],
}

/** May this actor try at all, before any row is looked at? */
export const mayTryMaterial = (actor: Actor, verb: MaterialVerb): boolean =>
  organizationsAs(actor, ...rolesFor[verb]).length > 0

/** Who is what to a plan, for whom and when. */
export type MaterialParty = {
  organizationId: string
  role: PlanPartyRole
  /** Null: for everybody who takes part. */
  servesId: string | null
  validFrom: Day
  validTo: Day | null
}

/** In which organization the actor puts materials there: a focal point of the plan on that day. */
export const publishesIn = (
  actor: Actor,
  parties: readonly MaterialParty[],
  day: Day,
): string | null =>
  organizationsAs(actor, ...rolesFor.write).find((id) =>
    parties.some(
      (one) => one.organizationId === id && one.role === "focal-point" && isValidOn(day, one),
    ),
  ) ?? null

/** The same of one that is there: whoever put it there, and who took over their work. */
export function editsIn(
  actor: Actor,
  { organizationId, successorIds }: { organizationId: string; successorIds: readonly string[] },
  parties: readonly MaterialParty[],
  day: Day,
): string | null {
  const keepers = [organizationId, ...successorIds]
  return publishesIn(
    actor,
    parties.filter((one) => keepers.includes(one.organizationId)),
    day,
  )
}

/** For one of their own, not for another: who confirms says that they read it. */
export const confirmsFor = (actor: Actor, organizationId: string): boolean =>
  organizationsAs(actor, ...rolesFor.confirm).includes(organizationId)

/** Whose receipts the actor looks after on a day: everybody's, those named, or (none) nobody's. */
export type Followed = "everybody" | readonly string[]

/** The focal point follows those it serves, by its coordinators and leaders; leaders of the owner follow all. */
export function followed(actor: Actor, parties: readonly MaterialParty[], day: Day): Followed {
  const focal = organizationsAs(actor, "coordinator", "leader")
  const leads = organizationsAs(actor, "leader")
  const theirs = parties.filter(
    (one) =>
      isValidOn(day, one) &&
      ((one.role === "focal-point" && focal.includes(one.organizationId)) ||
        (one.role === "owner" && leads.includes(one.organizationId))),
  )
  if (theirs.some(({ servesId }) => servesId === null)) return "everybody"
  return theirs.flatMap(({ servesId }) => servesId ?? [])
}
