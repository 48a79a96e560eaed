import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"
import { m } from "../paraglide/messages.js"

const words: Record<PlanPartyRole, () => string> = {
  owner: m.unit_role_owner,
  "focal-point": m.unit_role_focal_point,
  "budget-office": m.unit_role_budget_office,
  participant: m.unit_role_reporter,
  carrier: m.unit_role_carrier,
}

/** What an organization is to a plan; a participant that is never late is named apart. */
export const partyRoleWords = (role: PlanPartyRole, optional: boolean): string =>
  role === "participant" && optional ? m.unit_role_contributor() : words[role]()
