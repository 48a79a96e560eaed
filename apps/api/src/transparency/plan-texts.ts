import type { PlanTextSection } from "@loa/domain/plan/kinds.ts"
import { z } from "zod"
import type { Plan } from "./plan-answer.ts"

/** One text of a plan as stored: `details` is what stands beside it in the plan's file, by that file's names. */
export type StoredText = {
  section: PlanTextSection
  text: string
  details: Record<string, unknown> | null
}

const ids = z.array(z.string()).default([])
const words = z.string().nullish().default(null)

const Details = z.object({
  legal_refs: ids,
  agencies: ids,
  reporters: ids,
  kind: words,
  to: words,
  via: words,
  deadline_note: words,
  deadline: z.object({ month: z.int(), day: z.int() }).nullish().default(null),
  where: words,
  read_as: words,
  count: z.int().nullish().default(null),
})

type Texts = Pick<
  Plan,
  | "purposes"
  | "requirements"
  | "budget"
  | "responsibilities"
  | "reportingRules"
  | "recipients"
  | "anomalies"
>

/** The texts of a plan by section; of the details only those named here. */
export function textsBySection(stored: readonly StoredText[]): Texts {
  const of = (section: PlanTextSection) =>
    stored
      .filter((row) => row.section === section)
      .map(({ text, details }) => ({ text, ...Details.parse(details ?? {}) }))
  const withLaw = (section: PlanTextSection) =>
    of(section).map(({ text, legal_refs }) => ({ text, legalDocuments: legal_refs }))
  const withBodies = (section: PlanTextSection) =>
    of(section).map(({ text, agencies }) => ({ text, bodies: agencies }))
  return {
    purposes: withLaw("purpose"),
    requirements: withLaw("requirement"),
    budget: of("budget").map(({ text }) => ({ text })),
    responsibilities: withBodies("responsibility"),
    recipients: withBodies("recipient"),
    reportingRules: of("reporting-rule").map(
      ({ text, kind, reporters, to, via, deadline, deadline_note }) => ({
        text,
        kind,
        reporters,
        to,
        via,
        deadline,
        note: deadline_note,
      }),
    ),
    anomalies: of("anomaly").map(({ text, where, read_as, count }) => ({
      text,
      where,
      readAs: read_as,
      count,
    })),
  }
}
