import { planParties } from "@loa/db/schema.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"
import { planOffices } from "./body-treatments.ts"
import { bodiesOf, type Commune, newCommunes, oldCommunes } from "./commune-bodies.ts"
import { focalPoint, lastDay, planOwner, planStart } from "./district-bodies.ts"
import { isUnchanged } from "./load-organizations.ts"
import { reformDay } from "./load-units.ts"
import { naturalId } from "./natural-id.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

export interface Party {
  organizationId: string
  role: PlanPartyRole
  validFrom: Day
  validTo: Day | null
  servesId?: string | null
  optional?: boolean
}

/** A plan's party under the id that what it says gives it. */
export const withNaturalId = (
  planId: string,
  { servesId = null, optional = false, ...party }: Party,
) => ({
  id: naturalId("party", planId, party.role, party.organizationId, servesId, party.validFrom),
  ...party,
  servesId,
  optional,
})

/** The rows of a plan's parties, found again by what they say. */
const partyRows = (planId: string, parties: Party[]): TableRows =>
  rowsOf(
    planParties,
    ["id"],
    parties.map((party) => ({ planId, ...withNaturalId(planId, party) })),
    { onlyIf: isUnchanged },
  )

/** The district's offices and communes until 30/6/2025, then the six communes until the plan's end. */
export const planPartyRows = (planId: string): TableRows =>
  partyRows(planId, [...districtParties(), ...newCommunes().flatMap(communeParties)])

function districtParties(): Party[] {
  const span = { validFrom: planStart, validTo: lastDay }
  const offices = Object.entries(planOffices)
  const reporters = offices.filter(([, { treatment }]) => treatment === "reporter")
  const contributors = offices.filter(([, { treatment }]) => treatment === "contributor")
  const participants = [...reporters.map(([id]) => id), ...oldCommunes().map(({ id }) => id)]
  return [
    { organizationId: planOwner, role: "owner", ...span },
    { organizationId: focalPoint, role: "focal-point", ...span },
    { organizationId: "phong-tc-kh", role: "budget-office", ...span },
    ...participants.map((id): Party => ({ organizationId: id, role: "participant", ...span })),
    ...contributors.map(
      ([id]): Party => ({ organizationId: id, role: "participant", optional: true, ...span }),
    ),
  ]
}

/** Each commune's own offices coordinate it and gather its money: nobody is above the six. */
function communeParties(commune: Commune): Party[] {
  const span = { validFrom: reformDay, validTo: "2025-12-31" }
  const bodies = bodiesOf(commune)
  return [
    { organizationId: commune.committee.id, role: "carrier", ...span },
    ...bodies.flatMap(({ id }): Party[] => [
      { organizationId: id, role: "participant", ...span },
      { organizationId: commune.culture.id, role: "focal-point", servesId: id, ...span },
      { organizationId: commune.economy.id, role: "budget-office", servesId: id, ...span },
    ]),
  ]
}
