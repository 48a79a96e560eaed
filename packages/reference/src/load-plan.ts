import {
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  legalDocuments,
  planBodies,
  planIndices,
  planLegalDocuments,
  plans,
  planTexts,
  planVersions,
  taskBodies,
  tasks,
  taskWordings,
} from "@loa/db/schema.ts"
import type { Cadence, PlanTextSection } from "@loa/domain/plan/kinds.ts"
import { planOffices, treatmentOf } from "./body-treatments.ts"
import { planStart } from "./district-bodies.ts"
import { planPartyRows } from "./plan-parties.ts"
import { traBongPlan as source, type TaskSource } from "./plan-source.ts"
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
    ...contentRows(),
    ...taskRows(),
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

function contentRows(): TableRows[] {
  const items = source.indices.flatMap((index) =>
    index.items.map((item) => ({ ...item, indexId: index.id })),
  )
  return [
    rowsOf(
      planIndices,
      ["planId", "indexId"],
      source.indices.map(({ id, name, heading_source, intro }, at) => ({
        planId,
        indexId: id,
        ordinal: at + 1,
        name,
        heading: heading_source,
        intro,
      })),
    ),
    rowsOf(
      contentItems,
      ["planId", "code"],
      items.map(({ id, indexId, code }, at) => ({
        planId,
        code: id,
        indexId,
        ordinal: at + 1,
        label: code,
      })),
    ),
    rowsOf(
      contentItemWordings,
      ["planId", "version", "code"],
      items.map((item) => ({
        ...wording,
        code: item.id,
        title: item.title,
        shortTitle: item.short_title,
        heading: item.heading_source,
        letterSource: item.letter_source,
        anomaly: item.anomaly,
      })),
    ),
    rowsOf(
      contentBullets,
      ["planId", "version", "id"],
      items.flatMap((item) =>
        item.bullets.map(({ id, ordinal, text, has_dash, legal_refs }) => ({
          ...wording,
          id,
          itemCode: item.id,
          ordinal,
          text,
          hasDash: has_dash,
          legalDocumentIds: legal_refs,
        })),
      ),
    ),
    rowsOf(
      contentSubItems,
      ["planId", "id"],
      items.flatMap((item) =>
        item.sub_indices.map(({ id, title }, at) => ({
          planId,
          id,
          itemCode: item.id,
          ordinal: at + 1,
          title,
        })),
      ),
    ),
  ]
}

const cadenceOf = {
  annual: "yearly",
  weekly: "weekly",
  continuous: "rolling",
  continuous_in_year: "rolling",
} as const satisfies Record<string, Cadence>

/** Task 10 is a heading: its two parts have the leads and the cadence. */
function taskRows(): TableRows[] {
  const lines = source.tasks.flatMap(({ parts, ...task }) => [
    { ...task, isHeading: parts.length > 0, parentCode: null },
    ...parts.map((part) => ({ ...part, isHeading: false, parentCode: task.number })),
  ])
  const bodies = (task: TaskSource, role: "lead" | "coordinating", ids: string[]) =>
    ids.map((bodyId, at) => ({ ...wording, taskCode: task.number, bodyId, role, ordinal: at + 1 }))
  return [
    rowsOf(planBodies, ["planId", "id"], bodyRows()),
    rowsOf(
      tasks,
      ["planId", "code"],
      lines.map(({ number, parentCode, isHeading }, at) => ({
        planId,
        code: number,
        parentCode,
        ordinal: at + 1,
        isHeading,
      })),
    ),
    rowsOf(
      taskWordings,
      ["planId", "version", "code"],
      lines.map((line) => ({
        ...wording,
        code: line.number,
        title: line.title,
        content: line.content,
        leadSource: line.lead_source,
        coordinatingSource: line.coordinating_source,
        cadenceSource: line.frequency_source,
        cadence: line.frequency ? cadenceOf[line.frequency] : null,
      })),
    ),
    rowsOf(
      taskBodies,
      ["planId", "version", "taskCode", "bodyId", "role"],
      lines.flatMap((line) => [
        ...bodies(line, "lead", line.lead),
        ...bodies(line, "coordinating", line.coordinating),
      ]),
    ),
  ]
}

const bodyRows = (): (typeof planBodies.$inferInsert)[] =>
  source.agencies.map(({ short, ...agency }, at) => ({
    planId,
    ...agency,
    ordinal: at + 1,
    shortName: short,
    treatment: treatmentOf(agency.id),
    organizationId: agency.id in planOffices ? agency.id : null,
  }))

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
