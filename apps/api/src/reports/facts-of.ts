import type { Db } from "@loa/db/db.ts"
import { addCounts } from "@loa/domain/reports/count.ts"
import { noFigures, type ReportFigures, tallyOf } from "@loa/domain/reports/figures.ts"
import { periodBefore, periodKey, spanOf } from "@loa/domain/reports/period.ts"
import type { ReportFacts } from "@loa/domain/reports/report-facts.ts"
import { addresseeOf, lineOn } from "@loa/domain/reports/reporting-chain.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { catalogOf } from "./catalog-of.ts"
import { countBooks, countSent, countTotals } from "./count-books.ts"
import type { Counting } from "./counting.ts"
import { namesOn } from "./fetch-chain.ts"
import { clippedTo, type ReportPlace } from "./place-of.ts"
import type { ReportRow } from "./report-row.ts"
import { reporterOf } from "./reporter-of.ts"
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
  const before = periodBefore(place.address.period)
  const span = clippedTo(place.plan.startsOn, spanOf(before, place.rulesOn))
  if (span.to < place.plan.startsOn) return null
  const { plan, organization, scope } = place.address
  const { rows } = await db.execute<{
    figures: ReportFigures | null
  }>(sql`select figures from report
    where plan_id = ${plan} and organization_id = ${organization} and scope = ${scope}
      and period = ${periodKey(before)} and state not in ('open', 'returned')`)
  const frozen = rows[0]?.figures
  if (frozen) return tallyOf(frozen, "all")
  const then = { ...counting, from: span.from, to: span.to }
  return { ...tallyOf(noFigures(), "all"), ...(await countTotals(db, then, wholeOf(place))) }
}

const wholeOf = ({ address }: ReportPlace) => `${address.scope}:${address.organization}`

/** What a report counts: of a unit its book; of an agency the sum of what its units sent, and the books of the others. */
async function countFor(db: Db, place: ReportPlace, counted: Omit<Counting, "organizationIds">) {
  const { scope, organization } = place.address
  if (scope === "unit") {
    const counting = { ...counted, organizationIds: [organization] }
    const count = await countBooks(db, counting, wholeOf(place))
    return { counting, count, units: [], parts: [], unsentIds: [organization] }
  }
  const parts = await partRows(db, place)
  const sent = parts.filter(({ state }) => isSent(state))
  const sentIds = new Set(sent.map((part) => part.organizationId))
  const organizationIds = place.members.map((member) => member.organizationId)
  const unsentIds = organizationIds.filter((id) => !sentIds.has(id))
  const counting = { ...counted, organizationIds }
  const all = await countBooks(db, counting, wholeOf(place))
  if (sent.length === 0)
    return { counting, count: all, units: unitParts(place, parts, all), parts, unsentIds }
  const unsent = { ...counting, organizationIds: unsentIds }
  const { figures, units } = addCounts([
    await countSent(db, counting, sent, `sent:${organization}`),
    await countBooks(db, unsent, `unsent:${organization}`),
  ])
  const count = { figures, units, marks: all.marks }
  return { counting, count, units: unitParts(place, parts, count), parts, unsentIds }
}

function addresseeFor(place: ReportPlace): ReportFacts["addressee"] {
  const { address, chain, span } = place
  const line = lineOn(chain, address.organization, span.to)
  const upward = line && { ...line, gathers: false }
  const own = address.scope === "unit"
  const to = own ? addresseeOf(chain, address.organization, span.to) : upward
  const nameOf = (id: string) => namesOn(place, id, span.to).name
  const through = to?.throughId ? nameOf(to.throughId) : null
  return to && { name: nameOf(to.toId), through, gathers: to.gathers }
}

/** Everything a report is made of, as the book stands now; the same few queries however many units there are. */
export async function draftOf(
  ctx: Context,
  db: Db,
  place: ReportPlace,
  row: ReportRow | null,
  { keeps = true } = {},
): Promise<Drafted> {
  const { address, span, plan } = place
  const { head, ...reporter } = await reporterOf(db, address.organization, span.to)
  const catalog = await catalogOf(db, { planId: plan.id, day: span.to, reporter })
  const sample = ctx.config.demo
  const counted = { planId: plan.id, from: span.from, to: span.to, sample, catalog, keeps }
  const { counting, count, units, ...sources } = await countFor(db, place, counted)
  const form = row ?? emptyForm
  const facts: ReportFacts = {
    ...{ scope: address.scope, period: address.period, span, today: ctx.today, plan, reporter },
    ...{ head, addressee: addresseeFor(place), catalog, figures: count.figures, units },
    previous: await previousTotals(db, place, counting),
    notables: await selectNotables(db, count.marks, span.to),
    ...{ narrative: form.narrative, form },
  }
  return { facts, counting, ...sources }
}
