import type { Db } from "@loa/db/db.ts"
import { planParties } from "@loa/db/schema.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"
import type { ReviewedPlan } from "@loa/domain/plan/proposal.ts"
import { eq } from "drizzle-orm"

/** Who takes part in a plan, coordinates and owns it on a day. */
export async function reviewedPlan(db: Db, planId: string, today: Day): Promise<ReviewedPlan> {
  const parties = await db
    .select({
      id: planParties.organizationId,
      role: planParties.role,
      validFrom: planParties.validFrom,
      validTo: planParties.validTo,
    })
    .from(planParties)
    .where(eq(planParties.planId, planId))
  // Before it begins, a plan has the parties it will begin with.
  const first = parties.map(({ validFrom }) => validFrom).toSorted()[0] ?? today
  const day = today < first ? first : today
  const as = (...roles: PlanPartyRole[]) =>
    parties.filter((one) => roles.includes(one.role) && isValidOn(day, one)).map(({ id }) => id)
  return {
    participantIds: as("participant"),
    focalPointIds: as("focal-point"),
    ownerIds: as("owner", "carrier"),
  }
}
