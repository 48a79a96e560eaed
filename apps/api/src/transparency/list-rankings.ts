import { isValidOn } from "@loa/domain/dates.ts"
import {
  absenceOfMissingRow,
  chooseRank,
  rankInField,
  sizeOfField,
} from "@loa/domain/indices/rank-field.ts"
import type { RankingQuery } from "@loa/domain/indices/ranking-query.ts"
import { RankingRow, type ScoreRow } from "@loa/domain/indices/ranking-row.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { type RankingFields, rankingFields } from "./ranking-fields.ts"
import { everyRow, rowsOfProvinces } from "./ranking-rows.ts"
import { refuse, unknownComponents, unknownProvinces, unknownYears } from "./refuse-unknown.ts"
import { type Area, type Organization, type Score, subjectOf } from "./score-columns.ts"

export const Rankings = z.object({ data: z.array(RankingRow), next: z.null() })
export type Rankings = z.infer<typeof Rankings>

type Asked = RankingQuery & { index: IndexId }
type DatedArea = Area & { validTo: string | null }
type Subject = { area: Area | null; organization: Organization | null }

const nothing = {
  score: null,
  publishedRank: null,
  pressRank: null,
  group: null,
  sourceIds: [],
  note: null,
} satisfies Partial<ScoreRow>

/** A stored score with its place in the field; the publisher's rank and ours stand side by side. */
function rowOf(index: IndexId, fields: RankingFields, subject: Subject, score: Score): RankingRow {
  const { year, level, component, publishedRank, sourceIds } = score
  const field = fields.of(year, level)
  const computedRank =
    field?.rankable && score.score !== null ? rankInField(field, score.score) : null
  return {
    index,
    year,
    level,
    ...subjectOf(subject.area, subject.organization),
    component,
    score: score.score,
    scaleMin: field?.scaleMin ?? null,
    scaleMax: field?.scaleMax ?? null,
    publishedRank,
    computedRank,
    ...chooseRank(publishedRank, computedRank),
    rankOf: field?.rankable ? sizeOfField(field) : null,
    pressRank: score.pressRank,
    group: score.group,
    absence: score.absence,
    sourceId: sourceIds[0] ?? null,
    sourceIds,
    note: score.note,
  }
}

/** The years of the asked span that lie within the index's editions. */
function yearsAsked({ from, to }: Asked, years: readonly number[]): number[] {
  const first = from ?? years.at(0)
  const last = to ?? years.at(-1)
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** A row that says which absence it is, for every asked year in which a province existed and has no stored row. */
function absentRows(
  query: Asked,
  fields: RankingFields,
  areas: readonly DatedArea[],
  stored: readonly RankingRow[],
): RankingRow[] {
  const known = new Set(stored.map((r) => `${r.provinceCode} ${r.year}`))
  return yearsAsked(query, fields.years).flatMap((year) =>
    areas
      .filter((a) => isValidOn(`${year}-12-31`, a) && !known.has(`${a.code} ${year}`))
      .map((area) => {
        const { index, component } = query
        const field = fields.of(year, "province")
        const absence = field ? absenceOfMissingRow(component, field) : "not-held"
        const score = { ...nothing, year, level: area.level, component, absence }
        return rowOf(index, fields, { area, organization: null }, score)
      }),
  )
}

async function ofProvinces(ctx: Context, query: Asked, codes: readonly string[]) {
  const [fields, found] = await Promise.all([
    rankingFields(ctx.db, query.index, query.component),
    rowsOfProvinces(ctx.db, query, codes),
  ])
  const areas = new Map<string, DatedArea>(
    found.map(({ area }) => [`${area.code}@${area.validFrom}`, area]),
  )
  const stored = found.flatMap(({ area, score }) =>
    score ? [rowOf(query.index, fields, { area, organization: null }, score)] : [],
  )
  const known = new Set([...areas.values()].map((a) => a.code))
  const data = [...stored, ...absentRows(query, fields, [...areas.values()], stored)]
  return { fields, data, errors: unknownProvinces(codes, known) }
}

async function ofEverybody(ctx: Context, query: Asked) {
  const [fields, found] = await Promise.all([
    rankingFields(ctx.db, query.index, query.component),
    everyRow(ctx.db, query),
  ])
  const data = found.map(({ score, ...subject }) => rowOf(query.index, fields, subject, score))
  return { fields, data, errors: [] }
}

const byYearThenProvince = (a: RankingRow, b: RankingRow) =>
  a.year - b.year || (a.provinceCode ?? "").localeCompare(b.provinceCode ?? "")

/**
 * The rankings of one component, year by year. Ranks are computed over the whole field whatever part of it was asked
 * for. Provinces asked for by code also get a row for each year without a figure, saying which absence it is.
 */
export async function listRankings(ctx: Context, query: Asked): Promise<Rankings> {
  const { fields, data, errors } = query.province
    ? await ofProvinces(ctx, query, query.province)
    : await ofEverybody(ctx, query)
  if (fields.years.length === 0)
    refuse(await unknownComponents(ctx.db, query.index, [query.component]))
  refuse([...unknownYears(query, fields.years), ...errors])
  return { data: data.toSorted(byYearThenProvince), next: null }
}
