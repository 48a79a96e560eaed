import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import { gapReason, type Measure } from "@loa/domain/indices/ranking-series.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { type Column, DataTable } from "@loa/ui/data-table.tsx"
import { formatScore } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { RankMark } from "./rank-mark.tsx"
import type { YearNote } from "./ranking-notes.ts"
import styles from "./ranking-table.module.css"
import type { RankingView } from "./ranking-view.ts"
import { basisWords, shortGapWords } from "./ranking-words.ts"

type Props = {
  index: IndexId
  caption: string
  view: RankingView
  rows: readonly RankingRow[]
  notes: readonly YearNote[]
  nameOf: (code: string) => string
}

type Line = { year: number; of: ReadonlyMap<string, RankingRow> }

/** One line a year, the latest first. */
const linesOf = (rows: readonly RankingRow[]): Line[] =>
  [...Map.groupBy(rows, (r) => r.year)]
    .map(([year, own]) => ({ year, of: new Map(own.map((r) => [r.provinceCode ?? "", r])) }))
    .toSorted((a, b) => b.year - a.year)

function Why({ row, measure }: { row: RankingRow | undefined; measure: Measure }) {
  const reason = row ? gapReason(row, measure) : "not-held"
  const words = shortGapWords[reason]()
  if (reason !== "not-held") return <span className={styles.none}>{words}</span>
  return (
    <span className={styles.none}>
      <span aria-hidden="true">–</span>
      <span className="vh">{words}</span>
    </span>
  )
}

type CellProps = { row: RankingRow | undefined; index: IndexId; peer?: boolean }

function Rank({ row, index, peer }: CellProps) {
  if (!row || row.rank === null || !row.rankBasis) return <Why row={row} measure="rank" />
  return (
    <>
      <RankMark index={index} basis={row.rankBasis} peer={peer} />
      <span className="vh">{basisWords[row.rankBasis]()}: </span>{" "}
      {peer ? row.rank : <b>{row.rank}</b>}
      {!peer && row.rankOf !== null && (
        <span className={styles.of}> {m.ranking_of({ size: row.rankOf })}</span>
      )}
    </>
  )
}

const Score = ({ row }: { row: RankingRow | undefined }) =>
  row && row.score !== null ? formatScore(row.score) : <Why row={row} measure="score" />

const Marks = ({ year, notes }: { year: number; notes: readonly YearNote[] }) =>
  notes
    .filter((note) => note.years.includes(year))
    .map(({ number }) => (
      <sup key={number}>
        <a href={`#ghi-chu-${number}`} className={styles.mark}>
          {number}
        </a>
      </sup>
    ))

const Sources = ({ row }: { row: RankingRow | undefined }) =>
  row && row.sourceIds.length > 0 ? (
    <span className={styles.sources}>{row.sourceIds.join(", ")}</span>
  ) : null

function columnsOf({ index, view, notes, nameOf }: Props): Column<Line>[] {
  const [main = "", ...peers] = view.provinces
  const isRank = view.measure === "rank"
  return [
    { key: "year", head: m.ranking_year(), names: true, cell: ({ year }) => year },
    {
      key: main,
      head: nameOf(main),
      number: true,
      cell: ({ year, of }) => (
        <>
          <Rank row={of.get(main)} index={index} />
          <Marks year={year} notes={notes} />
        </>
      ),
    },
    {
      key: "score",
      head: m.ranking_score(),
      number: true,
      cell: ({ of }) => <Score row={of.get(main)} />,
    },
    ...peers.map((code) => ({
      key: code,
      head: nameOf(code),
      number: true,
      cell: ({ of }: Line) =>
        isRank ? <Rank row={of.get(code)} index={index} peer /> : <Score row={of.get(code)} />,
    })),
    {
      key: "basis",
      head: m.ranking_basis(),
      tight: true,
      cell: ({ of }) => {
        const basis = of.get(main)?.rankBasis
        return <span className={styles.of}>{basis ? basisWords[basis]() : ""}</span>
      },
    },
    {
      key: "source",
      head: m.ranking_source(),
      tight: true,
      cell: ({ of }) => <Sources row={of.get(main)} />,
    },
  ]
}

/** The chart's twin: every year, every province, with the same marks. */
export const RankingTable = (props: Props) => (
  <div className={styles.table}>
    <DataTable
      caption={props.caption}
      hideCaption
      columns={columnsOf(props)}
      rows={linesOf(props.rows)}
      rowKey={({ year }) => year}
    />
  </div>
)
