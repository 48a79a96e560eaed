import type { Db } from "@loa/db/db.ts"
import { addFigures, type ReportFigures, tallyOf } from "@loa/domain/reports/figures.ts"
import { periodBefore, periodKey, spanOf } from "@loa/domain/reports/period.ts"
import type { ReportFacts } from "@loa/domain/reports/report-facts.ts"
import { addresseeOf, lineOn } from "@loa/domain/reports/reporting-chain.ts"
import { sql } from "drizzle-orm"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { catalogOf } from "./catalog-of.ts"
import { namesOn } from "./fetch-chain.ts"
import { clippedTo, type ReportPlace } from "./place-of.ts"
import type { ReportRow } from "./report-row.ts"
import { reporterOf } from "./reporter-of.ts"
import { type Counting, selectFigures, selectTotals } from "./select-figures.ts"
import { selectNotables } from "./select-notables.ts"
import { type PartRow, partRows, unitParts } from "./unit-parts.ts"

/** The facts of a report, and how its entries are counted. */
export type Drafted = {
  facts: ReportFacts
  counting: Counting
  /** Of a consolidated report: units whose frozen figures it counts, and those it counts from the book. */
  parts: PartRow[]
  unsentIds: string[]
}

const emptyForm: Pick<
  ReportRow,
  "narrative" | "number" | "symbol" | "signedOn" | "recipients" | "estimates"
> = {
  ...{ narrative: {}, number: "", symbol: null, signedOn: null, recipients: null, estimates: {} },
}

/** What was reported of the period before, where it was; else what the book holds of it. */
async function previousTotals(db: Db, place: ReportPlace, counting: Counting) {
  const rulesOn = await readDatedSettings(db)
  const before = periodBefore(place.address.period)
  const span = clippedTo(place.plan.startsOn, spanOf(before, rulesOn))
  if (span.to < place.plan.startsOn) return null
  const { plan, organization, scope } = place.address
  const { rows } = await db.execute<{
    figures: ReportFigures | null
  }>(sql`select figures from report
    where plan_id = ${plan} and organization_id = ${organization} and scope = ${scope}
      and period = ${periodKey(before)} and state not in ('open', 'returned')`)
  const frozen = rows[0]?.figures
  if (frozen) return tallyOf(frozen, "all")
  const { activities, direct } = await selectTotals(db, {
    ...counting,
    from: span.from,
    to: span.to,
  })
  return { ...tallyOf(addFigures([]), "all"), activities, direct }
}

/**
 * Everything a report is made of, as the book stands now. A unit's own report takes eight queries, a consolidated
 * one ten, however many units there are.
 */
export async function draftOf(
  ctx: Context,
  db: Db,
  place: ReportPlace,
  row: ReportRow | null,
): Promise<Drafted> {
  const { address, span, plan } = place
  const day = span.to
  const { head, ...reporter } = await reporterOf(db, address.organization, day)
  const catalog = await catalogOf(db, { planId: plan.id, day, reporter })
  const sample = ctx.config.demo
  const counted = { planId: plan.id, from: span.from, to: span.to, sample, catalog }
  const parts = address.scope === "unit" ? [] : await partRows(db, place)
  const sentIds = new Set(parts.filter(({ figures }) => figures).map((part) => part.organizationId))
  const memberIds = place.members.map(({ organizationId }) => organizationId)
  const organizationIds = address.scope === "unit" ? [address.organization] : memberIds
  const unsentIds = organizationIds.filter((id) => !sentIds.has(id))
  const counting: Counting = { ...counted, organizationIds }
  const live = await selectFigures(db, { ...counting, organizationIds: unsentIds })
  const units = address.scope === "unit" ? [] : unitParts(place, parts, live)
  const figures =
    address.scope === "unit"
      ? live(address.organization)
      : addFigures(units.map((unit) => unit.figures))
  const form = row ?? emptyForm
  const line = lineOn(place.chain, address.organization, day)
  const upward = line && { ...line, gathers: false }
  const to = address.scope === "unit" ? addresseeOf(place.chain, address.organization, day) : upward
  const nameOf = (id: string) => namesOn(place, id, day).name
  const facts: ReportFacts = {
    ...{
      scope: address.scope,
      period: address.period,
      span,
      today: ctx.today,
      plan,
      reporter,
      head,
    },
    addressee: to && {
      ...{ name: nameOf(to.toId), gathers: to.gathers },
      through: to.throughId && nameOf(to.throughId),
    },
    ...{ catalog, figures, previous: await previousTotals(db, place, counting) },
    notables: await selectNotables(db, counting),
    ...{ narrative: form.narrative, form, units },
  }
  return { facts, counting, parts, unsentIds }
}
