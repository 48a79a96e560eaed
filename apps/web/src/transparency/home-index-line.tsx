import type { GapReason } from "@loa/domain/indices/ranking-series.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { ChartFigure } from "@loa/ui/chart-figure.tsx"
import { DataTable } from "@loa/ui/data-table.tsx"
import { MiniLine } from "@loa/ui/mini-line.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatScore } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { IndexLine } from "./index-line.ts"
import { indexNames } from "./index-names.ts"

export const gapWords: Record<GapReason, () => string> = {
  withheld: m.home_gap_withheld,
  "not-held": m.home_gap_not_held,
  "not-surveyed": m.home_gap_not_surveyed,
  "partial-field": m.home_gap_partial,
}

/** Years a stretch of the ground must last for its size to be written in it. */
const roomForLabel = 6

type Row = { year: number; rank: string; score: string }

function tableRows({ own }: IndexLine): Row[] {
  const points = own.points.map(({ year, value, row }) => ({
    year,
    rank: `${value}${row.rankOf ? `/${row.rankOf}` : ""} (${
      row.rankBasis === "computed" ? m.home_computed() : m.home_published()
    })`,
    score: row.score === null ? "–" : formatScore(row.score),
  }))
  const gaps = own.gaps.flatMap(({ from, to, reason }) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({
      year: from + i,
      rank: gapWords[reason](),
      score: "–",
    })),
  )
  return [...points, ...gaps].toSorted((a, b) => b.year - a.year)
}

type Props = { index: PlanIndexId; line: IndexLine; description: string; caption: string }

/** The rank of the province in one index year by year, among some neighbours, with the same as a table. */
export function HomeIndexLine({ index, line, description, caption }: Props) {
  const name = indexNames[index]
  const { from, to } = line
  const title = m.home_index_chart({ index: name, from, to })
  return (
    <ChartFigure
      caption={caption}
      actions={<TextLink to={paths.ranking(index)}>{m.home_index_open({ index: name })}</TextLink>}
      table={{
        label: m.home_index_table(),
        content: (
          <DataTable<Row>
            caption={title}
            columns={[
              { key: "year", head: m.home_index_year(), cell: ({ year }) => year, names: true },
              { key: "rank", head: m.home_index_rank_head(), cell: ({ rank }) => rank },
              {
                key: "score",
                head: m.home_index_score_head(),
                cell: ({ score }) => score,
                number: true,
              },
            ]}
            rows={tableRows(line)}
            rowKey={({ year }) => year}
          />
        ),
      }}
    >
      <MiniLine
        title={title}
        description={description}
        tone={index}
        main={line.main}
        peers={line.peers}
        from={from}
        to={to}
        top={1}
        bottom={line.bottom}
        yTicks={[1, 20, 40, 60].filter((tick) => tick <= line.bottom)}
        gaps={line.gaps.map(({ from, to, reason }) => ({ from, to, text: gapWords[reason]() }))}
        breaks={line.breaks.map(({ lastYearBefore, beforeLabel, afterLabel }) => ({
          at: lastYearBefore + 0.5,
          before: beforeLabel,
          after: afterLabel,
        }))}
        ground={line.ground.map(({ from, to, size }) => ({
          from,
          to,
          last: size,
          ...(to - from >= roomForLabel && { label: m.home_field({ size }) }),
        }))}
      />
    </ChartFigure>
  )
}
