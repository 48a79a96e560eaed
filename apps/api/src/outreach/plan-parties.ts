import type { Db } from "@loa/db/db.ts"
import { planParties } from "@loa/db/schema.ts"
import { actsFor, type Party } from "@loa/domain/activities/parties.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { OutreachOwner } from "@loa/domain/plan/outreach-plan-may.ts"
import type { PlanLife } from "@loa/domain/plan/plan-life.ts"
import { predecessorsOf, successorsOf } from "@loa/domain/units/lineage.ts"
import { and, eq, inArray } from "drizzle-orm"

const above = ["focal-point", "owner", "budget-office", "carrier"] as const

/** Who coordinates a plan, owns it, carries it on and gathers its money, with their days. */
export const partiesAbove = (db: Db, planId: string): Promise<Party[]> =>
  db
    .select({
      organizationId: planParties.organizationId,
      role: planParties.role,
      servesId: planParties.servesId,
      validFrom: planParties.validFrom,
      validTo: planParties.validTo,
    })
    .from(planParties)
    .where(and(eq(planParties.planId, planId), inArray(planParties.role, [...above])))

/** The plan's lines of succession, as the lineage rules walk them. */
export const linksOf = ({ successions }: Pick<PlanLife, "successions">) =>
  successions.map(({ organizationId, successorId }) => ({
    ...({ from: organizationId, to: successorId, share: "whole", weight: null } as const),
  }))

/** An organization and all whose work came to it. */
export const familyOf = (life: Pick<PlanLife, "successions">, id: string): string[] => [
  id,
  ...predecessorsOf(id, linksOf(life)),
]

/** What the rights to one organization's yearly plan depend on, on a day. */
export function outreachOwner(
  { life, parties }: { life: Pick<PlanLife, "successions">; parties: readonly Party[] },
  organizationId: string,
  day: Day,
): OutreachOwner {
  const successorIds = successorsOf(organizationId, linksOf(life))
  const acting = parties.filter((party) => actsFor(party, { day, organizationId, successorIds }))
  const ids = (focal: boolean) =>
    acting.filter(({ role }) => (role === "focal-point") === focal).map((p) => p.organizationId)
  return { organizationId, successorIds, focalPointIds: ids(true), overseerIds: ids(false) }
}
