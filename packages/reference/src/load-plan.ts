import {
  legalDocuments,
  planLegalDocuments,
  plans,
  planTexts,
  planVersions,
} from "@loa/db/schema.ts"
import type { PlanTextSection } from "@loa/domain/plan/kinds.ts"
import { planStart } from "./district-bodies.ts"
import { contentRows } from "./plan-content.ts"
import { planPartyRows } from "./plan-parties.ts"
import { traBongPlan as source } from "./plan-source.ts"
import { taskRows } from "./plan-tasks.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

export const planId = "tra-bong-2022-2025"
export const planEnd = "2025-12-31"
const wording = { planId, version: 1 }

/** Huyện Trà Bồng's plan for 2022–2025, verbatim, as its first version. */
export function loadPlan(): TableRows[] {
  return [
    rowsOf(plans, ["id"], [planRow()]),
    rowsOf(planVersions, ["planId", "version"], [{ ...wording, effectiveFrom: planStart }]),
    ...legalRows(),
    ...contentRows(wording),
    ...taskRows(wording),
    rowsOf(planTexts, ["planId", "version", "section", "ordinal"], textRows()),
    planPartyRows(planId),
  ]
}

function planRow(): typeof plans.$inferInsert {
  const { metadata } = source
  return {
    id: planId,
    title: metadata.title,
    shortTitle: "Kế hoạch truyền thông huyện Trà Bồng 2022–2025",
    number: null,
    signedOn: null,
    startsOn: planStart,
    endsOn: planEnd,
    source: {
      number: metadata.number_source,
      date: metadata.date_source,
      title: metadata.title_source,
      basis: metadata.basis_source,
      opening: metadata.opening_source,
      closing: metadata.closing_source,
      signer: metadata.signer,
    },
    sample: false,
  }
}

function legalRows(): TableRows[] {
  const documents = source.legal_bases.map(({ date, variants, ...document }) => ({
    ...document,
    issuedOn: date,
    variants: variants ?? null,
  }))
  const links = documents.map(({ id }, at) => ({ planId, documentId: id, ordinal: at + 1 }))
  return [
    rowsOf(legalDocuments, ["id"], documents),
    rowsOf(planLegalDocuments, ["planId", "documentId"], links),
  ]
}

/** What stands beside a text in the plan's file is kept with it, by the file's own names. */
function textRows(): (typeof planTexts.$inferInsert)[] {
  const section = (name: PlanTextSection, entries: Record<string, unknown>[], words = "text") =>
    entries.map(({ [words]: text, ...details }, at) => ({
      ...wording,
      section: name,
      ordinal: at + 1,
      text: String(text),
      details,
    }))
  return [
    ...section("purpose", source.purposes),
    ...section("requirement", source.requirements),
    ...section("budget", source.budget_rules),
    ...section("responsibility", source.responsibilities),
    ...section("reporting-rule", source.reporting_rules, "quote"),
    ...section("recipient", source.recipients, "source"),
    ...section("anomaly", source.anomalies, "as_written"),
  ]
}
