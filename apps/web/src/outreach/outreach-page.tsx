import { mayTryOutreach } from "@loa/domain/plan/outreach-plan-may.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { type BoardView, viewOf } from "../plan/board-queries.ts"
import { actorOf, session } from "../session/queries.ts"
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

/** Whoever has a part in no plan gets a page that says so, not an error. */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = await queryClient.ensureQueryData(session)
  if (!mayTryOutreach(actorOf(now), "read")) return { plan: false }
  const search = new URL(request.url).searchParams
  try {
    const found = await queryClient.fetchQuery(outreach(viewOf(search)))
    const figure = figureIn(search)
    if (found.own && figure) await queryClient.fetchQuery(plannedEntries(found, figure))
    return { plan: true }
  } catch (error) {
    if (problemOf(error).code === "not-found") return { plan: false }
    throw error
  }
}

export function Component() {
  const { plan } = useLoaderData<typeof loader>()
  return (
    <>
      <title>{`${m.outreach_title()} · Loa`}</title>
      {plan ? (
        <Page />
      ) : (
        <>
          <PageHead title={m.outreach_title()} />
          <Empty title={m.tasks_no_plan_title()}>{m.outreach_no_plan()}</Empty>
        </>
      )}
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
