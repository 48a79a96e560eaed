import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { Pager } from "@loa/ui/pager.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { ActivityEntry } from "./activity-entry.tsx"
import { fetchListChoices } from "./list-choices.ts"
import { ListExport } from "./list-export.tsx"
import { ListFilterForm } from "./list-filter-form.tsx"
import {
  countsQueryOf,
  filterNames,
  narrows,
  partOf,
  queryOf,
  stateOf,
  withFilter,
} from "./list-filters.ts"
import { activityList, counts } from "./queries.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (!mayTryActivity(actorOf(await queryClient.ensureQueryData(session)), "read")) return null
  await Promise.all([
    queryClient.fetchInfiniteQuery(activityList(queryOf(searchParams))),
    queryClient.fetchQuery(counts(countsQueryOf(searchParams))),
    fetchListChoices(),
  ])
  return null
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  return (
    <>
      <title>{`${m.nav_activities()} · Loa`}</title>
      {mayTryActivity(actorOf(data), "read") ? (
        <List />
      ) : (
        <>
          <PageHead title={m.nav_activities()} />
          <Empty title={m.work_nothing_title()}>{m.work_nothing_detail()}</Empty>
        </>
      )}
    </>
  )
}

function List() {
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(session)
  const list = useSuspenseInfiniteQuery(activityList(queryOf(search)))
  const rows = list.data.pages.flatMap((page) => page.data)
  const mayLog = mayTryActivity(actorOf(data), "write")
  return (
    <>
      <PageHead
        title={m.nav_activities()}
        action={
          mayLog && (
            <ButtonRow>
              <ButtonLink icon="upload" to={paths.importActivities()}>
                {m.import_title()}
              </ButtonLink>
              <ButtonLink variant="main" icon="megaphone" to={paths.logActivity()}>
                {m.nav_log()}
              </ButtonLink>
            </ButtonRow>
          )
        }
      />
      <ListFilterForm />
      <OneSeries />
      <OneMaterial />
      {rows.length === 0 ? (
        <Nothing search={search} mayLog={mayLog} />
      ) : (
        <>
          <EntryList>
            {rows.map((row) => (
              <ActivityEntry key={row.id} row={row} today={data.today} level={2} />
            ))}
          </EntryList>
          {list.hasNextPage ? (
            <Pager
              label={m.work_more()}
              summary={<Shown count={rows.length} search={search} />}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          ) : (
            <Pager
              label={m.work_more()}
              summary={m.work_shown_all({ count: formatCount(rows.length) })}
            />
          )}
          <ListExport />
        </>
      )}
    </>
  )
}

/** How many of how many; the whole is known without a count where the rollup has it. */
function Shown({ count, search }: { count: number; search: URLSearchParams }) {
  const { data } = useSuspenseQuery(counts(countsQueryOf(search)))
  if (narrows(search) || partOf(search) === "cho-kiem-tra")
    return m.work_shown({ count: formatCount(count) })
  const state = stateOf(search)
  const total = formatCount(data[state ?? "total"])
  return m.work_shown_of({ count: formatCount(count), total })
}

/** The entries made together, and the way back to all. */
function OneSeries() {
  const [search, setSearch] = useSearchParams()
  if (!search.get("loat")) return null
  return (
    <p>
      <Token
        removeLabel={m.work_series_clear()}
        onRemove={() => setSearch((now) => withFilter(now, "loat", ""))}
      >
        {m.work_series()}
      </Token>
    </p>
  )
}

/** The entries made from one script, leaflet or clip, and the way back to all. */
function OneMaterial() {
  const [search, setSearch] = useSearchParams()
  const id = search.get("tai-lieu")
  if (!id) return null
  return (
    <p>
      <Token
        removeLabel={m.work_material_clear()}
        onRemove={() => setSearch((now) => withFilter(now, "tai-lieu", ""))}
      >
        <TextLink to={paths.material(id)}>{m.work_material()}</TextLink>
      </Token>
    </p>
  )
}

/** An empty list says what to do first. */
function Nothing({ search, mayLog }: { search: URLSearchParams; mayLog: boolean }) {
  if (partOf(search) === "cho-kiem-tra" && [...search.keys()].length === 1)
    return <Empty title={m.work_none_to_review()}>{m.work_none_to_review_detail()}</Empty>
  if (filterNames.some((name) => search.has(name)))
    return (
      <Empty
        title={m.work_none_found()}
        action={<ButtonLink to={paths.workActivities()}>{m.work_clear_filters()}</ButtonLink>}
      >
        {m.work_none_found_detail()}
      </Empty>
    )
  return (
    <Empty
      title={m.work_none_yet()}
      action={
        mayLog && (
          <ButtonLink icon="megaphone" to={paths.logActivity()}>
            {m.nav_log()}
          </ButtonLink>
        )
      }
    >
      {m.work_none_yet_detail()}
    </Empty>
  )
}
