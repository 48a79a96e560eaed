import type { RankingRow } from "./ranking-row.ts"
import type { Absence } from "./structure.ts"

/** What a line is drawn from. */
export type Measure = "rank" | "score"

/** Two years a series must not join; a null component means every series of the index. */
export type SeriesBreak = {
  component: string | null
  lastYearBefore: number
  firstYearAfter: number
  reason: string
  beforeLabel: string
  afterLabel: string
}

/** Why a point is missing; `partial-field`: there is a score, but too few of the others' to rank it. */
export type GapReason = Absence | "partial-field"

export type SeriesPoint = { year: number; value: number; row: RankingRow }
export type SeriesGap = { from: number; to: number; reason: GapReason }

export type ProvinceSeries = {
  code: string
  name: string
  points: SeriesPoint[]
  /** Runs of neighbouring years on one side of every break: the only points a line may join. */
  segments: SeriesPoint[][]
  gaps: SeriesGap[]
}

const measured = (row: RankingRow, measure: Measure) => (measure === "rank" ? row.rank : row.score)

/** Why a row has no rank, or no score. */
export function gapReason(row: Pick<RankingRow, "absence" | "score">, measure: Measure): GapReason {
  if (row.absence) return row.absence
  return measure === "rank" && row.score !== null ? "partial-field" : "not-held"
}

/** Does one of the breaks lie between two years? */
export const isBroken = (
  earlier: number,
  later: number,
  breaks: readonly Pick<SeriesBreak, "lastYearBefore" | "firstYearAfter">[],
): boolean => breaks.some((b) => earlier <= b.lastYearBefore && later >= b.firstYearAfter)

/** The breaks that concern one component. */
export const breaksOf = <B extends Pick<SeriesBreak, "component">>(
  breaks: readonly B[],
  component: string,
): B[] => breaks.filter((b) => b.component === null || b.component === component)

type Breaks = readonly Pick<SeriesBreak, "lastYearBefore" | "firstYearAfter">[]

function segmentsOf(points: readonly SeriesPoint[], breaks: Breaks): SeriesPoint[][] {
  const segments: SeriesPoint[][] = []
  for (const point of points) {
    const last = segments.at(-1)?.at(-1)
    const joins = last && point.year === last.year + 1 && !isBroken(last.year, point.year, breaks)
    if (joins) segments.at(-1)?.push(point)
    else segments.push([point])
  }
  return segments
}

function gapsOf(rows: readonly RankingRow[], measure: Measure, breaks: Breaks): SeriesGap[] {
  const gaps: SeriesGap[] = []
  for (const row of rows) {
    if (measured(row, measure) !== null) continue
    const last = gaps.at(-1)
    const reason = gapReason(row, measure)
    const widens =
      last?.to === row.year - 1 && last.reason === reason && !isBroken(last.to, row.year, breaks)
    if (widens) last.to = row.year
    else gaps.push({ from: row.year, to: row.year, reason })
  }
  return gaps
}

/**
 * One series per province, in the order its rows first come. Missing years stay gaps with their reason, a line never
 * crosses a gap or a break, and a year in which the province did not exist is neither point nor gap.
 * @param rows of one index and one component
 * @param breaks of that component (`breaksOf`)
 */
export function rankingSeries(
  rows: readonly RankingRow[],
  measure: Measure,
  breaks: Breaks,
): ProvinceSeries[] {
  const ofProvince = Map.groupBy(
    rows.filter((r) => r.provinceCode !== null),
    (r) => r.provinceCode ?? "",
  )
  return [...ofProvince].map(([code, own]) => {
    const years = own.toSorted((a, b) => a.year - b.year)
    const points = years.flatMap((row) => {
      const value = measured(row, measure)
      return value === null ? [] : [{ year: row.year, value, row }]
    })
    return {
      code,
      name: years.at(-1)?.provinceName ?? code,
      points,
      segments: segmentsOf(points, breaks),
      gaps: gapsOf(years, measure, breaks),
    }
  })
}

/** Years in a row whose field has the same size. */
export type FieldSpan = { from: number; to: number; size: number }

/** How many stood in the ranking, year by year; years nobody has a number for are left out. */
export function fieldSpans(rows: readonly Pick<RankingRow, "year" | "rankOf">[]): FieldSpan[] {
  const sizes = new Map<number, number>()
  for (const { year, rankOf } of rows) if (rankOf !== null) sizes.set(year, rankOf)
  const spans: FieldSpan[] = []
  for (const [year, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = spans.at(-1)
    if (last?.to === year - 1 && last.size === size) last.to = year
    else spans.push({ from: year, to: year, size })
  }
  return spans
}
