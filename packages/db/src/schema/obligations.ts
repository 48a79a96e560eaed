import { sql } from "drizzle-orm"
import { foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts.ts"
import { createdAt } from "./columns.ts"
import { tasks } from "./plan.ts"
import { organizations } from "./units.ts"

/** "Không thực hiện": a box of a task line that will not be filled, and why. Taken back, it is ended, not deleted. */
export const obligationWaivers = pgTable(
  "obligation_waiver",
  {
    id: uuid().primaryKey(),
    planId: text().notNull(),
    taskCode: text().notNull(),
    /** Who owed the box. */
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    /** As the engine names it: `2026-W47`, or `2026` for a year. */
    box: text().notNull(),
    reason: text().notNull(),
    byId: text().references(() => accounts.id),
    byName: text().notNull(),
    /** In which organization they did so. */
    byOrganizationId: text()
      .notNull()
      .references(() => organizations.id),
    createdAt,
    endedAt: timestamp({ withTimezone: true }),
    endedById: text().references(() => accounts.id),
  },
  (t) => [
    foreignKey({
      name: "obligation_waiver_task",
      columns: [t.planId, t.taskCode],
      foreignColumns: [tasks.planId, tasks.code],
    }),
    uniqueIndex("obligation_waiver_one")
      .on(t.planId, t.organizationId, t.taskCode, t.box)
      .where(sql`${t.endedAt} is null`),
  ],
)

/** An address at which a calendar program reads one organization's deadlines; only the hash of its secret is kept. */
export const calendarFeeds = pgTable(
  "calendar_feed",
  {
    id: uuid().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    tokenHash: text().notNull().unique(),
    createdAt,
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index("calendar_feed_account").on(t.accountId)],
)
