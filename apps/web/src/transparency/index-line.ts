import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import {
  fieldSpans,
  type GapReason,
  type ProvinceSeries,
  rankingSeries,
  type SeriesBreak,
} from "@loa/domain/indices/ranking-series.ts"
import type { LinePoint, Series } from "@loa/ui/line-layout.ts"

/** The province whose indices the first page shows, and the neighbours it is seen among. */
export const province = "51"
export const peers = ["48", "52", "46", "62"]

const pointsOf = (series: ProvinceSeries, show: (at: number) => boolean): LinePoint[] =>
  series.points.map(({ year, value, row }, at) => ({
    x: year,
    y: value,
    hollow: row.rankBasis === "computed",
    ...(show(at) && { show: String(value) }),
  }))

/** The ends of the line, its best and its worst: the values a small picture names. */
function named({ points }: ProvinceSeries): (at: number) => boolean {
  const values = points.map(({ value }) => value)
  const best = values.indexOf(Math.min(...values))
  const worst = values.indexOf(Math.max(...values))
  return (at) => [0, points.length - 1, best, worst].includes(at)
}

/** Ranks between two values written at the end of the picture, so that neither lies on the other. */
const apart = 4

/** The peers in their order, their last ranks written only where there is room beside those already written. */
function peerLines(series: readonly ProvinceSeries[], own: ProvinceSeries): Series[] {
  const end = own.points.at(-1)
  // The own value stands above its dot.
  const taken = end ? [{ year: end.year, value: end.value - 2 }] : []
  return peers.flatMap((code) => {
    const found = series.find((one) => one.code === code)
    const last = found?.points.at(-1)
    if (!found || !last) return []
    const free = taken.every((t) => t.year !== last.year || Math.abs(t.value - last.value) >= apart)
    if (free) taken.push(last)
    const at = free ? found.points.length - 1 : -1
    return [{ key: code, name: found.name, points: pointsOf(found, (i) => i === at) }]
  })
}

export type IndexLine = {
  own: ProvinceSeries
  main: Series
  peers: Series[]
  from: number
  to: number
  bottom: number
  gaps: { from: number; to: number; reason: GapReason }[]
  breaks: SeriesBreak[]
  ground: { from: number; to: number; size: number }[]
}

/** What the small picture of one index draws; undefined when nothing is known of the province. */
export function indexLine(
  rows: readonly RankingRow[],
  allBreaks: readonly SeriesBreak[],
): IndexLine | undefined {
  const breaks = allBreaks.filter(({ component }) => component === null || component === "total")
  const series = rankingSeries(rows, "rank", breaks)
  const own = series.find(({ code }) => code === province)
  const first = own?.points.at(0)
  if (!own || !first) return undefined
  const years = rows.map(({ year }) => year)
  const [from, to] = [first.year, Math.max(...years)]
  const ground = fieldSpans(rows)
  return {
    own,
    main: { key: own.code, name: own.name, points: pointsOf(own, named(own)) },
    peers: peerLines(series, own),
    from,
    to,
    bottom: Math.max(...ground.map(({ size }) => size), ...own.points.map(({ value }) => value)),
    gaps: own.gaps.filter((gap) => gap.to >= from),
    breaks: breaks.filter((b) => b.lastYearBefore >= from && b.firstYearAfter <= to),
    ground,
  }
}
