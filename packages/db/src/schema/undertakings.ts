import { sql } from "drizzle-orm"
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core"
import { channels } from "./channels.ts"
import { createdAt } from "./columns.ts"
import { contentItems, plans, tasks } from "./plan.ts"
import { organizations } from "./units.ts"

const owned = () => ({
  id: uuid().primaryKey(),
  planId: text()
    .notNull()
    .references(() => plans.id),
  organizationId: text()
    .notNull()
    .references(() => organizations.id),
})

const kept = () => ({
  authorName: text().notNull(),
  version: integer().notNull().default(1),
  createdAt,
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  /** Taken out of the list; the row stays. */
  removedAt: timestamp({ withTimezone: true }),
})

/** One line of an organization's own plan for a year (V.1): which item, by which channel, in which month, how often. */
export const outreachPlanLines = pgTable(
  "outreach_plan_line",
  {
    ...owned(),
    year: integer().notNull(),
    month: integer().notNull(),
    itemCode: text().notNull(),
    channelCode: text()
      .notNull()
      .references(() => channels.code),
    quantity: integer().notNull().default(1),
    note: text().notNull().default(""),
    ...kept(),
  },
  (t) => [
    index("outreach_plan_line_of").on(t.organizationId, t.planId, t.year),
    foreignKey({
      name: "outreach_plan_line_item",
      columns: [t.planId, t.itemCode],
      foreignColumns: [contentItems.planId, contentItems.code],
    }),
    check("outreach_plan_line_month", sql`${t.month} between 1 and 12`),
    check("outreach_plan_line_quantity", sql`${t.quantity} between 1 and 1000`),
  ],
)

/** A clip or short report that was ordered (III.9): from whom, what, for how much, delivered and accepted when. */
export const clipOrders = pgTable(
  "clip_order",
  {
    ...owned(),
    taskCode: text().notNull(),
    contractor: text().notNull(),
    title: text().notNull(),
    brief: text().notNull().default(""),
    /** Whole đồng; null while nobody has said. */
    cost: bigint({ mode: "number" }),
    orderedOn: date().notNull(),
    dueOn: date(),
    deliveredOn: date(),
    link: text().notNull().default(""),
    acceptedOn: date(),
    acceptanceNote: text().notNull().default(""),
    ...kept(),
  },
  (t) => [
    index("clip_order_of_plan").on(t.planId, t.orderedOn),
    foreignKey({
      name: "clip_order_task",
      columns: [t.planId, t.taskCode],
      foreignColumns: [tasks.planId, tasks.code],
    }),
    check("clip_order_cost", sql`${t.cost} >= 0`),
    check(
      "clip_order_days",
      sql`${t.deliveredOn} >= ${t.orderedOn} and (${t.acceptedOn} is null or ${t.acceptedOn} >= ${t.deliveredOn})`,
    ),
  ],
)
