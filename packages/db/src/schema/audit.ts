import { bigserial, date, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { createdAt } from "./columns.ts"

/**
 * Append-only (triggers refuse UPDATE, DELETE and TRUNCATE): who did what to which row, before and after. Only the
 * function `redact_audit` blanks named fields of a subject's lines.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Account id; null when the program itself acted. */
    actorId: text(),
    /** The name the actor had that day, so that history reads as sentences. */
    actorName: text().notNull(),
    /** For which organization the actor acted. */
    organizationId: text(),
    /** `subject.verb`, as in `activity.publish`. */
    verb: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    /** Only the fields that changed; null when the row did not exist before. */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    reason: text(),
    requestId: text(),
  },
  (t) => [
    index("audit_subject").on(t.subjectType, t.subjectId, t.id),
    index("audit_actor").on(t.actorId, t.id),
    index("audit_at").using("brin", t.at),
  ],
)

/** Site name, responsible agency, address, contact …: the row with the latest start that has begun counts. */
export const settings = pgTable(
  "setting",
  {
    id: uuid().primaryKey().defaultRandom(),
    key: text().notNull(),
    value: text().notNull(),
    validFrom: date().notNull(),
    /** Null for what shipped with the product. */
    createdById: text(),
    reason: text(),
    createdAt,
  },
  (t) => [index("setting_key").on(t.key, t.validFrom)],
)
