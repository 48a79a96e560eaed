import { absences, areaLevels, indexIds } from "@loa/domain/indices/structure.ts"
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
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { areas, organizations } from "./units.ts"

export const indices = pgTable("index", {
  id: text({ enum: indexIds }).primaryKey(),
  ordinal: integer().notNull(),
  acronym: text().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  publisher: text().notNull(),
  firstYear: smallint(),
  /** How the publisher ranks, in words. */
  ranking: text(),
})

const indexId = () =>
  text({ enum: indexIds })
    .notNull()
    .references(() => indices.id)

/** `total`, a component, or a sub-dimension under one. */
export const components = pgTable(
  "component",
  {
    indexId: indexId(),
    id: text().notNull(),
    parentId: text(),
    ordinal: integer().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    scaleMin: numeric({ precision: 8, scale: 4, mode: "number" }),
    scaleMax: numeric({ precision: 8, scale: 4, mode: "number" }),
    /** "published" scores can be ranked; appraisal and survey points or a national mean are shown only. */
    rankable: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.indexId, t.id] })],
)

/** One year of an index: its scale, how many subjects got a total, and whether we hold all of them. */
export const editions = pgTable(
  "edition",
  {
    indexId: indexId(),
    year: smallint().notNull(),
    /** Subjects the publisher published a total for; null when not known. */
    fieldSize: integer(),
    /** We hold all of them, so a rank can be computed. */
    fieldComplete: boolean().notNull(),
    scaleMin: numeric({ precision: 8, scale: 4, mode: "number" }).notNull(),
    scaleMax: numeric({ precision: 8, scale: 4, mode: "number" }).notNull(),
    rule: text(),
    ruleSourceId: text().references(() => sources.id),
  },
  (t) => [primaryKey({ columns: [t.indexId, t.year] })],
)

/** The weight of a component in an edition's total, in percent. */
export const editionWeights = pgTable(
  "edition_weight",
  {
    indexId: indexId(),
    year: smallint().notNull(),
    componentId: text().notNull(),
    percent: numeric({ precision: 6, scale: 3, mode: "number" }).notNull(),
    confidence: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.indexId, t.year, t.componentId] }),
    foreignKey({
      name: "edition_weight_edition",
      columns: [t.indexId, t.year],
      foreignColumns: [editions.indexId, editions.year],
    }),
    foreignKey({
      name: "edition_weight_component",
      columns: [t.indexId, t.componentId],
      foreignColumns: [components.indexId, components.id],
    }),
  ],
)

export const sources = pgTable("source", {
  id: text().primaryKey(),
  /** The index it speaks of, as printed in the source list. */
  about: text().notNull(),
  publisher: text().notNull(),
  years: text().notNull(),
  url: text(),
  citation: text().notNull(),
})

/** What a publisher said of one subject in one year; a missing value says which absence it is. */
export const scores = pgTable(
  "score",
  {
    id: uuid().primaryKey().defaultRandom(),
    indexId: indexId(),
    componentId: text().notNull(),
    year: smallint().notNull(),
    level: text({ enum: areaLevels }).notNull(),
    areaCode: text(),
    areaValidFrom: date(),
    organizationId: text().references(() => organizations.id),
    value: numeric({ precision: 10, scale: 5, mode: "number" }),
    publishedRank: integer(),
    /** A rank printed by the press or a province, never the publisher's. */
    pressRank: integer(),
    /** The publisher's own group: "Rất tốt", "4 (lowest)" … */
    group: text(),
    absence: text({ enum: absences }),
    sourceIds: text().array().notNull(),
    note: text(),
  },
  (t) => [
    foreignKey({
      name: "score_component",
      columns: [t.indexId, t.componentId],
      foreignColumns: [components.indexId, components.id],
    }),
    foreignKey({
      name: "score_edition",
      columns: [t.indexId, t.year],
      foreignColumns: [editions.indexId, editions.year],
    }),
    foreignKey({
      name: "score_area",
      columns: [t.areaCode, t.areaValidFrom],
      foreignColumns: [areas.code, areas.validFrom],
    }),
    uniqueIndex("score_of_area")
      .on(t.indexId, t.componentId, t.year, t.areaCode, t.areaValidFrom)
      .where(sql`${t.areaCode} is not null`),
    uniqueIndex("score_of_organization")
      .on(t.indexId, t.componentId, t.year, t.organizationId)
      .where(sql`${t.organizationId} is not null`),
    index("score_series").on(t.indexId, t.componentId, t.year),
    check("score_one_subject", sql`num_nonnulls(${t.areaCode}, ${t.organizationId}) = 1`),
    check(
      "score_value_or_reason",
      sql`${t.value} is not null or ${t.publishedRank} is not null or ${t.pressRank} is not null or ${t.absence} is not null`,
    ),
    check("score_has_source", sql`cardinality(${t.sourceIds}) > 0`),
  ],
)

/** Years between which a series must not be joined; a null component means all of the index. */
export const seriesBreaks = pgTable(
  "series_break",
  {
    id: text().primaryKey(),
    indexId: indexId(),
    componentId: text(),
    lastYearBefore: smallint().notNull(),
    firstYearAfter: smallint().notNull(),
    reason: text().notNull(),
    /** What stands on each side, for the label: "6 nội dung, thang 60". */
    beforeLabel: text().notNull(),
    afterLabel: text().notNull(),
    source: text().notNull(),
  },
  (t) => [index("series_break_index").on(t.indexId)],
)
