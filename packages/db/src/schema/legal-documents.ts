import { date, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { plans } from "./plan.ts"

export const legalDocuments = pgTable("legal_document", {
  id: text().primaryKey(),
  type: text().notNull(),
  number: text(),
  issuedOn: date(),
  issuer: text(),
  level: text(),
  title: text().notNull(),
  role: text(),
  note: text(),
  /** Other numbers and dates under which the plan cites the same document. */
  variants: jsonb().$type<{ number: string; date: string }[]>(),
})

export const planLegalDocuments = pgTable(
  "plan_legal_document",
  {
    planId: text()
      .notNull()
      .references(() => plans.id),
    documentId: text()
      .notNull()
      .references(() => legalDocuments.id),
    ordinal: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.documentId] })],
)
