import { mayTryOutreach } from "@loa/domain/plan/outreach-plan-may.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { type BoardView, viewOf } from "../plan/board-queries.ts"
import { NoPlan, readInPlan } from "../plan/in-plan.tsx"
import styles from "./outreach.module.css"
import { OutreachFilters } from "./outreach-filters.tsx"
import { OwnOutreach } from "./outreach-own.tsx"
import {
  exportAddress,
  figureIn,
  type Outreach,
  outreach,
  plannedEntries,
} from "./outreach-queries.ts"
import { UnitsTable } from "./outreach-units.tsx"

export const loader = ({ request }: LoaderFunctionArgs) =>
  readInPlan(
    (actor) => mayTryOutreach(actor, "read"),
    async () => {
      const search = new URL(request.url).searchParams
      const found = await queryClient.fetchQuery(outreach(viewOf(search)))
      const figure = figureIn(search)
      if (found.own && figure) await queryClient.fetchQuery(plannedEntries(found, figure))
      return found
    },
  )

export function Component() {
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.outreach_title()} · Loa`}</title>
      {found ? <Page /> : <NoPlan title={m.outreach_title()} />}
    </>
  )
}

const ledeOf = ({ own, year }: Outreach) =>
  own ? (
    <span lang="vi">{m.outreach_lede_own({ name: own.organization.name, year })}</span>
  ) : (
    m.outreach_lede_all({ year })
  )

function Page() {
  const [search] = useSearchParams()
  const view = viewOf(search)
  const { data } = useSuspenseQuery(outreach(view))
  const { own, units } = data
  return (
    <>
      <PageHead title={m.outreach_title()} lede={ledeOf(data)} action={<Files data={data} />} />
      <OutreachFilters data={data} />
      {own && <OwnOutreach key={`${own.organization.id}-${data.year}`} outreach={data} own={own} />}
      {units && <UnitsTable data={data} rows={units} />}
      {!own && !units && (
        <Empty title={m.outreach_nobody_title()}>{m.outreach_nobody_detail()}</Empty>
      )}
    </>
  )
}

/** The same as a file, and on paper. */
function Files({ data: { plan, year, own } }: { data: Outreach }) {
  const view: BoardView = {
    ...{ plan: plan.id, year: String(year), organization: own?.organization.id ?? "all" },
  }
  return (
    <div className={styles.aside}>
      <ButtonRow>
        <ButtonLink icon="download" href={exportAddress(view)} download>
          XLSX
        </ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          {m.coverage_print()}
        </Button>
      </ButtonRow>
    </div>
  )
}
