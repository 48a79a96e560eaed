import { areas, components, editions, organizationNames, scores } from "@loa/db/schema.ts"
import type { ScoreQuery } from "@loa/domain/indices/ranking-query.ts"
import { ScoreRow } from "@loa/domain/indices/ranking-row.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { and, asc, eq, gte, inArray, lte } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { refuse, unknownComponents, unknownProvinces, unknownYears } from "./refuse-unknown.ts"
import {
  areaColumns,
  areaOfScore,
  organizationColumns,
  organizationOfScore,
  scoreColumns,
  subjectOf,
} from "./score-columns.ts"

export const Scores = z.object({ data: z.array(ScoreRow), next: z.null() })
export type Scores = z.infer<typeof Scores>

type Asked = ScoreQuery & { index: IndexId }

async function refuseUnknown({ db }: Context, query: Asked) {
  const { index, component = [], province = [] } = query
  const [unknown, years, provinces] = await Promise.all([
    component.length > 0 ? unknownComponents(db, index, component) : [],
    db.select({ year: editions.year }).from(editions).where(eq(editions.indexId, index)),
    province.length > 0
      ? db.select({ code: areas.code }).from(areas).where(eq(areas.level, "province"))
      : [],
  ])
  refuse([
    ...unknown,
    ...unknownYears(
      query,
      years.map((y) => y.year),
    ),
    ...unknownProvinces(province, new Set(provinces.map((p) => p.code))),
  ])
}

/** What was published, as it was published: nothing computed, nothing filled in. */
export async function listScores(ctx: Context, query: Asked): Promise<Scores> {
  await refuseUnknown(ctx, query)
  const { index, component, province, from, to } = query
  const rows = await ctx.db
    .select({
      area: areaColumns,
      organization: organizationColumns,
      score: scoreColumns,
      totalMin: editions.scaleMin,
      totalMax: editions.scaleMax,
      componentMin: components.scaleMin,
      componentMax: components.scaleMax,
    })
    .from(scores)
    .innerJoin(editions, and(eq(editions.indexId, scores.indexId), eq(editions.year, scores.year)))
    .innerJoin(
      components,
      and(eq(components.indexId, scores.indexId), eq(components.id, scores.componentId)),
    )
    .leftJoin(areas, areaOfScore)
    .leftJoin(organizationNames, organizationOfScore)
    .where(
      and(
        eq(scores.indexId, index),
        component ? inArray(scores.componentId, component) : undefined,
        province ? inArray(scores.areaCode, province) : undefined,
        from === undefined ? undefined : gte(scores.year, from),
        to === undefined ? undefined : lte(scores.year, to),
      ),
    )
    .orderBy(
      asc(scores.year),
      asc(scores.areaCode),
      asc(scores.organizationId),
      asc(components.ordinal),
    )
  const data = rows.map(({ area, organization, score, ...scale }): ScoreRow => {
    const isTotal = score.component === "total"
    return {
      index,
      ...score,
      ...subjectOf(area, organization),
      scaleMin: isTotal ? scale.totalMin : scale.componentMin,
      scaleMax: isTotal ? scale.totalMax : scale.componentMax,
      sourceId: score.sourceIds[0] ?? null,
    }
  })
  return { data, next: null }
}
