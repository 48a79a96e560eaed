import { fieldLabelOf } from "@loa/domain/activities/import-field.ts"
import { Button } from "@loa/ui/button.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ScrollRegion } from "@loa/ui/scroll-region.tsx"
import { useState } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./import.module.css"
import { ImportCell } from "./import-cell.tsx"
import { isRepeated, type Judged, type Verdict } from "./import-lines.ts"
import type { ImportWork } from "./import-state.ts"
import type { Options } from "./queries.ts"
import type { ImportActions } from "./use-import.ts"

type Props = {
  options: Options
  importing: ImportActions
  work: ImportWork
  judged: readonly Judged[]
}

const pageSize = 25

const filters = ["all", "wrong", "repeated", "out"] as const
type Filter = (typeof filters)[number]

const isIn: Record<Filter, (judged: Judged) => boolean> = {
  all: () => true,
  wrong: ({ verdict }) => verdict === "wrong",
  repeated: isRepeated,
  out: ({ verdict }) => verdict === "out",
}
const filterName: Record<Filter, () => string> = {
  all: m.import_filter_all,
  wrong: m.import_filter_wrong,
  repeated: m.import_filter_repeated,
  out: m.import_filter_out,
}

const verdictName: Record<Verdict, () => string> = {
  blank: () => "",
  right: m.import_verdict_right,
  wrong: m.import_verdict_wrong,
  duplicate: m.import_verdict_duplicate,
  out: m.import_verdict_out,
}

/** All rows as they will be written; every cell can be typed over, and pasted into from a spreadsheet. */
export function ImportGrid({ options, importing, work, judged }: Props) {
  const [filter, setFilter] = useState<Filter>("all")
  const [page, setPage] = useState(0)
  const rows = judged.filter(isIn[filter])
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1)
  const current = Math.min(page, last)
  const columns = work.columns.flatMap((field, column) => (field ? [{ field, column }] : []))
  return (
    <Section small title={m.import_rows_title()}>
      <ChipRow label={m.import_rows_title()}>
        {filters.map((one) => (
          <Chip
            key={one}
            size="sm"
            pressed={filter === one}
            onClick={() => {
              setFilter(one)
              setPage(0)
            }}
          >
            {filterName[one]()}{" "}
            <span className="num">{formatCount(judged.filter(isIn[one]).length)}</span>
          </Chip>
        ))}
      </ChipRow>
      <ScrollRegion label={m.import_rows_title()}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{m.import_row_head()}</th>
              {columns.map(({ field }) => (
                <th key={field} scope="col">
                  {fieldLabelOf(field, options.audiences)}
                </th>
              ))}
              <th scope="col">
                <span className="vh">{m.import_leave_out()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(current * pageSize, (current + 1) * pageSize).map((row) => (
              <tr key={row.at} data-verdict={row.verdict}>
                <th scope="row">
                  <span className="num">{row.line.number}</span>
                  <span className={styles.verdict}>{verdictName[row.verdict]()}</span>
                </th>
                {columns.map(({ field, column }) => (
                  <ImportCell
                    key={field}
                    {...{ row, field, column, importing }}
                    label={fieldLabelOf(field, options.audiences)}
                  />
                ))}
                <td>
                  <LeaveOut row={row} importing={importing} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pages current={current} last={last} onPage={setPage} />
    </Section>
  )
}

function LeaveOut({ row, importing }: { row: Judged; importing: ImportActions }) {
  const number = String(row.line.number)
  if (row.verdict === "blank") return null
  const isOut = row.verdict === "out"
  return (
    <Button variant="quiet" size="sm" onClick={() => importing.leaveOut(row.at, !isOut)}>
      {isOut ? m.import_take_back() : m.import_leave_out_short()}
      <span className="vh"> {m.import_row({ number })}</span>
    </Button>
  )
}

type PagesProps = { current: number; last: number; onPage: (page: number) => void }

function Pages({ current, last, onPage }: PagesProps) {
  if (last === 0) return null
  return (
    <div className={styles.pages}>
      <Button
        size="sm"
        icon="chevron-left"
        disabled={current === 0}
        onClick={() => onPage(current - 1)}
      >
        {m.import_page_before()}
      </Button>
      <span role="status">
        {m.import_page({ page: formatCount(current + 1), of: formatCount(last + 1) })}
      </span>
      <Button
        size="sm"
        iconAfter="chevron-right"
        disabled={current === last}
        onClick={() => onPage(current + 1)}
      >
        {m.import_page_after()}
      </Button>
    </div>
  )
}
