import { isBroken, type Measure, type SeriesBreak, type SeriesPoint } from "./ranking-series.ts"

export type Moment = { year: number; value: number }

/**
 * What a villager would say of a line before the chart is seen. Words belong to the page:
 * `none` no figure · `single` one year only · `steady` never moved · `best-now` the latest year is the best of the
 * stretch · `fallen` it began at its best, or is at its worst · `off-best` it rose, and came back part of the way.
 * `since` is the first year of the stretch that may be compared.
 */
export type Headline =
  | { kind: "none" }
  | { kind: "single" | "steady"; latest: Moment; since: number }
  | {
      kind: "best-now" | "fallen" | "off-best"
      latest: Moment
      best: Moment
      worst: Moment
      since: number
    }

type Breaks = readonly Pick<SeriesBreak, "lastYearBefore" | "firstYearAfter">[]

const moment = ({ year, value }: SeriesPoint): Moment => ({ year, value })

/** The points that may be compared with the latest one: nothing from before a series break. */
function latestStretch(points: readonly SeriesPoint[], breaks: Breaks): SeriesPoint[] {
  const latest = points.at(-1)
  return latest ? points.filter((p) => !isBroken(p.year, latest.year, breaks)) : []
}

/**
 * The headline of one province's points, oldest first. Of equal bests and worsts the latest is named.
 * @param measure says which way is better: a rank is best when low, a score when high
 */
export function indexHeadline(
  points: readonly SeriesPoint[],
  measure: Measure,
  breaks: Breaks,
): Headline {
  const stretch = latestStretch(points, breaks)
  const [first] = stretch
  const last = stretch.at(-1)
  if (!first || !last) return { kind: "none" }
  const latest = moment(last)
  if (stretch.length === 1) return { kind: "single", latest, since: latest.year }

  const sign = measure === "rank" ? -1 : 1
  const best = moment(stretch.reduce((a, b) => (sign * (b.value - a.value) >= 0 ? b : a)))
  const worst = moment(stretch.reduce((a, b) => (sign * (b.value - a.value) <= 0 ? b : a)))
  const since = first.year
  if (best.value === worst.value) return { kind: "steady", latest, since }
  const told = { latest, best, worst, since }
  if (best.year === latest.year) return { kind: "best-now", ...told }
  const fell = worst.year === latest.year || best.year === since
  return { kind: fell ? "fallen" : "off-best", ...told }
}
