import {
  activityLanguages,
  activityModes,
  costSources,
} from "@loa/domain/activities/circumstances.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { sql } from "drizzle-orm"
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { accounts } from "./accounts.ts"
import { audiences, channels } from "./channels.ts"
import { createdAt } from "./columns.ts"
import { materials } from "./materials.ts"
import { contentItems, plans, tasks } from "./plan.ts"
import { organizations } from "./units.ts"

/** Read by `@@` only. */
const wordList = customType<{ data: string }>({ dataType: () => "tsvector" })

/**
 * One piece of outreach that took place. The client makes the id; a draft needs only that and an organization,
 * so most columns may be empty until it is submitted.
 */
export const activities = pgTable(
  "activity",
  {
    id: uuid().primaryKey(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    /** Null for sample rows, which nobody wrote. */
    authorId: text().references(() => accounts.id),
    authorName: text().notNull(),
    state: text({ enum: activityStates }).notNull().default("draft"),
    firstDay: date(),
    lastDay: date(),
    channelCode: text().references(() => channels.code),
    taskCode: text(),
    title: text().notNull().default(""),
    summary: text().notNull().default(""),
    place: text().notNull().default(""),
    links: text().array().notNull().default(sql`'{}'`),
    /** In words, why there is neither link nor file: verifying needs one of the three. */
    explanation: text().notNull().default(""),
    /** Airtime in minutes, copies made, cost in whole đồng: the figures the rollup adds up. */
    minutes: integer(),
    copies: integer(),
    cost: bigint({ mode: "number" }),
    costSource: text({ enum: costSources }),
    /** In which languages it was held; empty when nobody said. */
    languages: text({ enum: activityLanguages }).array().notNull().default(sql`'{}'`),
    /** The head of the organization took part or directed it in person. */
    headPresent: boolean().notNull().default(false),
    /** The programme it was held together with (lồng ghép); empty when it stood alone. */
    integratedWith: text().notNull().default(""),
    mode: text({ enum: activityModes }),
    /** The script, leaflet or clip of the focal point that it broadcast or handed out. */
    materialId: uuid().references(() => materials.id),
    /** Entries made together by the repeat generator or one import share it. */
    seriesId: uuid(),
    /** What else the channel asks for, by its own names (domain: `ChannelDetails`). */
    details: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    version: integer().notNull().default(1),
    /** The queued write that made this row what it is; sent again, it changes nothing. */
    writeId: uuid().notNull(),
    deviceId: uuid(),
    stateReason: text(),
    stateAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Who last wrote its content: neither they nor the author may verify or publish it. */
    editedById: text().references(() => accounts.id),
    publishedAt: timestamp({ withTimezone: true }),
    /** First sent for checking; the burst of a deadline day is seen by it. */
    submittedAt: timestamp({ withTimezone: true }),
    createdAt,
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Written in demo mode; never added to real figures. */
    sample: boolean().notNull().default(false),
    /** The words of title, summary and place, without accents: what a search looks in. */
    search: wordList().generatedAlwaysAs(
      sql`search_words(title || ' ' || summary || ' ' || place)`,
    ),
    /** Equal for texts that differ in accents and case only; null for texts too short to tell. */
    copyKey: text().generatedAlwaysAs(
      sql`case when length(summary) >= 60 then md5(search_key(summary)) end`,
    ),
  },
  (t) => [
    unique("activity_id_plan").on(t.id, t.planId),
    foreignKey({
      name: "activity_task",
      columns: [t.planId, t.taskCode],
      foreignColumns: [tasks.planId, tasks.code],
    }),
    check("activity_days_in_order", sql`${t.lastDay} is null or ${t.lastDay} >= ${t.firstDay}`),
    check(
      "activity_complete_when_sent",
      sql`${t.state} = 'draft' or (${t.firstDay} is not null and ${t.channelCode} is not null and ${t.title} <> '')`,
    ),
    check("activity_figures", sql`${t.minutes} >= 0 and ${t.copies} >= 0 and ${t.cost} >= 0`),
    // Both end with what lists filter by, so that rows which a filter leaves out are never fetched.
    index("activity_of_organization").on(
      ...[t.organizationId, t.firstDay, t.id],
      ...[t.state, t.planId, t.channelCode, t.taskCode],
    ),
    index("activity_of_plan").on(
      ...[t.planId, t.state, t.firstDay, t.id],
      ...[t.organizationId, t.channelCode, t.taskCode],
    ),
    index("activity_published").on(t.firstDay, t.id).where(sql`${t.state} = 'published'`),
    // What each organization did for each task line is counted from it, without a look at the rows.
    index("activity_of_task")
      .on(t.planId, t.taskCode, t.organizationId, t.firstDay, t.state)
      .where(sql`${t.taskCode} is not null`),
    index("activity_newest").on(t.firstDay, t.id),
    /** What waits for a check or for being published, the longest waiting first. */
    index("activity_waiting")
      .on(t.planId, t.state, t.stateAt, t.id)
      .where(sql`${t.state} in ('submitted', 'verified')`),
    index("activity_copies").on(t.copyKey).where(sql`${t.copyKey} is not null`),
    index("activity_of_material").on(t.materialId).where(sql`${t.materialId} is not null`),
    index("activity_of_series").on(t.seriesId).where(sql`${t.seriesId} is not null`),
    index("activity_search").using("gin", t.search),
  ],
)

const activityId = () =>
  uuid()
    .notNull()
    .references(() => activities.id)

/** The plan's items an activity serves; exactly one is the main one once it is submitted. */
export const activityItems = pgTable(
  "activity_item",
  {
    activityId: uuid().notNull(),
    planId: text().notNull(),
    itemCode: text().notNull(),
    main: boolean().notNull(),
    bulletIds: text().array().notNull().default(sql`'{}'`),
    subItemIds: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.itemCode] }),
    uniqueIndex("activity_item_one_main").on(t.activityId).where(sql`${t.main}`),
    index("activity_item_of_item").on(t.planId, t.itemCode),
    foreignKey({
      name: "activity_item_same_plan",
      columns: [t.activityId, t.planId],
      foreignColumns: [activities.id, activities.planId],
    }),
    foreignKey({
      name: "activity_item_item",
      columns: [t.planId, t.itemCode],
      foreignColumns: [contentItems.planId, contentItems.code],
    }),
  ],
)

/** Whom it reached; a null reach is "không đếm được". */
export const activityAudiences = pgTable(
  "activity_audience",
  {
    activityId: activityId(),
    audienceCode: text()
      .notNull()
      .references(() => audiences.code),
    reach: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.audienceCode] }),
    check("activity_audience_reach", sql`${t.reach} between 0 and 1000000`),
  ],
)

/** Organizations that took part beside the one that owns it; it counts once, for the owner. */
export const activityPartners = pgTable(
  "activity_partner",
  {
    activityId: activityId(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.organizationId] }),
    index("activity_partner_of").on(t.organizationId),
  ],
)

/**
 * The rollup behind every screen, kept by statement triggers (drizzle/, DESIGN §4): one row a key, right the
 * moment after each write. Rows may fall to zero and stay. Drafts without a day are in no row.
 */
export const activityFacts = pgTable(
  "activity_facts",
  {
    organizationId: text().notNull(),
    planId: text().notNull(),
    itemCode: text().notNull(),
    main: boolean().notNull(),
    channelCode: text().notNull(),
    state: text({ enum: activityStates }).notNull(),
    /** First day of the month of the activity's first day. */
    month: date().notNull(),
    sample: boolean().notNull(),
    activities: integer().notNull(),
    reach: bigint({ mode: "number" }).notNull(),
    minutes: bigint({ mode: "number" }).notNull(),
    copies: bigint({ mode: "number" }).notNull(),
    cost: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({
      name: "activity_facts_key",
      columns: [
        t.organizationId,
        t.planId,
        t.month,
        t.itemCode,
        t.main,
        t.channelCode,
        t.state,
        t.sample,
      ],
    }),
    index("activity_facts_of_plan").on(t.planId, t.month),
  ],
)

/**
 * How many activities an organization has in each state, for the counts beside lists: the rollup's main rows without
 * item and channel, kept by the same triggers.
 */
export const activityCounts = pgTable(
  "activity_counts",
  {
    organizationId: text().notNull(),
    planId: text().notNull(),
    /** First day of the month of the activity's first day. */
    month: date().notNull(),
    state: text({ enum: activityStates }).notNull(),
    activities: integer().notNull(),
  },
  (t) => [
    primaryKey({
      name: "activity_counts_key",
      columns: [t.organizationId, t.planId, t.month, t.state],
    }),
  ],
)

/**
 * How often what counts, or waits to, was changed in one organization's book of a calendar quarter: a number that only
 * grows. What was counted while it was this is right while it is. Kept by the rollup's triggers.
 */
export const bookChanges = pgTable(
  "book_changes",
  {
    organizationId: text().notNull(),
    planId: text().notNull(),
    /** Its first day. */
    quarter: date().notNull(),
    changes: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "book_changes_key", columns: [t.organizationId, t.planId, t.quarter] }),
  ],
)
