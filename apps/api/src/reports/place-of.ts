import type { Day } from "@loa/domain/dates.ts"
import type { ReportSubject } from "@loa/domain/reports/may-report.ts"
import {
  type Period,
  periodKey,
  type RulesOn,
  type Span,
  spanOf,
} from "@loa/domain/reports/period.ts"
import {
  agencyAbove,
  desksOn,
  focalPointsOf,
  gathererOf,
  type Member,
  membersOf,
  overseersOf,
  reportsFor,
} from "@loa/domain/reports/reporting-chain.ts"
import type { ReportScope } from "@loa/domain/reports/state.ts"
import { successorsOf } from "@loa/domain/units/lineage.ts"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { type FoundChain, fetchChain, noReport } from "./fetch-chain.ts"

/** Where a report stands: it has this address before anything was written. */
export type ReportAddress = {
  plan: string
  period: Period
  scope: ReportScope
  organization: string
}

/** A report's place in its plan: whose it is, on which days, who gathers it, and of whom it is made. */
export type ReportPlace = FoundChain & {
  address: ReportAddress
  key: string
  rulesOn: RulesOn
  /** Cut to the plan's own days. */
  span: Span
  subject: Omit<ReportSubject, "state">
  /** Of a consolidated report: who makes it, and the units. */
  focalPointId: string | null
  members: Member[]
}

/** The days of the period on which the plan was in force already. */
export const clippedTo = (startsOn: Day, span: Span): Span => ({
  ...span,
  from: span.from < startsOn ? startsOn : span.from,
})

/** @throws Refusal not-found when nobody owes or gathers such a report. Two queries. */
export async function placeOf(ctx: Context, address: ReportAddress): Promise<ReportPlace> {
  const { plan: planId, period, scope, organization } = address
  const found = await fetchChain(ctx, planId)
  const rulesOn = await readDatedSettings(ctx.db)
  const span = clippedTo(found.plan.startsOn, spanOf(period, rulesOn))
  const { chain } = found
  if (span.to < found.plan.startsOn) throw noReport()
  const base = { ...found, address, key: periodKey(period), rulesOn, span }
  const successorIds = successorsOf(organization, chain.links)
  const overseerIds = overseersOf(chain, organization, span.to)
  const owned = { scope, organizationId: organization, successorIds, overseerIds }
  if (scope === "unit") {
    const focalPointIds = focalPointsOf(chain, organization, span.to)
    if (!isAsked(found, organization, span)) throw noReport()
    return { ...base, subject: { ...owned, focalPointIds }, focalPointId: null, members: [] }
  }
  const desk = desksOn(chain, span.to).find(({ agencyId }) => agencyId === organization)
  if (!desk) throw noReport()
  const { focalPointId } = desk
  return {
    ...base,
    subject: { ...owned, focalPointIds: withSuccessors(found, focalPointId) },
    ...{ focalPointId, members: membersOf(chain, focalPointId, span) },
  }
}

/** Also a contributor, who may report and owes nothing. */
const isAsked = ({ chain }: FoundChain, organization: string, span: Span): boolean =>
  chain.parties.some(
    (party) => party.organizationId === organization && reportsFor(chain, party, span),
  )

const withSuccessors = ({ chain }: FoundChain, id: string) => [id, ...successorsOf(id, chain.links)]

/** The focal point and agency that take in a unit's report of that day; null where nobody does. */
export function deskOf({ chain }: FoundChain, organization: string, day: Day) {
  const focalPointId = gathererOf(chain, organization, day)
  const agencyId = focalPointId && agencyAbove(chain, focalPointId, day)
  return focalPointId && agencyId ? { focalPointId, agencyId } : null
}
