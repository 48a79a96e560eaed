import type { Db } from "@loa/db/db.ts"
import { newestVersion, readPlan } from "@loa/db/read-plan.ts"
import { writePlan } from "@loa/db/write-plan.ts"
import type { Day } from "@loa/domain/dates.ts"
import { type Derivation, derivePlan } from "@loa/domain/plan/derive-plan.ts"
import { type Party, withNaturalId } from "./plan-parties.ts"

export interface NewPlan extends Derivation {
  id: string
  title: string
  shortTitle: string
  startsOn: Day
  endsOn: Day
  /** What the new document says of its own basis. */
  basis: string
  sample: boolean
  parties: Party[]
}

/**
 * Starts a plan from the newest version of an existing one, as its version 1 (see `derivePlan`).
 * @throws Refusal `not-found` without such a plan, `conflict` when the id is taken, `invalid` for an unmapped body.
 */
export async function startPlanFrom(tx: Db, plan: NewPlan): Promise<void> {
  const { id, title, shortTitle, startsOn, endsOn, sample, basis } = plan
  const version = await newestVersion(tx, plan.sourcePlanId)
  const content = derivePlan(await readPlan(tx, plan.sourcePlanId, version), plan)
  const source = { number: "", date: "", title, basis, opening: "", closing: "", signer: null }
  const head = { id, title, shortTitle, startsOn, endsOn, source, sample }
  await writePlan(
    tx,
    head,
    content,
    plan.parties.map((party) => withNaturalId(id, party)),
  )
}
