import { z } from "zod"
import { readJson } from "./read-data.ts"

const text = z.string()
const optionalText = text.nullish().transform((value) => value ?? null)
const texts = z.array(text)

const bullet = z.object({
  id: text,
  ordinal: z.int(),
  text,
  has_dash: z.boolean(),
  legal_refs: texts,
})

const item = z.object({
  id: text,
  code: text,
  title: text,
  short_title: text,
  heading_source: text,
  letter_source: text,
  anomaly: optionalText,
  bullets: z.array(bullet),
  sub_indices: z.array(z.object({ id: text, title: text })).default([]),
})

const taskLine = z.object({
  number: text,
  title: text,
  content: optionalText,
  lead_source: optionalText,
  coordinating_source: optionalText,
  frequency_source: optionalText,
  frequency: z.enum(["annual", "weekly", "continuous", "continuous_in_year"]).optional(),
  lead: texts.default([]),
  coordinating: texts.default([]),
  /** What the task is near to, as whoever read the plan sees it: the plan names no items with its tasks. */
  derived: z.object({
    indices: z.array(z.enum(["par", "papi", "pci"])),
    content_items: texts.default([]),
  }),
})

const legalDocument = z.object({
  id: text,
  type: text,
  number: optionalText,
  date: optionalText,
  issuer: optionalText,
  level: optionalText,
  title: text,
  role: optionalText,
  note: optionalText,
  variants: z.array(z.object({ number: text, date: text })).optional(),
})

const agency = z.object({
  id: text,
  name: text,
  short: optionalText,
  kind: text,
  level: text,
  variants: texts,
  note: optionalText,
})

const passage = z.looseObject({ text })

const planSource = z.object({
  metadata: z.object({
    number_source: text,
    date_source: text,
    title: text,
    title_source: text,
    basis_source: text,
    opening_source: text,
    closing_source: text,
    signer: z.object({ authority: text, position: text, name: text }),
  }),
  legal_bases: z.array(legalDocument),
  purposes: z.array(passage),
  requirements: z.array(passage),
  indices: z.array(
    z.object({
      id: z.enum(["par", "papi", "pci"]),
      name: text,
      heading_source: text,
      intro: optionalText,
      items: z.array(item),
    }),
  ),
  tasks: z.array(taskLine.extend({ parts: z.array(taskLine).default([]) })),
  budget_rules: z.array(passage),
  responsibilities: z.array(passage),
  reporting_rules: z.array(z.looseObject({ quote: text })),
  recipients: z.array(z.looseObject({ source: text })),
  agencies: z.array(agency),
  anomalies: z.array(z.looseObject({ as_written: text })),
})

export type TaskSource = z.infer<typeof taskLine>
export type AgencySource = z.infer<typeof agency>

/** Huyện Trà Bồng's plan for 2022–2025, every sentence as printed. */
export const traBongPlan = readJson("plan.json", planSource)
