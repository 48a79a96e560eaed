import { mayTryReport } from "@loa/domain/reports/may-report.ts"
import { Empty } from "@loa/ui/empty.tsx"
import { PageHead, Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { DeskView } from "./desk-view.tsx"
import { OwnReports } from "./own-reports.tsx"
import { type DeskRow, desk, type ReportList, reportList } from "./queries.ts"

const listOf = (search: URLSearchParams) => reportList(search.get("truoc") === "1")

/** The period that needs the focal point now: the latest whose figures are closed, else the latest. */
function deskAt({ desks, today }: ReportList, search: URLSearchParams): DeskRow | undefined {
  const [plan, period, agency] = ["ke-hoach", "ky", "co-quan"].map((name) => search.get(name))
  const asked = desks.find(
    (one) => one.planId === plan && one.period === period && one.organizationId === agency,
  )
  return asked ?? desks.find(({ to }) => to <= today) ?? desks[0]
}

const mayRead = async () =>
  mayTryReport(actorOf(await queryClient.ensureQueryData(session)), "read")

export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await mayRead())) return null
  const search = new URL(request.url).searchParams
  const list = await queryClient.fetchQuery(listOf(search))
  const shown = deskAt(list, search)
  if (shown) await queryClient.fetchQuery(desk(shown))
  return null
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  return (
    <>
      <title>{`${m.report_title()} · Loa`}</title>
      <PageHead title={m.report_title()} lede={m.report_lede()} />
      {mayTryReport(actorOf(data), "read") ? <Reports /> : <Nothing />}
    </>
  )
}

const Nothing = () => <Empty title={m.report_none_title()}>{m.report_none_detail()}</Empty>

function Reports() {
  const [search] = useSearchParams()
  const { data: list } = useSuspenseQuery(listOf(search))
  const shown = deskAt(list, search)
  const earlier = search.get("truoc") === "1"
  if (list.own.length === 0 && !shown && !list.hasEarlier) return <Nothing />
  return (
    <>
      {shown && <DeskView list={list} shown={shown} />}
      {(list.own.length > 0 || list.hasEarlier) && (
        <Section small title={m.report_own()}>
          <OwnReports rows={list.own} today={list.today} />
          {list.hasEarlier && (
            <p>
              <TextLink to={paths.reports(earlier ? {} : { truoc: "1" })}>
                {earlier ? m.report_hide_earlier() : m.report_show_earlier()}
              </TextLink>
            </p>
          )}
        </Section>
      )}
    </>
  )
}
