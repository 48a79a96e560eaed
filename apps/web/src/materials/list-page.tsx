import { mayTryMaterial } from "@loa/domain/materials/may-material.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { Pager } from "@loa/ui/pager.tsx"
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { fetchListChoices } from "../activities/list-choices.ts"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { MaterialFilterForm } from "./filter-form.tsx"
import { filterNames, queryOf } from "./list-filters.ts"
import { MaterialEntry } from "./material-entry.tsx"
import { materialList } from "./queries.ts"

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (!mayTryMaterial(actorOf(await queryClient.ensureQueryData(session)), "read")) return null
  await Promise.all([
    queryClient.fetchInfiniteQuery(materialList(queryOf(searchParams))),
    fetchListChoices(),
  ])
  return null
}

export function Component() {
  const { data } = useSuspenseQuery(session)
  return (
    <>
      <title>{`${m.nav_materials()} · Loa`}</title>
      {mayTryMaterial(actorOf(data), "read") ? (
        <List />
      ) : (
        <>
          <PageHead title={m.nav_materials()} />
          <Empty title={m.work_nothing_title()}>{m.work_nothing_detail()}</Empty>
        </>
      )}
    </>
  )
}

function List() {
  const [search] = useSearchParams()
  const list = useSuspenseInfiniteQuery(materialList(queryOf(search)))
  const [first] = list.data.pages
  const rows = list.data.pages.flatMap((page) => page.data)
  const publishes = first?.publishes ?? false
  return (
    <>
      <PageHead
        title={m.nav_materials()}
        lede={m.material_list_lede()}
        action={
          publishes && (
            <ButtonLink variant="main" icon="plus" to={paths.newMaterial()}>
              {m.material_add()}
            </ButtonLink>
          )
        }
      />
      <MaterialFilterForm plans={first?.plans ?? []} />
      {rows.length === 0 ? (
        <Nothing search={search} publishes={publishes} />
      ) : (
        <>
          <EntryList>
            {rows.map((row) => (
              <MaterialEntry key={row.id} row={row} today={first?.today ?? ""} />
            ))}
          </EntryList>
          {list.hasNextPage ? (
            <Pager
              label={m.material_more()}
              summary={m.material_shown({ count: formatCount(rows.length) })}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          ) : (
            <Pager
              label={m.material_more()}
              summary={m.material_shown_all({ count: formatCount(rows.length) })}
            />
          )}
        </>
      )}
    </>
  )
}

/** An empty list says what to do first. */
function Nothing({ search, publishes }: { search: URLSearchParams; publishes: boolean }) {
  const clear = <ButtonLink to={paths.materials()}>{m.material_clear_filters()}</ButtonLink>
  const used = filterNames.filter((name) => search.has(name))
  if (used.length === 1 && used[0] === "chua-xac-nhan")
    return (
      <Empty title={m.material_none_unread()} action={clear}>
        {m.material_none_unread_detail()}
      </Empty>
    )
  if (used.length > 0)
    return (
      <Empty title={m.material_none_found()} action={clear}>
        {m.material_none_found_detail()}
      </Empty>
    )
  return (
    <Empty
      title={m.material_none_yet()}
      action={
        publishes && (
          <ButtonLink variant="main" icon="plus" to={paths.newMaterial()}>
            {m.material_add()}
          </ButtonLink>
        )
      }
    >
      {publishes ? m.material_none_yet_publisher() : m.material_none_yet_detail()}
    </Empty>
  )
}
