import { type Actor, organizationsAs } from "../accounts/actor.ts"

export type UnitVerb = "read" | "write"

/**
 * "May this actor read or change areas, organizations and what became of them?" (DESIGN §4 "Roles"). Everybody with
 * a role may look up who is where; only administrators change it, and they do so system-wide.
 */
export function mayUnits(actor: Actor, verb: UnitVerb): boolean {
  if (actor.kind !== "person") return false
  return verb === "read" ? actor.memberships.length > 0 : organizationsAs(actor, "admin").length > 0
}
