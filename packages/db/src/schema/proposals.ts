import { type PlanChange, proposalStates } from "@loa/domain/plan/proposal.ts"
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts.ts"
import { createdAt } from "./columns.ts"
import { plans } from "./plan.ts"
import { organizations } from "./units.ts"

/** A change somebody proposes to a plan (V.2), what was decided of it, and the version it became part of. */
export const planProposals = pgTable(
  "plan_proposal",
  {
    id: uuid().primaryKey(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    change: jsonb().$type<PlanChange>().notNull(),
    reason: text().notNull(),
    authorId: text().references(() => accounts.id),
    authorName: text().notNull(),
    state: text({ enum: proposalStates }).notNull().default("proposed"),
    stateAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    decidedById: text().references(() => accounts.id),
    decidedByName: text(),
    decisionReason: text(),
    /** The version of the plan that holds it. */
    enactedIn: integer(),
    version: integer().notNull().default(1),
    createdAt,
  },
  (t) => [index("plan_proposal_of_plan").on(t.planId, t.state, t.createdAt)],
)
