import { DataTable } from "@loa/ui/data-table.tsx"
import { Section } from "@loa/ui/page.tsx"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./board.module.css"
import type { LinePage } from "./board-queries.ts"
import { OwnLegend, OwnStrip } from "./week-strip.tsx"

type Contribution = LinePage["contributions"][number]

const total = ({ quarters }: Contribution) => quarters.reduce((sum, q) => sum + q.counted, 0)

const cell = ({ counted, waiting }: Contribution["quarters"][number]) =>
  waiting > 0 ? `${formatCount(counted)} (${formatCount(waiting)})` : formatCount(counted)

const quarterColumn = (quarter: 1 | 2 | 3 | 4) => ({
  key: String(quarter),
  head: m.tasks_quarter({ quarter: romanQuarter(quarter) }),
  number: true,
  cell: ({ quarters }: Contribution) => {
    const found = quarters[quarter - 1]
    return found ? cell(found) : ""
  },
})

/** What everybody who helps added, and one's own weeks where the line is weekly. */
export function LineContributions({ page }: { page: LinePage }) {
  const { contributions, line, organization, year, today } = page
  const own = organization && line.cadence === "weekly" && line.own.length > 0
  const label = organization
    ? m.tasks_strip_own({ name: organization.name, code: line.code, year })
    : ""
  return (
    <Section small title={m.line_contributions()} lede={m.line_contributions_lede()}>
      {own && (
        <div className={styles.boxPanel}>
          <p className={styles.stand} lang="vi">
            {label}
          </p>
          <OwnStrip label={label} {...{ year, today, weeks: line.own }} />
          <OwnLegend />
        </div>
      )}
      <DataTable
        caption={m.line_contributions()}
        hideCaption
        rows={contributions}
        rowKey={({ organizationId }) => organizationId}
        empty={m.line_contributions_none()}
        strong={({ organizationId }) => organizationId === organization?.id}
        columns={[
          {
            ...{ key: "name", head: m.tasks_col_organization(), names: true },
            cell: ({ organizationName }) => <span lang="vi">{organizationName}</span>,
          },
          quarterColumn(1),
          quarterColumn(2),
          quarterColumn(3),
          quarterColumn(4),
          {
            ...{ key: "total", head: m.tasks_col_total(), number: true },
            cell: (row) => formatCount(total(row)),
          },
        ]}
      />
    </Section>
  )
}
