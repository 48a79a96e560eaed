import { activityStates } from "@loa/domain/activities/state.ts"
import type { Estimates } from "@loa/domain/reports/estimate.ts"
import type { ReportFigures } from "@loa/domain/reports/figures.ts"
import { periodKinds } from "@loa/domain/reports/period.ts"
import type { ReportContent } from "@loa/domain/reports/report-content.ts"
import type { Narrative } from "@loa/domain/reports/sections.ts"
import { reportScopes, reportStates } from "@loa/domain/reports/state.ts"
import { sql } from "drizzle-orm"
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core"
import { accounts } from "./accounts.ts"
import { createdAt } from "./columns.ts"
import { plans } from "./plan.ts"
import { organizations } from "./units.ts"

/**
 * One organization, one period. There is a row from the first write on; until then the report is open and computed.
 * What was frozen when it was last sent stays after it is given back, so that a difference can be told.
 */
export const reports = pgTable(
  "report",
  {
    id: uuid().primaryKey().defaultRandom(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    scope: text({ enum: reportScopes }).notNull(),
    kind: text({ enum: periodKinds }).notNull(),
    /** `2026-q3`, `2026`. */
    period: text().notNull(),
    state: text({ enum: reportStates }).notNull().default("open"),
    stateReason: text(),
    stateAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    version: integer().notNull().default(1),
    /** What people wrote; a section that is absent is drafted from the book. */
    narrative: jsonb().$type<Narrative>().notNull().default({}),
    /** As registered; empty until then. */
    number: text().notNull().default(""),
    symbol: text(),
    signedOn: date(),
    recipients: text().array(),
    estimates: jsonb().$type<Estimates>().notNull().default({}),
    submittedAt: timestamp({ withTimezone: true }),
    /** The day it was last sent, in Việt Nam: in time or late is told by it. */
    sentOn: date(),
    submittedById: text().references(() => accounts.id),
    submittedByName: text(),
    figures: jsonb().$type<ReportFigures>(),
    content: jsonb().$type<ReportContent>(),
    /** SHA-256 of the canonical JSON of what was frozen. */
    hash: text(),
    frozenAt: timestamp({ withTimezone: true }),
    /** The report above that counts this one's frozen figures. */
    consolidatedInId: uuid().references((): AnyPgColumn => reports.id),
    sample: boolean().notNull().default(false),
    createdAt,
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique("report_once").on(t.planId, t.organizationId, t.period, t.scope),
    index("report_of_period").on(t.planId, t.period, t.scope),
    index("report_consolidated_in").on(t.consolidatedInId),
    check(
      "report_frozen_when_sent",
      sql`${t.state} in ('open', 'returned') or (${t.hash} is not null and ${t.figures} is not null and ${t.content} is not null and ${t.frozenAt} is not null)`,
    ),
  ],
)

const reportId = () =>
  uuid()
    .notNull()
    .references(() => reports.id)

/**
 * The entries behind a report's frozen figures, with the numbers they had then. No foreign key to the activity: a
 * draft may be deleted later, what was reported stays.
 */
export const reportEntries = pgTable(
  "report_entry",
  {
    reportId: reportId(),
    activityId: uuid().notNull(),
    organizationId: text().notNull(),
    state: text({ enum: activityStates }).notNull(),
    firstDay: date().notNull(),
    title: text().notNull(),
    channelCode: text().notNull(),
    taskCode: text(),
    mainItem: text(),
    items: text().array().notNull(),
    audiences: text().array().notNull(),
    languages: text().array().notNull(),
    reach: integer(),
    minutes: integer(),
    headPresent: boolean().notNull(),
    integrated: boolean().notNull(),
    sample: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.activityId] }),
    index("report_entry_of_activity").on(t.activityId),
  ],
)

/** A figure put right after the report was locked: never in place, always beside it. */
export const reportAdjustments = pgTable(
  "report_adjustment",
  {
    id: uuid().primaryKey().defaultRandom(),
    reportId: reportId(),
    what: text().notNull(),
    before: bigint({ mode: "number" }).notNull(),
    after: bigint({ mode: "number" }).notNull(),
    reason: text().notNull(),
    day: date().notNull(),
    byId: text().references(() => accounts.id),
    byName: text().notNull(),
    createdAt,
  },
  (t) => [index("report_adjustment_of").on(t.reportId)],
)

/**
 * What was counted for a report, kept until it is counted again: right while `madeOf` and `changes` are what they were
 * when the counting began (apps/api/src/reports/keep-count.ts). Nothing is lost when rows go.
 */
export const reportCounts = pgTable(
  "report_count",
  {
    planId: text().notNull(),
    /** Whose entries, and how they are counted: `unit:<organization>`, `sent:<agency>` … */
    books: text().notNull(),
    firstDay: date().notNull(),
    lastDay: date().notNull(),
    publishedOnly: boolean().notNull(),
    sample: boolean().notNull(),
    madeOf: text().notNull(),
    changes: bigint({ mode: "number" }).notNull(),
    count: json().notNull(),
  },
  (t) => [
    primaryKey({
      name: "report_count_key",
      columns: [t.planId, t.books, t.firstDay, t.lastDay, t.publishedOnly, t.sample],
    }),
  ],
)
