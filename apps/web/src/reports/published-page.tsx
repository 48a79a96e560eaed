import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { type Column, DataTable } from "@loa/ui/data-table.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Page, PageHead, Section } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { queryClient } from "../api/query-client.ts"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { openData } from "../transparency/open-data.ts"
import { type PublishedReport, publishedReports } from "./published-queries.ts"
import styles from "./reports.module.css"

export const loader = () => queryClient.ensureQueryData(publishedReports)

/** What was reported upward and locked: figures, check code, and what was put right since. */
export function Component() {
  const { data } = useSuspenseQuery(publishedReports).data
  const byPlan = [...Map.groupBy(data, ({ planTitle }) => planTitle)]
  return (
    <Page>
      <title>{`${m.report_public_title()} · Loa`}</title>
      <PageHead
        title={m.report_public_title()}
        lede={m.report_public_lede()}
        action={
          <ButtonLink href={openData("reports", "csv")} icon="download" download>
            {m.report_public_csv()}
          </ButtonLink>
        }
      />
      {data.length === 0 && (
        <Empty title={m.report_public_none()}>{m.report_public_none_detail()}</Empty>
      )}
      {byPlan.map(([plan, rows]) => (
        <Section key={plan} title={<span lang="vi">{plan}</span>}>
          <DataTable
            caption={plan}
            hideCaption
            columns={columns()}
            rows={rows}
            rowKey={(row) => row.hash}
          />
        </Section>
      ))}
    </Page>
  )
}

const columns = (): Column<PublishedReport>[] => [
  {
    ...{ key: "label", head: m.report_desk_pick(), names: true },
    cell: (row) => (
      <>
        <span lang="vi">{row.label}</span>
        <p className={styles.quiet} lang="vi">
          {row.organizationName}
        </p>
        <Adjustments row={row} />
      </>
    ),
  },
  {
    ...{ key: "files", head: m.report_public_files(), tight: true },
    cell: (row) => <Files row={row} />,
  },
  {
    ...{ key: "activities", head: m.report_measure_activities(), number: true },
    cell: ({ activities }) => formatCount(activities),
  },
  {
    ...{ key: "items", head: m.report_public_items(), number: true },
    cell: ({ items, itemsOfPlan }) => `${items}/${itemsOfPlan}`,
  },
  {
    ...{ key: "direct", head: m.report_measure_direct(), number: true },
    cell: ({ direct }) => formatCount(direct),
  },
  {
    ...{ key: "minutes", head: m.report_measure_minutes(), number: true },
    cell: ({ minutes }) => formatCount(minutes),
  },
  {
    ...{ key: "locked", head: m.report_public_locked(), tight: true },
    cell: ({ lockedOn, hash }) => (
      <>
        {formatDay(lockedOn)}
        <p className={styles.quiet} title={hash}>
          {hash.slice(0, 12)}
        </p>
      </>
    ),
  },
]

function Files({ row }: { row: PublishedReport }) {
  const { planId, period, organizationId: id, label, organizationName: organization } = row
  const address = (format: "docx" | "xlsx") =>
    openData(`reports/${planId}/${period}/${id}/file`, format)
  return (
    <ButtonRow>
      <ButtonLink
        size="sm"
        href={address("docx")}
        aria-label={m.report_public_docx({ label, organization })}
        download
      >
        Word
      </ButtonLink>
      <ButtonLink
        size="sm"
        href={address("xlsx")}
        aria-label={m.report_public_xlsx({ label, organization })}
        download
      >
        Excel
      </ButtonLink>
    </ButtonRow>
  )
}

const Adjustments = ({ row }: { row: PublishedReport }) =>
  row.adjustments.map(({ day, what, before, after, reason }) => (
    <p key={`${day} ${what} ${after}`} className={styles.quiet} lang="vi">
      {m.report_public_adjusted({ day: formatDay(day) })}{" "}
      {m.report_adjustment_line({
        ...{ what, before: formatCount(before), after: formatCount(after) },
      })}{" "}
      ({reason})
    </p>
  ))
