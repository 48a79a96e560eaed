import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./coverage.module.css"
import { CoverageCell } from "./coverage-cell.tsx"
import { CoverageFilters } from "./coverage-filters.tsx"
import { CoverageGrid } from "./coverage-grid.tsx"
import { CoverageMeasures } from "./coverage-measures.tsx"
import { type CoverageAsked, coverage, coverageAsked, measures } from "./coverage-queries.ts"
import { NoPlan, readInPlan } from "./in-plan.tsx"

export const loader = ({ request }: LoaderFunctionArgs) =>
  readInPlan(
    (actor) => mayTryActivity(actor, "read"),
    () => {
      const asked = coverageAsked(new URL(request.url).searchParams)
      return Promise.all([
        queryClient.fetchQuery(coverage(asked)),
        queryClient.fetchQuery(measures(asked)),
      ])
    },
  )

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.coverage_title()} · Loa`}</title>
      {found ? <HeatMap /> : <NoPlan title={m.coverage_title()} />}
    </>
  )
}

function HeatMap() {
  const [search] = useSearchParams()
  const asked = coverageAsked(search)
  const { data } = useSuspenseQuery(coverage(asked))
  return (
    <>
      <PageHead
        title={m.coverage_title()}
        lede={m.coverage_lede({ plan: data.plan.shortTitle, items: data.items.length })}
        action={<Files asked={asked} />}
      />
      <CoverageFilters coverage={data} />
      {data.units.length === 0 ||
      data.units.every(({ amounts }) => amounts.every((amount) => amount === null)) ? (
        <Empty title={m.coverage_no_counts_title()}>{m.coverage_no_counts_detail()}</Empty>
      ) : (
        <CoverageGrid coverage={data} />
      )}
      <CoverageMeasures asked={asked} />
      <CoverageCell coverage={data} />
    </>
  )
}

/** The same table as a file, and on paper. */
function Files({ asked }: { asked: CoverageAsked }) {
  const address = (format: "csv" | "xlsx") =>
    `/api/plan/coverage/export?${new URLSearchParams({ ...asked, format })}`
  return (
    <div className={styles.files}>
      <ButtonRow>
        <ButtonLink icon="download" href={address("xlsx")} download>
          XLSX
        </ButtonLink>
        <ButtonLink icon="download" href={address("csv")} download>
          CSV
        </ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          {m.coverage_print()}
        </Button>
        <ButtonLink
          icon="file-check"
          to={paths.evidencePack({ "ke-hoach": asked.plan, nam: asked.year })}
        >
          {m.report_files_pack()}
        </ButtonLink>
      </ButtonRow>
    </div>
  )
}
