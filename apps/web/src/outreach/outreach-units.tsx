import { Button } from "@loa/ui/button.tsx"
import { classNames } from "@loa/ui/class-names.ts"
import { DataTable } from "@loa/ui/data-table.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { formatCount, formatList, formatShare } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./outreach.module.css"
import type { Outreach, UnitRow } from "./outreach-queries.ts"

const figure = (of: (row: UnitRow) => number) => (row: UnitRow) =>
  row.slots > 0 ? formatCount(of(row)) : "–"

/** Who has a plan for the year, and how far each has come. */
export function UnitsTable({ data, rows }: { data: Outreach; rows: UnitRow[] }) {
  const { plan, year } = data
  const having = rows.filter(({ slots }) => slots > 0)
  const lacking = rows.filter(({ slots, optional }) => slots === 0 && !optional)
  const to = (id: string) => paths.outreach({ "ke-hoach": plan.id, nam: year, "don-vi": id })
  return (
    <Section
      small
      title={m.outreach_units({ year })}
      count={m.outreach_units_count({
        having: formatCount(having.length),
        all: formatCount(rows.length),
      })}
      aside={lacking.length > 0 && <Remind names={lacking.map(({ name }) => name)} year={year} />}
    >
      <DataTable
        caption={m.outreach_units({ year })}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        empty={m.outreach_nobody_detail()}
        columns={[
          {
            ...{ key: "unit", head: m.tasks_col_organization(), names: true },
            cell: ({ id, name }) => (
              <TextLink to={to(id)}>
                <span lang="vi">{name}</span>
              </TextLink>
            ),
          },
          {
            ...{ key: "plan", head: m.outreach_col_plan(), tight: true },
            cell: ({ slots, optional }) =>
              slots > 0 ? (
                <ProgressTag tone="done">{m.outreach_has_plan()}</ProgressTag>
              ) : (
                <ProgressTag tone={optional ? "skipped" : "late"}>
                  {optional ? m.outreach_optional() : m.outreach_no_plan_yet()}
                </ProgressTag>
              ),
          },
          {
            ...{ key: "planned", head: m.outreach_col_planned(), number: true },
            cell: figure(({ planned }) => planned),
          },
          {
            ...{ key: "done", head: m.outreach_col_done(), number: true },
            cell: figure(({ done }) => done),
          },
          {
            ...{ key: "waiting", head: m.outreach_col_waiting(), number: true },
            cell: figure(({ waiting }) => waiting),
          },
          {
            ...{ key: "short", head: m.outreach_col_short(), number: true },
            cell: figure(({ short }) => short),
          },
          {
            ...{ key: "share", head: m.outreach_col_share(), number: true },
            cell: ({ share }) => (share === null ? "–" : formatShare(share)),
          },
        ]}
      />
      <p className={classNames(styles.noted, styles.under)}>{m.outreach_units_note()}</p>
    </Section>
  )
}

/** Ready to paste into a letter or a chat. */
function Remind({ names, year }: { names: string[]; year: number }) {
  const copy = async () => {
    await navigator.clipboard.writeText(m.outreach_reminder({ units: formatList(names), year }))
    showToast({ text: m.coverage_reminded() })
  }
  return (
    <div className={styles.aside}>
      <Button size="sm" icon="copy" onClick={() => void copy()}>
        {m.outreach_remind({ count: formatCount(names.length) })}
      </Button>
    </div>
  )
}
