import type { Db } from "@loa/db/db.ts"
import { components, editions, scores } from "@loa/db/schema.ts"
import type { Field } from "@loa/domain/indices/rank-field.ts"
import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { and, asc, eq, sql } from "drizzle-orm"

type Edition = {
  year: number
  fieldSize: number | null
  fieldComplete: boolean
  rankable: boolean
  scaleMin: number | null
  scaleMax: number | null
}

/** What one component was in one year: its scale, and everything a rank in it depends on. */
export type RankingField = Edition & Field

export type RankingFields = {
  /** Years of the index's editions, in order. */
  years: number[]
  of: (year: number, level: RankingRow["level"]) => RankingField | null
}

const select = (db: Db, index: IndexId, component: string) =>
  db
    .select({
      year: editions.year,
      level: scores.level,
      fieldSize: editions.fieldSize,
      fieldComplete: editions.fieldComplete,
      rankable: components.rankable,
      totalMin: editions.scaleMin,
      totalMax: editions.scaleMax,
      componentMin: components.scaleMin,
      componentMax: components.scaleMax,
      // As JSON, since drivers read arrays of numerics each in its own way.
      values: sql<
        number[]
      >`coalesce(json_agg(${scores.value}) filter (where ${scores.value} is not null), '[]')`,
    })
    .from(editions)
    .innerJoin(
      components,
      and(eq(components.indexId, editions.indexId), eq(components.id, component)),
    )
    .leftJoin(
      scores,
      and(
        eq(scores.indexId, editions.indexId),
        eq(scores.componentId, components.id),
        eq(scores.year, editions.year),
      ),
    )
    .where(eq(editions.indexId, index))
    .groupBy(
      editions.year,
      scores.level,
      editions.fieldSize,
      editions.fieldComplete,
      editions.scaleMin,
      editions.scaleMax,
      components.rankable,
      components.scaleMin,
      components.scaleMax,
    )
    .orderBy(asc(editions.year))

/**
 * Every edition of an index with one component's whole field, whatever part of it was asked for: a rank needs all of
 * it. No years at all means that the index has no edition, or no such component.
 */
export async function rankingFields(
  db: Db,
  index: IndexId,
  component: string,
): Promise<RankingFields> {
  const found = await select(db, index, component)
  const isTotal = component === "total"
  const fields = found.map(({ totalMin, totalMax, componentMin, componentMax, ...rest }) => ({
    ...rest,
    scaleMin: isTotal ? totalMin : componentMin,
    scaleMax: isTotal ? totalMax : componentMax,
  }))
  return {
    years: [...new Set(fields.map((f) => f.year))],
    of(year, level) {
      const edition = fields.find((f) => f.year === year)
      if (!edition) return null
      const own = fields.find((f) => f.year === year && f.level === level)
      return { ...edition, values: own?.values ?? [] }
    },
  }
}
