import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import { ChartFigure, ChartKey } from "@loa/ui/chart-figure.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead, Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { startTransition, useOptimistic, useRef } from "react"
import { useNavigate } from "react-router"
import { m } from "../paraglide/messages.js"
import { type ChartModel, chartModel, isEmpty } from "./chart-model.ts"
import { type IndexDetail, rankings, rankingsCsv, sourcesOf } from "./queries.ts"
import { GapMark, RankMark } from "./rank-mark.tsx"
import { RankingActions } from "./ranking-actions.tsx"
import { RankingChart } from "./ranking-chart.tsx"
import { RankingFilters } from "./ranking-filters.tsx"
import { yearNotes } from "./ranking-notes.ts"
import { RankingSources } from "./ranking-sources.tsx"
import {
  captionSentences,
  chartDescription,
  chartTitle,
  eyebrow,
  headline,
  ledeSentences,
  type Sentence,
} from "./ranking-summary.ts"
import styles from "./ranking-table.module.css"
import { RankingTable } from "./ranking-table.tsx"
import { type RankingView, writeView } from "./ranking-view.ts"
import { sourceIdsOf } from "./source-ids.ts"

type Props = { index: IndexDetail; view: RankingView; address: string }
type Drawn = Props & { rows: RankingRow[]; model: ChartModel }

const Sentences = ({ of }: { of: readonly Sentence[] }) =>
  of.map(({ text, quoted }) => (
    <span key={text} lang={quoted ? "vi" : undefined}>
      {text}{" "}
    </span>
  ))

/** What the marks of this very chart mean: only those it shows. */
function Keys({ index, view, model }: Drawn) {
  const bases = new Set(model.main.points.map((p) => p.row.rankBasis))
  const ranked = view.measure === "rank"
  const computed = bases.has("published") ? m.ranking_key_computed : m.ranking_key_computed_papi
  const computedWords = index.id === "papi" ? computed() : m.ranking_key_computed()
  return (
    <>
      {ranked && bases.has("published") && (
        <ChartKey mark={<RankMark index={index.id} basis="published" />}>
          {m.ranking_key_published()}
        </ChartKey>
      )}
      {ranked && bases.has("computed") && (
        <ChartKey mark={<RankMark index={index.id} basis="computed" />}>{computedWords}</ChartKey>
      )}
      {!ranked && model.main.points.length > 0 && (
        <ChartKey mark={<RankMark index={index.id} basis="published" />}>
          {m.ranking_key_score()}
        </ChartKey>
      )}
      {model.main.gaps.length > 0 && <ChartKey mark={<GapMark />}>{m.ranking_key_gap()}</ChartKey>}
    </>
  )
}

function Figure(props: Drawn) {
  const { index, view, model, address } = props
  const chart = useRef<HTMLDivElement>(null)
  const title = chartTitle(props)
  const caption = captionSentences(props)
  const tooMany = view.provinces.length > 3
  const fileName = `loa-${index.id}-${view.component}-${view.from}-${view.to}`
  return (
    <ChartFigure
      card
      title={title}
      keys={<Keys {...props} />}
      caption={
        <>
          <Sentences of={caption} />
          {tooMany && <span className={styles.narrow}> {m.ranking_caption_narrow()}</span>}
        </>
      }
      actions={
        <RankingActions
          chart={chart}
          frame={{ title, caption: caption.map((s) => s.text).join(" "), fileName }}
          csv={rankingsCsv(index.id, view)}
          address={address}
        />
      }
    >
      <div ref={chart}>
        <RankingChart
          index={index.id}
          model={model}
          title={title}
          description={chartDescription(model)}
        />
      </div>
    </ChartFigure>
  )
}

function Table(props: Drawn) {
  const { index, view, model, rows } = props
  const { data: sources } = useSuspenseQuery(sourcesOf(sourceIdsOf(rows)))
  const notes = yearNotes(rows.filter((r) => r.provinceCode === model.main.code))
  const nameOf = (code: string) => index.provinces.find((p) => p.code === code)?.name ?? code
  const caption = m.ranking_table_caption({
    title: chartTitle(props),
    provinces: view.provinces.map(nameOf).join(", "),
  })
  return (
    <Section title={m.ranking_table()}>
      <RankingTable {...{ index: index.id, caption, view, rows, notes, nameOf }} />
      <div className={styles.notes}>
        {notes.map(({ number, text, quoted }) => (
          <p key={number} id={`ghi-chu-${number}`} lang={quoted ? "vi" : undefined}>
            <sup>{number}</sup> {text}
          </p>
        ))}
        <p>{m.ranking_dash()}</p>
      </div>
      {sources.data.length > 0 && <RankingSources sources={sources.data} />}
    </Section>
  )
}

/** A view of an index: the sentence, the filters, the chart, and the same as a table. */
export function RankingBody(props: Props) {
  const { index, view } = props
  const navigate = useNavigate()
  // What was just chosen stands in the filters at once, before its figures have come.
  const [chosen, choose] = useOptimistic(view)
  const show = (next: RankingView) =>
    startTransition(async () => {
      choose(next)
      await navigate({ search: writeView(next) }, { preventScrollReset: true })
    })
  const { data } = useSuspenseQuery(rankings(index.id, view))
  const rows = data.data
  const model = chartModel(view, rows, index.breaks)
  const drawn = { ...props, rows, model }
  return (
    <>
      <title>{`${chartTitle(drawn)} · Loa`}</title>
      <PageHead
        eyebrow={eyebrow(drawn)}
        title={headline(drawn)}
        lede={<Sentences of={ledeSentences(drawn)} />}
      />
      <RankingFilters index={index} view={chosen} onView={show} />
      {isEmpty(model) ? (
        <Empty title={m.ranking_empty_view_title()}>
          {m.ranking_empty_province({ province: model.main.name })}
        </Empty>
      ) : (
        <Figure {...drawn} />
      )}
      <Table {...drawn} />
    </>
  )
}
