import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Page, PageHead } from "@loa/ui/page.tsx"
import { Pager } from "@loa/ui/pager.tsx"
import { useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useNavigation, useSearchParams } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { openData } from "../transparency/open-data.ts"
import { PublishedEntry } from "../transparency/published-entry.tsx"
import styles from "./published.module.css"
import { choiceQueries, PublishedFilterForm } from "./published-filter-form.tsx"
import { filtersOf, type Query } from "./published-filters.ts"
import { publishedActivities } from "./published-queries.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  const query = filtersOf(new URL(request.url).searchParams)
  const [plans, channels, organizations, coverage] = choiceQueries(query.plan)
  await Promise.all([
    queryClient.infiniteQuery(publishedActivities(query)),
    queryClient.ensureQueryData(plans),
    queryClient.ensureQueryData(channels),
    queryClient.ensureQueryData(organizations),
    queryClient.ensureQueryData(coverage),
  ])
  return null
}

const Downloads = ({ query }: { query: Query }) => (
  <ButtonRow>
    <ButtonLink href={openData("activities", "csv", query)} download size="sm" icon="download">
      {m.published_download_csv()}
    </ButtonLink>
    <ButtonLink href={openData("activities", "json", query)} size="sm">
      {m.published_download_json()}
    </ButtonLink>
  </ButtonRow>
)

function Nothing({ query }: { query: Query }) {
  if (Object.keys(query).length === 0)
    return <Empty title={m.published_none_at_all()}>{m.published_none_at_all_text()}</Empty>
  return (
    <Empty
      title={m.published_none()}
      action={<ButtonLink to={paths.activities()}>{m.published_clear()}</ButtonLink>}
    >
      {m.published_none_text()}
    </Empty>
  )
}

function List({ query }: { query: Query }) {
  const found = useSuspenseInfiniteQuery(publishedActivities(query))
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = found
  const rows = found.data.pages.flatMap(({ data }) => data)
  if (rows.length === 0) return <Nothing query={query} />
  const count = formatCount(rows.length)
  const summary = hasNextPage ? m.published_count_part({ count }) : m.published_count_all({ count })
  return (
    <>
      <div className={styles.listHead}>
        <p>{summary}</p>
        <Downloads query={query} />
      </div>
      <EntryList>
        {rows.map((activity) => (
          <PublishedEntry key={activity.id} activity={activity} />
        ))}
      </EntryList>
      {error && (
        <Note icon="warning" tone="late" role="alert">
          {m.published_failed({ detail: problemOf(error).detail })}
        </Note>
      )}
      {hasNextPage ? (
        <Pager
          label={m.published_more()}
          summary={summary}
          busy={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : (
        <Pager label={m.published_more()} summary={m.published_end()} />
      )}
    </>
  )
}

export function Component() {
  const [search] = useSearchParams()
  const waiting = useNavigation().state === "loading"
  return (
    <Page>
      <title>{`${m.published_title()} · Loa`}</title>
      <PageHead title={m.published_title()} lede={m.published_lede()} />
      <PublishedFilterForm />
      <section aria-labelledby="danh-sach" aria-busy={waiting} className={styles.list}>
        <h2 id="danh-sach" className="vh">
          {m.published_list()}
        </h2>
        <List query={filtersOf(search)} />
      </section>
    </Page>
  )
}
