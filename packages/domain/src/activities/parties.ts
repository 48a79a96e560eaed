import { type Day, isValidOn } from "../dates.ts"
import type { PlanPartyRole } from "../plan/kinds.ts"

/** Who is what to a plan, for whom and when. */
export type Party = {
  organizationId: string
  role: PlanPartyRole
  /** Null: for every organization that takes part. */
  servesId: string | null
  validFrom: Day
  validTo: Day | null
}

/**
 * Does this party act for an organization on a day (DESIGN §4 "Roles")? Whoever serves the organization's successor
 * does so too: after a merger nobody else is left to check what its predecessors had not finished.
 */
export const actsFor = (party: Party, { day, organizationId, successorIds }: ActedFor): boolean =>
  (party.servesId !== null && successorIds.includes(party.servesId)) ||
  (isValidOn(day, party) && (party.servesId === null || party.servesId === organizationId))

export type ActedFor = { day: Day; organizationId: string; successorIds: readonly string[] }
