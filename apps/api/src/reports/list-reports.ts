import { reports } from "@loa/db/schema.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import {
  type Period,
  periodKey,
  periodLabel,
  periodsWithin,
  type Span,
} from "@loa/domain/reports/period.ts"
import { desksOn, lastDayOf, membersOf, reportsFor } from "@loa/domain/reports/reporting-chain.ts"
import { isSent, type ReportState } from "@loa/domain/reports/state.ts"
import { inArray } from "drizzle-orm"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { type FoundChain, fetchChain, namesOn } from "./fetch-chain.ts"
import { isLate } from "./get-report.ts"
import { ownPlans } from "./own-plans.ts"

export type ReportListQuery = { earlier?: "1" }

type Begun = {
  planId: string
  organizationId: string
  period: string
  scope: "unit" | "consolidated"
  state: ReportState
  stateReason: string | null
  sentOn: string | null
}

async function begunOf({ db }: Context, planIds: readonly string[]): Promise<Begun[]> {
  const { planId, organizationId, period, scope, state, stateReason, sentOn } = reports
  return db
    .select({ planId, organizationId, period, scope, state, stateReason, sentOn })
    .from(reports)
    .where(inArray(reports.planId, [...planIds]))
}

type Term = { period: Period; span: Span }
type Known = {
  found: FoundChain
  terms: Term[]
  begun: ReadonlyMap<string, Begun>
  today: string
}

const keyOf = (one: Pick<Begun, "planId" | "organizationId" | "period" | "scope">) =>
  [one.planId, one.organizationId, one.period, one.scope].join("|")

/** One report of the list: with its state, or open and computed. */
function rowOf(
  { found, begun, today }: Known,
  { period, span }: Term,
  organizationId: string,
  scope: Begun["scope"],
) {
  const planId = found.plan.id
  const key = periodKey(period)
  const row = begun.get(keyOf({ planId, organizationId, period: key, scope }))
  const state = row?.state ?? "open"
  const sentOn = isSent(state) ? (row?.sentOn ?? null) : null
  return {
    ...{
      planId,
      organizationId,
      scope,
      period: key,
      kind: period.kind,
      label: periodLabel(period),
    },
    planTitle: found.plan.shortTitle,
    planEnded: lastDayOf(found.chain, found.plan.endsOn) < today,
    organizationName: namesOn(found, organizationId, span.to).name,
    ...{ from: span.from, to: span.to, due: span.due, state, sentOn },
    stateReason: row?.stateReason ?? null,
    late: isLate({ due: span.due, today, sentOn, sent: sentOn !== null }),
  }
}

export type ReportListRow = ReturnType<typeof rowOf>

/** The reports that organizations owe: of whoever takes part on the day one is due and is no mere contributor. */
const ownRows = (known: Known, ids: readonly string[]) =>
  known.terms.flatMap((term) =>
    ids
      .filter((id) =>
        known.found.chain.parties.some(
          (party) =>
            party.organizationId === id &&
            !party.optional &&
            reportsFor(known.found.chain, party, term.span),
        ),
      )
      .map((id) => rowOf(known, term, id, "unit")),
  )

/** The periods a focal point gathers, for it and for the agency above: how many sent, who is late. */
const deskRows = (known: Known, focalIds: readonly string[], agencyIds: readonly string[]) =>
  known.terms.flatMap((term) =>
    desksOn(known.found.chain, term.span.to)
      .filter((desk) => focalIds.includes(desk.focalPointId) || agencyIds.includes(desk.agencyId))
      .map(({ focalPointId, agencyId }) => {
        const members = membersOf(known.found.chain, focalPointId, term.span)
        const asked = members.filter(({ optional }) => !optional)
        const units = asked.map((one) => rowOf(known, term, one.organizationId, "unit"))
        const count = (is: (row: ReportListRow) => boolean) => units.filter(is).length
        return {
          ...rowOf(known, term, agencyId, "consolidated"),
          focalPointName: namesOn(known.found, focalPointId, term.span.to).name,
          asked: units.length,
          sent: count((row) => isSent(row.state)),
          waiting: count((row) => row.state === "submitted"),
          missing: count((row) => !isSent(row.state)),
          overdue: count((row) => !isSent(row.state) && row.late),
        }
      }),
  )

/** The latest first; those due the same day by name. */
const byDue = (a: ReportListRow, b: ReportListRow) =>
  b.due.localeCompare(a.due) || a.organizationName.localeCompare(b.organizationName, "vi")

/**
 * The reports of the actor's organizations and the periods they gather, from the day a period begins. A few queries
 * for each plan. `earlier`: also those of the organizations they took over from.
 */
export async function listReports(ctx: Context, { earlier }: ReportListQuery) {
  const { ownIds, earlierIds, planIds } = await ownPlans(ctx)
  const rulesOn = await readDatedSettings(ctx.db)
  const begun = new Map((await begunOf(ctx, planIds)).map((row) => [keyOf(row), row]))
  const insiders = organizationsAs(ctx.actor, "reporter", "approver", "leader")
  const reporting = earlier ? [...insiders, ...earlierIds] : insiders
  const focalIds = organizationsAs(ctx.actor, "coordinator", "leader")
  const own: ReportListRow[] = []
  const desks: ReturnType<typeof deskRows> = []
  for (const planId of planIds) {
    const found = await fetchChain(ctx, planId)
    const { startsOn, endsOn } = found.plan
    const to = lastDayOf(found.chain, endsOn)
    const terms = periodsWithin({ from: startsOn, to }, rulesOn)
      .map(({ period, span }) => ({
        period,
        span: span.from < startsOn ? { ...span, from: startsOn } : span,
      }))
      .filter(({ span }) => span.from <= ctx.today)
    const known = { found, terms, begun, today: ctx.today }
    own.push(...ownRows(known, reporting))
    const agencies = organizationsAs(ctx.actor, "leader", "approver")
    desks.push(...deskRows(known, focalIds, agencies))
  }
  return {
    today: ctx.today,
    ...{ own: own.toSorted(byDue), desks: desks.toSorted(byDue) },
    hasEarlier: earlierIds.length > 0,
    ownIds,
  }
}
