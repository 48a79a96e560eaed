import { addDays, type Day, isValidOn, quarterOf } from "../dates.ts"
import { type Period, periodKey, type RulesOn, type Span, spanOf } from "../reports/period.ts"
import type { ReportBox } from "./obligations.ts"
import { isBound, type PlanLife, type PlanOrganization, within } from "./plan-life.ts"

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** The periods whose report is due in a span; one may be due long after its figures close. */
function periodsDue(from: Day, to: Day, rulesOn: RulesOn): { period: Period; span: Span }[] {
  const first = yearOf(addDays(from, -366))
  const years = Array.from({ length: yearOf(to) - first + 1 }, (_, at) => first + at)
  return years
    .flatMap((year): Period[] => [
      ...([1, 2, 3, 4] as const).map((quarter) => ({ kind: "quarter" as const, year, quarter })),
      { kind: "year", year },
    ])
    .map((period) => ({ period, span: spanOf(period, rulesOn) }))
    .filter(({ span }) => from <= span.due && span.due <= to)
}

/** Whoever joined after the cut-off has nothing to tell, unless it took over from somebody who has. */
const hasDataTo = (plan: PlanLife, one: PlanOrganization, { to, due }: Span): boolean =>
  one.participations.some((part) => isValidOn(due, part) && part.validFrom <= to) ||
  plan.successions.some(({ successorId }) => successorId === one.id)

/**
 * The reports due in a span (plan V.1 and its closing paragraph): of everybody bound by the plan on the day the
 * report is due. One whose whole time of data lies outside the plan, or that is due after it, is owed by nobody.
 */
export function reportBoxes(plan: PlanLife, from: Day, to: Day, rulesOn: RulesOn): ReportBox[] {
  return periodsDue(from, to, rulesOn).flatMap(({ period, span }) => {
    const data = within(plan, span.from, span.to)
    const { due } = span
    if (!data || !within(plan, due, due)) return []
    return plan.organizations
      .filter((one) => isBound(one, due) && hasDataTo(plan, one, span))
      .map(
        ({ id }): ReportBox => ({
          ...{ kind: "report", organizationId: id, period, key: periodKey(period) },
          ...{ from: data.from, cutOff: data.to, due, quarter: quarterOf(due) },
        }),
      )
  })
}
