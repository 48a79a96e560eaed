import { indexHeadline } from "@loa/domain/indices/index-headline.ts"
import type { ProvinceSeries, SeriesGap } from "@loa/domain/indices/ranking-series.ts"
import { formatScore } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import type { ChartModel } from "./chart-model.ts"
import type { IndexDetail } from "./queries.ts"
import type { RankingView } from "./ranking-view.ts"
import {
  componentName,
  gapWords,
  headlineSentence,
  indexNames,
  saidValue,
  shownValue,
  yearSpan,
} from "./ranking-words.ts"

/** `quoted` sentences are the data's own, in Vietnamese whatever the page's language. */
export type Sentence = { text: string; quoted?: boolean }

type About = { index: IndexDetail; view: RankingView; model: ChartModel }

/** "PCI", or "PCI · Tính minh bạch". */
function whatIsShown({ index, view }: Omit<About, "model">): string {
  const name = indexNames[index.id]()
  const component = index.components.find((c) => c.id === view.component)
  if (!component || component.id === "total") return name
  return m.ranking_what_component({ index: name, component: componentName(component) })
}

/** The index by its whole name, which says that it is the province's; and the component. */
export function eyebrow({ index, view }: Omit<About, "model">): string {
  const name = getLocale() === "en" ? index.nameEn : index.name
  const component = index.components.find((c) => c.id === view.component)
  if (!component || component.id === "total") return name
  return m.ranking_what_component({ index: name, component: componentName(component) })
}

/** The chart's title, which is also what is copied with its link. */
export function chartTitle(about: Omit<About, "model">): string {
  const { from, to, measure } = about.view
  const told = { what: whatIsShown(about), span: yearSpan(from, to) }
  return measure === "rank" ? m.ranking_title_rank(told) : m.ranking_title_score(told)
}

export function headline({ index, view, model }: About): string {
  const { measure } = view
  return headlineSentence({
    headline: indexHeadline(model.main.points, measure, model.breaks),
    measure,
    province: model.main.name,
    index: whatIsShown({ index, view }),
  })
}

const gapSentence = ({ from, to, reason }: SeriesGap) =>
  m.ranking_gap_sentence({ years: yearSpan(from, to), reason: gapWords[reason]() })

/** How the ranks came about: the publisher's rule in the data's own words, or Loa's where nobody else ranks. */
function rankingRule({ index, view }: About): Sentence[] {
  if (view.measure === "score") return []
  if (view.component !== "total") return [{ text: m.ranking_component_computed() }]
  return index.ranking ? [{ text: index.ranking, quoted: true }] : []
}

/** After the headline: the lowest point, the latest score, what is missing since, and how the ranks came about. */
export const ledeSentences = (about: About): Sentence[] => [
  ...movement(about).map((text) => ({ text })),
  ...rankingRule(about),
]

function movement({ view, model }: About): string[] {
  const { measure } = view
  const told = indexHeadline(model.main.points, measure, model.breaks)
  if (told.kind === "none") return []
  const sentences: string[] = []
  const latest = model.main.points.at(-1)
  if ("worst" in told && told.worst.year !== told.latest.year) {
    const worst = { worst: shownValue(told.worst.value, measure), year: told.worst.year }
    sentences.push(measure === "rank" ? m.ranking_worst_rank(worst) : m.ranking_worst_score(worst))
  }
  if (measure === "rank" && latest && latest.row.score !== null && latest.row.scaleMax !== null) {
    const score = formatScore(latest.row.score)
    sentences.push(m.ranking_latest_score({ year: latest.year, score, max: latest.row.scaleMax }))
  }
  const since = model.main.gaps.filter((gap) => gap.from > told.latest.year)
  sentences.push(...since.map(gapSentence))
  const last = model.breaks.at(-1)
  if (last && last.firstYearAfter <= told.latest.year)
    sentences.push(m.ranking_since_break({ year: last.firstYearAfter }))
  return sentences
}

const described = ({ name, points }: ProvinceSeries, measure: RankingView["measure"]) =>
  m.ranking_describe({
    province: name,
    points: points
      .map(({ year, value }) =>
        m.ranking_describe_point({ year, value: saidValue(value, measure) }),
      )
      .join(", "),
  })

/** The coloured line in words, for who cannot see it. */
export const chartDescription = ({ main, measure }: ChartModel): string => {
  const sentences = main.points.length > 0 ? [described(main, measure)] : []
  return [...sentences, ...main.gaps.map(gapSentence)].join(" ")
}

function fieldSentence({ fields }: ChartModel): string[] {
  if (fields.length === 0) return []
  const sizes = fields
    .map(({ size, from, to }) => m.ranking_caption_size({ size, years: yearSpan(from, to) }))
    .join(", ")
  return [m.ranking_caption_sizes({ sizes })]
}

const breakSentences = ({ breaks }: ChartModel): Sentence[] =>
  breaks.flatMap(({ lastYearBefore, firstYearAfter, reason }) => [
    { text: m.ranking_note_break({ before: lastYearBefore, after: firstYearAfter }) },
    { text: reason, quoted: true },
  ])

/** What is seen, whose score it is, its source and until when. */
export function captionSentences({ index, view, model }: About): Sentence[] {
  const isRank = view.measure === "rank"
  const source = {
    publisher: index.publisher,
    index: indexNames[index.id](),
    span: yearSpan(view.from, view.to),
    year: index.dataThroughYear ?? "–",
  }
  return [
    { text: isRank ? m.ranking_caption_rank() : m.ranking_caption_score() },
    ...fieldSentence(model).map((text) => ({ text })),
    ...breakSentences(model),
    { text: m.ranking_caption_province() },
    { text: m.ranking_caption_source(source) },
  ]
}
