import type { Db } from "@loa/db/db.ts"
import {
  areas,
  components,
  editions,
  editionWeights,
  indices,
  scores,
  seriesBreaks,
} from "@loa/db/schema.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { shortAreaName } from "@loa/domain/units/area-name.ts"
import { and, asc, eq, isNotNull, or, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import type { IndexDetail } from "./index-detail.ts"
import { areaOfScore } from "./score-columns.ts"

const hasFigure = or(isNotNull(scores.value), isNotNull(scores.publishedRank))

/** The first or last year with a figure of a component, found in the index without reading its scores. */
const yearHeld = (end: "asc" | "desc") =>
  // Written out: in a query of one table drizzle would drop the names of the tables.
  sql<number | null>`(
    select score.year from score
    where score.index_id = component.index_id and score.component_id = component.id
      and (score.value is not null or score.published_rank is not null)
    order by score.year ${sql.raw(end)} limit 1
  )`

const allIndices = (db: Db) =>
  db
    .select({
      id: indices.id,
      acronym: indices.acronym,
      name: indices.name,
      nameEn: indices.nameEn,
      publisher: indices.publisher,
      firstYear: indices.firstYear,
      ranking: indices.ranking,
    })
    .from(indices)
    .orderBy(asc(indices.ordinal))

const allComponents = (db: Db) =>
  db
    .select({
      indexId: components.indexId,
      id: components.id,
      parentId: components.parentId,
      name: components.name,
      nameEn: components.nameEn,
      scaleMin: components.scaleMin,
      scaleMax: components.scaleMax,
      rankable: components.rankable,
      firstYear: yearHeld("asc"),
      lastYear: yearHeld("desc"),
    })
    .from(components)
    .orderBy(asc(components.ordinal))

const allEditions = (db: Db) =>
  db
    .select({
      indexId: editions.indexId,
      year: editions.year,
      fieldSize: editions.fieldSize,
      fieldComplete: editions.fieldComplete,
      scaleMin: editions.scaleMin,
      scaleMax: editions.scaleMax,
      rule: editions.rule,
      ruleSourceId: editions.ruleSourceId,
    })
    .from(editions)
    .orderBy(asc(editions.year))

const allWeights = (db: Db) =>
  db
    .select({
      indexId: editionWeights.indexId,
      year: editionWeights.year,
      component: editionWeights.componentId,
      percent: editionWeights.percent,
      confidence: editionWeights.confidence,
    })
    .from(editionWeights)
    .orderBy(asc(editionWeights.componentId))

const allBreaks = (db: Db) =>
  db
    .select({
      indexId: seriesBreaks.indexId,
      id: seriesBreaks.id,
      component: seriesBreaks.componentId,
      lastYearBefore: seriesBreaks.lastYearBefore,
      firstYearAfter: seriesBreaks.firstYearAfter,
      reason: seriesBreaks.reason,
      beforeLabel: seriesBreaks.beforeLabel,
      afterLabel: seriesBreaks.afterLabel,
      source: seriesBreaks.source,
    })
    .from(seriesBreaks)
    .orderBy(asc(seriesBreaks.firstYearAfter))

/** Provinces with a total or its rank, by code, named as they are called today. */
const heldProvinces = (db: Db) =>
  db
    .select({
      indexId: indices.id,
      code: areas.code,
      name: sql<string>`(array_agg(${areas.name} order by ${areas.validFrom} desc))[1]`,
      firstYear: sql<number>`min(${scores.year})`.mapWith(Number),
      lastYear: sql<number>`max(${scores.year})`.mapWith(Number),
    })
    .from(indices)
    .innerJoin(scores, and(eq(scores.indexId, indices.id), eq(scores.componentId, "total")))
    .innerJoin(areas, areaOfScore)
    .where(and(eq(areas.level, "province"), hasFigure))
    .groupBy(indices.id, areas.code)
    .orderBy(asc(areas.code))

/** Every index with its components, editions, breaks and provinces; six small queries side by side. */
export async function listIndices({ db }: Context): Promise<IndexDetail[]> {
  const [found, allParts, years, weights, breaks, provinces] = await Promise.all([
    allIndices(db),
    allComponents(db),
    allEditions(db),
    allWeights(db),
    allBreaks(db),
    heldProvinces(db),
  ])
  const own = <Row extends { indexId: IndexId }>(rows: readonly Row[], id: IndexId) =>
    rows.filter((r) => r.indexId === id).map(({ indexId: _, ...rest }) => rest)
  return found.map((index) => {
    const parts = own(allParts, index.id)
    return {
      ...index,
      dataThroughYear: parts.find((c) => c.id === "total")?.lastYear ?? null,
      components: parts,
      editions: own(years, index.id).map((edition) => ({
        ...edition,
        weights: own(weights, index.id)
          .filter((w) => w.year === edition.year)
          .map(({ year: _, ...weight }) => weight),
      })),
      breaks: own(breaks, index.id),
      provinces: own(provinces, index.id).map((p) => ({ ...p, name: shortAreaName(p.name) })),
    }
  })
}

/** One index, in the same shape. */
export async function getIndex(ctx: Context, id: IndexId): Promise<IndexDetail> {
  const found = (await listIndices(ctx)).find((index) => index.id === id)
  if (!found) throw new Error(`the index ${id} has no row`)
  return found
}
