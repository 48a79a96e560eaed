import { addDays, type Day, isValidOn, quarterOf } from "../dates.ts"
import type { ReportBox } from "./obligations.ts"
import { isBound, type PlanLife, type PlanOrganization, within } from "./plan-life.ts"
import { quarterKey, quarterTerm, type TermSettingsOn, yearTerm } from "./report-terms.ts"

const yearOf = (day: Day) => Number(day.slice(0, 4))
const yearsBetween = (from: Day, to: Day) =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at)

type Term = Pick<ReportBox, "report" | "key" | "from" | "cutOff" | "due">

function termsBetween(from: Day, to: Day, settingsOn: TermSettingsOn): Term[] {
  // A quarter's report may be due in the quarter after it.
  const years = yearsBetween(addDays(from, -366), to)
  const quarters = years.flatMap((year) =>
    ([1, 2, 3, 4] as const).map((quarter): Term => {
      const term = quarterTerm({ year, quarter }, settingsOn)
      return { report: "quarterly", key: quarterKey({ year, quarter }), ...term }
    }),
  )
  const annual = years.map(
    (year): Term => ({ report: "annual", key: String(year), ...yearTerm(year, settingsOn) }),
  )
  return [...quarters, ...annual].filter(({ due }) => from <= due && due <= to)
}

/** Whoever joined after the cut-off has nothing to tell, unless it took over from somebody who has. */
const hasDataTo = (plan: PlanLife, one: PlanOrganization, { cutOff, due }: Term): boolean =>
  one.participations.some((span) => isValidOn(due, span) && span.validFrom <= cutOff) ||
  plan.successions.some(({ successorId }) => successorId === one.id)

/**
 * The reports due in a span (plan V.1 and its closing paragraph): of everybody bound by the plan on the day the
 * report is due. One whose whole time of data lies outside the plan, or that is due after it, is owed by nobody.
 */
export function reportBoxes(
  plan: PlanLife,
  from: Day,
  to: Day,
  settingsOn: TermSettingsOn,
): ReportBox[] {
  return termsBetween(from, to, settingsOn).flatMap((term) => {
    const data = within(plan, term.from, term.cutOff)
    if (!data || !within(plan, term.due, term.due)) return []
    return plan.organizations
      .filter((one) => isBound(one, term.due) && hasDataTo(plan, one, term))
      .map((one): ReportBox => {
        const quarter = quarterOf(term.due)
        return {
          kind: "report",
          organizationId: one.id,
          ...term,
          ...data,
          cutOff: data.to,
          quarter,
        }
      })
  })
}
