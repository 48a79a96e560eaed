import type { Headline, Moment } from "@loa/domain/indices/index-headline.ts"
import type { RankBasis } from "@loa/domain/indices/ranking-row.ts"
import type { GapReason, Measure } from "@loa/domain/indices/ranking-series.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { formatScore } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"

export const indexNames: Record<IndexId, () => string> = {
  par: m.ranking_name_par,
  papi: m.ranking_name_papi,
  pci: m.ranking_name_pci,
  sipas: m.ranking_name_sipas,
  cchc: m.ranking_name_cchc,
}

/** "2013" or "2013–2022". */
export const yearSpan = (from: number, to: number): string =>
  from === to ? String(from) : `${from}–${to}`

/** Years in any order as a reader would list them: "2015, 2017–2019". */
export function yearList(years: readonly number[]): string {
  const spans: { from: number; to: number }[] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last?.to === year - 1) last.to = year
    else spans.push({ from: year, to: year })
  }
  return spans.map(({ from, to }) => yearSpan(from, to)).join(", ")
}

/** A component in the reader's language; the total is named after its index alone. */
export const componentName = (component: { name: string; nameEn: string }): string =>
  getLocale() === "en" ? component.nameEn : component.name

/** A rank as it stands, a score with its two decimals. */
export const shownValue = (value: number, measure: Measure): string =>
  measure === "rank" ? String(value) : formatScore(value)

/** A value inside a sentence: "hạng 7", "62,60 điểm". */
export const saidValue = (value: number, measure: Measure): string =>
  measure === "rank"
    ? m.ranking_rank_value({ rank: value })
    : m.ranking_score_value({ score: formatScore(value) })

export const gapWords: Record<GapReason, () => string> = {
  withheld: m.ranking_gap_withheld,
  "not-held": m.ranking_gap_not_held,
  "not-surveyed": m.ranking_gap_not_surveyed,
  "partial-field": m.ranking_gap_partial_field,
}

export const shortGapWords: Record<GapReason, () => string> = {
  withheld: m.ranking_gap_withheld_short,
  "not-held": m.ranking_gap_not_held_short,
  "not-surveyed": m.ranking_gap_not_surveyed_short,
  "partial-field": m.ranking_gap_partial_field_short,
}

export const basisWords: Record<RankBasis, () => string> = {
  published: m.ranking_basis_published,
  computed: m.ranking_basis_computed,
}

const sentences = {
  rank: {
    none: m.ranking_none_rank,
    single: m.ranking_single_rank,
    steady: m.ranking_steady_rank,
    "best-now": m.ranking_best_now_rank,
    fallen: m.ranking_fallen_rank,
    "off-best": m.ranking_off_best_rank,
  },
  score: {
    none: m.ranking_none_score,
    single: m.ranking_single_score,
    steady: m.ranking_steady_score,
    "best-now": m.ranking_best_now_score,
    fallen: m.ranking_fallen_score,
    "off-best": m.ranking_off_best_score,
  },
}

type Told = { headline: Headline; measure: Measure; province: string; index: string }

/** The sentence before the chart. */
export function headlineSentence({ headline, measure, province, index }: Told): string {
  const say = sentences[measure]
  const told = (moment: Moment) => shownValue(moment.value, measure)
  if (headline.kind === "none") return say.none({ index, province })
  const { latest, since } = headline
  const now = { province, latest: told(latest), latestYear: latest.year }
  switch (headline.kind) {
    case "single":
      return say.single(now)
    case "steady":
      return say.steady({ ...now, since })
    case "best-now":
      return say["best-now"]({ ...now, since })
    default: {
      const best = { best: told(headline.best), bestYear: headline.best.year }
      return say[headline.kind]({ ...now, ...best })
    }
  }
}
