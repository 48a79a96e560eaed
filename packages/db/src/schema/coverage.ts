import { bigint, boolean, date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core"

const reach = () => bigint({ mode: "number" }).array().notNull()
const counts = () => integer().array().notNull()
const codes = () => text().array().notNull()

/**
 * What one organization did for a plan in a calendar quarter, in one row whatever there is: counted again from
 * `activity_facts` by its triggers whenever something verified or published changes. Lists of one kind run side by
 * side: the first figure belongs to the first code.
 */
export const coverageFacts = pgTable(
  "coverage_facts",
  {
    planId: text().notNull(),
    /** The quarter's first day. */
    quarter: date().notNull(),
    organizationId: text().notNull(),
    /** Verified and published together, or published alone. */
    state: text({ enum: ["counted", "published"] }).notNull(),
    sample: boolean().notNull(),
    /** Of a month that begins after the plan's end: counted apart. */
    afterPlan: boolean().notNull(),
    /** Items in the order of their codes; tagged counts an activity once for each of its items, main once. */
    itemCodes: codes(),
    tagged: counts(),
    taggedReach: reach(),
    main: counts(),
    mainReach: reach(),
    /** By which of `channelCodes` an item was talked about: a 1 or 0 for each. */
    itemChannels: codes(),
    channelCodes: codes(),
    /** By channel, each activity once. */
    channelMain: counts(),
    channelReach: reach(),
  },
  (t) => [
    primaryKey({
      name: "coverage_facts_key",
      columns: [t.planId, t.quarter, t.organizationId, t.state, t.sample, t.afterPlan],
    }),
  ],
)
