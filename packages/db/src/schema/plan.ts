import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { cadences, planPartyRoles, planTextSections } from "@loa/domain/plan/kinds.ts"
import { bodyTreatments } from "@loa/domain/units/kinds.ts"
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core"
import { validity } from "./columns.ts"
import { organizations } from "./units.ts"

/** A plan of one owner for a span of years. Changed by versions, never in place. */
export const plans = pgTable("plan", {
  id: text().primaryKey(),
  title: text().notNull(),
  shortTitle: text().notNull(),
  /** As registered; null while the document carries none ("Số: /KH-UBND"). */
  number: text(),
  signedOn: date(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  /** The printed heading, basis, opening, closing and signer, verbatim. */
  source: jsonb().$type<PlanSource>().notNull(),
  sample: boolean().notNull().default(false),
})

export type PlanSource = {
  number: string
  date: string
  title: string
  basis: string
  opening: string
  closing: string
  signer: { authority: string; position: string; name: string } | null
}

const planId = () =>
  text()
    .notNull()
    .references(() => plans.id)

/** Owner, focal point, budget office, participants and carriers of a plan, dated. */
export const planParties = pgTable(
  "plan_party",
  {
    id: uuid().primaryKey().defaultRandom(),
    planId: planId(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    role: text({ enum: planPartyRoles }).notNull(),
    ...validity,
    /** A focal point or budget office that serves one participant only; null: all of them. */
    servesId: text().references(() => organizations.id),
    /** A participant that may log and is never late. */
    optional: boolean().notNull().default(false),
    document: text(),
  },
  (t) => [
    index("plan_party_plan").on(t.planId, t.role),
    index("plan_party_organization").on(t.organizationId),
  ],
)

export const planVersions = pgTable(
  "plan_version",
  {
    planId: planId(),
    version: integer().notNull(),
    effectiveFrom: date().notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.version] })],
)

/** The chapter of a plan's part II on one index. */
export const planIndices = pgTable(
  "plan_index",
  {
    planId: planId(),
    indexId: text({ enum: planIndexIds }).notNull(),
    ordinal: integer().notNull(),
    name: text().notNull(),
    heading: text().notNull(),
    intro: text(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.indexId] })],
)

/** What to talk about: the stable key of an item. Its wording is a row per version beside it. */
export const contentItems = pgTable(
  "content_item",
  {
    planId: planId(),
    code: text().notNull(),
    indexId: text({ enum: planIndexIds }).notNull(),
    ordinal: integer().notNull(),
    /** As printed: `PAR.a`, `PAPI.đ`. */
    label: text().notNull(),
    /** The item of an earlier plan that this one continues; only such links join series across plans. */
    continuesPlanId: text(),
    continuesCode: text(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.code] }),
    foreignKey({
      name: "content_item_continues",
      columns: [t.continuesPlanId, t.continuesCode],
      foreignColumns: [t.planId, t.code],
    }),
  ],
)

const wordingKey = () => ({ planId: planId(), version: integer().notNull() })

export const contentItemWordings = pgTable(
  "content_item_wording",
  {
    ...wordingKey(),
    code: text().notNull(),
    title: text().notNull(),
    shortTitle: text().notNull(),
    /** The heading as printed, letter included. */
    heading: text().notNull(),
    letterSource: text().notNull(),
    anomaly: text(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.version, t.code] }),
    foreignKey({
      name: "content_item_wording_item",
      columns: [t.planId, t.code],
      foreignColumns: [contentItems.planId, contentItems.code],
    }),
  ],
)

export const contentBullets = pgTable(
  "content_bullet",
  {
    ...wordingKey(),
    id: text().notNull(),
    itemCode: text().notNull(),
    ordinal: integer().notNull(),
    text: text().notNull(),
    hasDash: boolean().notNull(),
    legalDocumentIds: text().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.version, t.id] }),
    foreignKey({
      name: "content_bullet_item",
      columns: [t.planId, t.itemCode],
      foreignColumns: [contentItems.planId, contentItems.code],
    }),
  ],
)

/** Parts of an item that can be tagged (PCI.g bundles three component indices). */
export const contentSubItems = pgTable(
  "content_sub_item",
  {
    planId: planId(),
    id: text().notNull(),
    itemCode: text().notNull(),
    ordinal: integer().notNull(),
    title: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.id] }),
    foreignKey({
      name: "content_sub_item_item",
      columns: [t.planId, t.itemCode],
      foreignColumns: [contentItems.planId, contentItems.code],
    }),
  ],
)

/** A body as the plan names it; one that logs or is addressed is an organization too. */
export const planBodies = pgTable(
  "plan_body",
  {
    planId: planId(),
    id: text().notNull(),
    ordinal: integer().notNull(),
    name: text().notNull(),
    shortName: text(),
    /** The plan analyst's word for its kind: "phòng chuyên môn", "nhóm", "chức danh" … */
    kind: text().notNull(),
    level: text().notNull(),
    treatment: text({ enum: bodyTreatments }).notNull(),
    organizationId: text().references(() => organizations.id),
    variants: text().array().notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.id] })],
)

/** Part III: 12 lines of work and the heading of task 10 (which has neither lead nor cadence). */
export const tasks = pgTable(
  "task",
  {
    planId: planId(),
    code: text().notNull(),
    parentCode: text(),
    ordinal: integer().notNull(),
    isHeading: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.planId, t.code] })],
)

export const taskWordings = pgTable(
  "task_wording",
  {
    ...wordingKey(),
    code: text().notNull(),
    title: text().notNull(),
    content: text(),
    leadSource: text(),
    coordinatingSource: text(),
    cadenceSource: text(),
    cadence: text({ enum: cadences }),
    /** Items and indices the task is near to, as whoever read the plan sees it; the plan itself names none. */
    itemCodes: text().array().notNull().default([]),
    indexIds: text({ enum: planIndexIds }).array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.version, t.code] }),
    foreignKey({
      name: "task_wording_task",
      columns: [t.planId, t.code],
      foreignColumns: [tasks.planId, tasks.code],
    }),
  ],
)

export const taskBodies = pgTable(
  "task_body",
  {
    ...wordingKey(),
    taskCode: text().notNull(),
    bodyId: text().notNull(),
    role: text({ enum: ["lead", "coordinating"] }).notNull(),
    ordinal: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.version, t.taskCode, t.bodyId, t.role] }),
    foreignKey({
      name: "task_body_task",
      columns: [t.planId, t.taskCode],
      foreignColumns: [tasks.planId, tasks.code],
    }),
    foreignKey({
      name: "task_body_body",
      columns: [t.planId, t.bodyId],
      foreignColumns: [planBodies.planId, planBodies.id],
    }),
  ],
)

/** Purposes, requirements, money, organization, recipients and reading notes, verbatim, in order. */
export const planTexts = pgTable(
  "plan_text",
  {
    ...wordingKey(),
    section: text({ enum: planTextSections }).notNull(),
    ordinal: integer().notNull(),
    text: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.version, t.section, t.ordinal] })],
)
