import { auditLog, reportAdjustments } from "@loa/db/schema.ts"
import { buildContent } from "@loa/domain/reports/build-content.ts"
import { doneSoFar } from "@loa/domain/reports/content-tables.ts"
import { draftSection, missingWords, sectionText } from "@loa/domain/reports/draft-narrative.ts"
import { estimatedMeasures, estimateOf } from "@loa/domain/reports/estimate.ts"
import { figureList } from "@loa/domain/reports/figure-words.ts"
import { symbolOf, usualRecipients } from "@loa/domain/reports/letterhead.ts"
import { allowedVerbs, mayReport } from "@loa/domain/reports/may-report.ts"
import { periodLabel } from "@loa/domain/reports/period.ts"
import type { ReportFacts } from "@loa/domain/reports/report-facts.ts"
import { sectionKeys, sectionTitles } from "@loa/domain/reports/sections.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import { and, asc, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { draftOf } from "./facts-of.ts"
import { namesOn, noReport } from "./fetch-chain.ts"
import { deskOf, placeOf, type ReportAddress, type ReportPlace } from "./place-of.ts"
import { findRow, type ReportRow } from "./report-row.ts"

/** The report's place and row, for whoever may read it. @throws Refusal not-found for everybody else. */
export async function readable(ctx: Context, address: ReportAddress) {
  const person = requirePerson(ctx.actor)
  const place = await placeOf(ctx, address)
  const row = await findRow(ctx.db, place)
  const subject = { ...place.subject, state: row?.state ?? "open" }
  if (!mayReport(person, "read", subject)) throw noReport()
  return { person, place, row, subject }
}

/** The narrative sections as the editor shows them: what somebody wrote, what Loa proposes, what it asks. */
const sectionsOf = (facts: ReportFacts) =>
  sectionKeys.map((key) => {
    const { text: draft, hints, needed } = draftSection(facts, key)
    const text = sectionText(facts, key)
    return {
      ...{ key, title: sectionTitles[key], text, draft, hints },
      written: facts.narrative[key] !== undefined,
      needed: needed && !text.trim() ? needed : null,
    }
  })

/** The years' figures with the rule's own estimate and what the writer put in its place. */
function estimatesOf(facts: ReportFacts) {
  if (facts.period.kind !== "year") return []
  const done = doneSoFar(facts)
  return estimatedMeasures.map((measure) => ({
    measure,
    ...{ done: done[measure], byRule: estimateOf(measure, done[measure], facts.span) },
    own: facts.form.estimates[measure] ?? null,
  }))
}

async function historyOf({ db }: Context, row: ReportRow | null) {
  if (!row) return []
  return db
    .select({
      ...{ at: auditLog.at, actorName: auditLog.actorName, verb: auditLog.verb },
      reason: auditLog.reason,
    })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "report"), eq(auditLog.subjectId, row.id)))
    .orderBy(asc(auditLog.id))
}

export const adjustmentsOf = ({ db }: Context, row: ReportRow | null) =>
  row
    ? db
        .select()
        .from(reportAdjustments)
        .where(eq(reportAdjustments.reportId, row.id))
        .orderBy(asc(reportAdjustments.createdAt))
    : []

/** Who takes the report in, and where its consolidated report is. */
function deskView(place: ReportPlace) {
  const { organization, scope } = place.address
  const day = place.span.to
  const desk = scope === "unit" ? deskOf(place, organization, day) : null
  const focalPointId = desk?.focalPointId ?? place.focalPointId
  const nameOf = (id: string) => namesOn(place, id, day).name
  return {
    focalPoint: focalPointId === null ? null : { id: focalPointId, name: nameOf(focalPointId) },
    agency: desk && { id: desk.agencyId, name: nameOf(desk.agencyId) },
  }
}

/** A report as the editor shows it: drafted from the book while it is open, as it was frozen once it was sent. */
export async function getReport(ctx: Context, address: ReportAddress) {
  const { person, place, row, subject } = await readable(ctx, address)
  const { facts, parts } = await draftOf(ctx, ctx.db, place, row)
  const { period, scope, plan, organization } = address
  const { span } = place
  const frozen = row && isSent(row.state) ? row : null
  const sentOn = row?.sentOn ?? null
  return {
    ...{ planId: plan, organizationId: organization, scope, period: place.key, kind: period.kind },
    ...{ id: row?.id ?? null, label: periodLabel(period), planTitle: place.plan.shortTitle },
    organizationName: facts.reporter.name,
    ...{ from: span.from, to: span.to, due: span.due, end: span.end, today: ctx.today },
    ...{ state: subject.state, stateReason: row?.stateReason ?? null, version: row?.version ?? 0 },
    ...{ stateAt: row?.stateAt ?? null, sentOn, submittedByName: row?.submittedByName ?? null },
    late: isLate({ due: span.due, today: ctx.today, sentOn, sent: frozen !== null }),
    ...{ hash: row?.hash ?? null, frozenAt: row?.frozenAt ?? null },
    content: frozen?.content ?? buildContent(facts),
    sections: sectionsOf(facts),
    missing: frozen ? [] : missingWords(facts, sectionKeys),
    figures: figureList(frozen?.figures ? { ...facts, figures: frozen.figures } : facts),
    form: {
      ...{ number: facts.form.number, signedOn: facts.form.signedOn },
      symbol: facts.form.symbol ?? symbolOf(facts.reporter),
      recipients: facts.form.recipients ?? usualRecipients(facts),
      ownRecipients: facts.form.recipients !== null,
    },
    estimates: estimatesOf(facts),
    signerKnown: facts.head !== null,
    ...deskView(place),
    inConsolidated: row?.consolidatedInId !== null && row?.consolidatedInId !== undefined,
    units: unitsOf(facts, parts),
    adjustments: await adjustmentsOf(ctx, row),
    history: await historyOf(ctx, row),
    may: allowedVerbs(person, subject),
  }
}

export type ReportView = Awaited<ReturnType<typeof getReport>>

/** Late: sent after the due day, or not sent when it has passed. */
export const isLate = (one: {
  due: string
  today: string
  sentOn: string | null
  sent: boolean
}): boolean => (one.sent && one.sentOn ? one.sentOn : one.today) > one.due

const unitsOf = (
  { units, span, today }: ReportFacts,
  parts: readonly { organizationId: string; stateReason: string | null }[],
) =>
  units.map(({ all: _all, items: _items, ...unit }) => ({
    ...unit,
    late:
      !unit.optional &&
      isLate({ due: span.due, today, sentOn: unit.sentOn, sent: unit.sentOn !== null }),
    reason: parts.find((part) => part.organizationId === unit.organizationId)?.stateReason ?? null,
  }))
