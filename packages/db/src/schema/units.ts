import { areaLevels } from "@loa/domain/indices/structure.ts"
import { organizationKinds } from "@loa/domain/units/kinds.ts"
import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core"
import { validity } from "./columns.ts"

/** Counts every change of the row and of what became of it, or of what is dated beside it. */
const version = integer().notNull().default(1)

/** Administrative units. GSO codes are reused, so the key is (code, validFrom); no two rows of one code overlap. */
export const areas = pgTable(
  "area",
  {
    code: text().notNull(),
    ...validity,
    level: text({ enum: areaLevels }).notNull(),
    name: text().notNull(),
    /** Code of the unit above on the same days; which row of it is found by date. */
    parentCode: text(),
    note: text(),
    version,
  },
  (t) => [
    primaryKey({ columns: [t.code, t.validFrom] }),
    index("area_parent").on(t.parentCode),
    check("area_ends_after_start", sql`${t.validTo} >= ${t.validFrom}`),
  ],
)

/** What became of a unit: whole or part of it went into another on a day, by a legal document. */
export const areaLineage = pgTable(
  "area_lineage",
  {
    fromCode: text().notNull(),
    fromValidFrom: date().notNull(),
    toCode: text().notNull(),
    toValidFrom: date().notNull(),
    happenedOn: date().notNull(),
    legalBasis: text().notNull(),
    share: text({ enum: ["whole", "part"] }).notNull(),
    /** Of a part: the share 0–1 an administrator has recorded, with its reason; null while nobody has. */
    weight: numeric({ precision: 6, scale: 5, mode: "number" }),
    weightReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.fromCode, t.fromValidFrom, t.toCode, t.toValidFrom] }),
    foreignKey({
      name: "area_lineage_from",
      columns: [t.fromCode, t.fromValidFrom],
      foreignColumns: [areas.code, areas.validFrom],
    }),
    foreignKey({
      name: "area_lineage_to",
      columns: [t.toCode, t.toValidFrom],
      foreignColumns: [areas.code, areas.validFrom],
    }),
    check("area_lineage_weight", sql`${t.weight} is null or ${t.weightReason} is not null`),
    check(
      "area_lineage_weight_of_part",
      sql`${t.weight} is null or (${t.share} = 'part' and ${t.weight} between 0 and 1)`,
    ),
  ],
)

/** Who logs and reports. Names, parent and reporting line are dated rows beside it. */
export const organizations = pgTable(
  "organization",
  {
    id: text().primaryKey(),
    kind: text({ enum: organizationKinds }).notNull(),
    level: text({ enum: areaLevels }).notNull(),
    areaCode: text().notNull(),
    areaValidFrom: date().notNull(),
    ...validity,
    note: text(),
    sample: boolean().notNull().default(false),
    version,
  },
  (t) => [
    index("organization_area").on(t.areaCode, t.areaValidFrom),
    foreignKey({
      name: "organization_in_area",
      columns: [t.areaCode, t.areaValidFrom],
      foreignColumns: [areas.code, areas.validFrom],
    }),
    check("organization_ends_after_start", sql`${t.validTo} >= ${t.validFrom}`),
  ],
)

const organizationId = () =>
  text()
    .notNull()
    .references(() => organizations.id)

export const organizationNames = pgTable(
  "organization_name",
  { organizationId: organizationId(), ...validity, name: text().notNull(), shortName: text() },
  (t) => [primaryKey({ columns: [t.organizationId, t.validFrom] })],
)

/** Other spellings people type; `key` is the accent-folded form they are matched on. */
export const organizationAliases = pgTable(
  "organization_alias",
  { organizationId: organizationId(), alias: text().notNull(), key: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.alias] }),
    index("organization_alias_key").on(t.key),
  ],
)

export const organizationParents = pgTable(
  "organization_parent",
  { organizationId: organizationId(), ...validity, parentId: organizationId() },
  (t) => [primaryKey({ columns: [t.organizationId, t.validFrom] })],
)

/** To whom an organization reports, and through whom. */
export const reportingLines = pgTable(
  "reporting_line",
  {
    organizationId: organizationId(),
    ...validity,
    toId: organizationId(),
    throughId: text().references(() => organizations.id),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.validFrom] })],
)

/** Who took over an organization's work: whole, or part of it when it was split. */
export const organizationSuccessors = pgTable(
  "organization_successor",
  {
    id: uuid().primaryKey().defaultRandom(),
    organizationId: organizationId(),
    successorId: organizationId(),
    share: text({ enum: ["whole", "part"] }).notNull(),
  },
  (t) => [index("organization_successor_of").on(t.successorId)],
)

/** Who heads an organization and may sign for it, dated; names in documents come from here. */
export const organizationHeads = pgTable(
  "organization_head",
  {
    organizationId: organizationId(),
    ...validity,
    name: text().notNull(),
    position: text().notNull(),
    /** TM., KT., TL., TUQ. as printed above the signature; empty when the head signs in their own right. */
    authority: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.position, t.validFrom] })],
)
