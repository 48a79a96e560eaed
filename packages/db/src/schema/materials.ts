import { materialKinds } from "@loa/domain/materials/material-kinds.ts"
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core"
import { accounts } from "./accounts.ts"
import { channels } from "./channels.ts"
import { createdAt } from "./columns.ts"
import { contentItems, plans } from "./plan.ts"
import { organizations } from "./units.ts"

/** Guidance, a radio script, a leaflet or a clip that the focal point has put there for all. */
export const materials = pgTable(
  "material",
  {
    id: uuid().primaryKey(),
    planId: text()
      .notNull()
      .references(() => plans.id),
    /** Who put it there. */
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    /** The task line it belongs to, where there is one (1 and 7 guidance, 4 documents, 9 clips). */
    taskCode: text(),
    kind: text({ enum: materialKinds }).notNull(),
    title: text().notNull(),
    body: text().notNull().default(""),
    link: text().notNull().default(""),
    documentNumber: text().notNull().default(""),
    documentDate: date(),
    /** What an activity made from it is filled with. */
    channelCode: text().references(() => channels.code),
    minutes: integer(),
    /** The day it was put there for all to use; a later end takes it out of the choices. */
    validFrom: date().notNull(),
    validTo: date(),
    authorId: text().references(() => accounts.id),
    authorName: text().notNull(),
    version: integer().notNull().default(1),
    createdAt,
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    sample: boolean().notNull().default(false),
  },
  (t) => [index("material_of_plan").on(t.planId, t.validFrom)],
)

export const materialItems = pgTable(
  "material_item",
  {
    materialId: uuid()
      .notNull()
      .references(() => materials.id),
    planId: text().notNull(),
    itemCode: text().notNull(),
    main: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.materialId, t.itemCode] }),
    foreignKey({
      name: "material_item_item",
      columns: [t.planId, t.itemCode],
      foreignColumns: [contentItems.planId, contentItems.code],
    }),
  ],
)

/** An organization has confirmed that it received and read a material. */
export const materialReceipts = pgTable(
  "material_receipt",
  {
    materialId: uuid()
      .notNull()
      .references(() => materials.id),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    confirmedById: text().references(() => accounts.id),
    confirmedByName: text().notNull(),
    confirmedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.materialId, t.organizationId] })],
)
