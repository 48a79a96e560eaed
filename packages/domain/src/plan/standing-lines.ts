import { type Day, isValidOn } from "../dates.ts"
import { type LineHolder, lineHolders } from "./line-roles.ts"
import { editionOn, type PlanLife, within } from "./plan-life.ts"

/** A line with no term, "thường xuyên", and since when somebody keeps it up. */
export type Standing = LineHolder & { taskCode: string; from: Day }

/** The lines without a term that somebody keeps up on a day. */
export function standingLines(plan: PlanLife, day: Day): Standing[] {
  if (!within(plan, day, day)) return []
  const lines = editionOn(plan, day)?.lines ?? []
  return lines
    .filter(({ cadence }) => cadence === "rolling")
    .flatMap((line) =>
      lineHolders(plan, line, day).map((holder) => {
        const from = boundSince(plan, holder.organizationId, day)
        return { taskCode: line.code, ...holder, from }
      }),
    )
}

/** The first day of the stretch in which an organization takes part, within the plan. */
function boundSince(plan: PlanLife, id: string, day: Day): Day {
  const one = plan.organizations.find((each) => each.id === id)
  const span = one?.participations.find((each) => isValidOn(day, each))
  const from = span?.validFrom ?? day
  return from > plan.startsOn ? from : plan.startsOn
}
