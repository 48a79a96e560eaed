import { organizationKinds } from "@loa/domain/units/kinds.ts"
import { mayUnits } from "@loa/domain/units/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { spanText } from "../transparency/span-text.ts"
import { DeskFilters, dayIn, useChoice } from "./desk-filters.tsx"
import { type UnitFilters, unitPages } from "./desk-queries.ts"
import { MoreRows } from "./more-rows.tsx"
import { unitKinds } from "./unit-kinds.ts"

function filtersOf(search: URLSearchParams, today: string): UnitFilters {
  const kind = organizationKinds.find((one) => one === search.get("loai"))
  const q = search.get("tim")
  const area = search.get("dia-ban")
  const on = dayIn(search, today)
  return { ...(kind && { kind }), ...(q && { q }), ...(area && { area }), ...(on && { on }) }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { today } = await queryClient.ensureQueryData(session)
  const { searchParams } = new URL(request.url)
  await queryClient.fetchInfiniteQuery(unitPages(filtersOf(searchParams, today)))
  return null
}

/** Organizations as they were on any day, found by any name they have had. */
export function Component() {
  const { data: now } = useSuspenseQuery(session)
  const [search] = useSearchParams()
  const choose = useChoice()
  const list = useSuspenseInfiniteQuery(unitPages(filtersOf(search, now.today)))
  const rows = list.data.pages.flatMap((page) => page.data)
  return (
    <>
      <title>{`${m.unit_desk_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.unit_desk_title() }]}
      />
      <PageHead
        title={m.unit_desk_title()}
        lede={m.unit_desk_lede()}
        action={
          mayUnits(actorOf(now), "write") && (
            <ButtonRow>
              <ButtonLink variant="main" to={paths.adminCommune()}>
                {m.commune_title()}
              </ButtonLink>
              <ButtonLink icon="plus" to={paths.adminNewUnit()}>
                {m.unit_new_title()}
              </ButtonLink>
            </ButtonRow>
          )
        }
      />
      <DeskFilters label={m.unit_search()} today={now.today}>
        <SelectInput
          dense
          label={m.unit_kind()}
          placeholder={m.work_any()}
          options={organizationKinds.map((kind) => ({ value: kind, label: unitKinds[kind]() }))}
          value={search.get("loai") ?? ""}
          onValue={(kind) => choose("loai", kind)}
        />
      </DeskFilters>
      {rows.length === 0 ? (
        <Empty title={m.unit_none()}>{m.area_none_text()}</Empty>
      ) : (
        <>
          <EntryList>
            {rows.map(({ id, name, kind, areaName, parent, validFrom, validTo }) => (
              <Entry
                key={id}
                icon="hall"
                level={2}
                to={paths.adminUnit(id)}
                title={<span lang="vi">{name}</span>}
                meta={[
                  unitKinds[kind](),
                  <span key="area" lang="vi">
                    {areaName}
                  </span>,
                  spanText(validFrom, validTo),
                  parent && <span lang="vi">{m.unit_desk_under({ name: parent.name })}</span>,
                ]}
              />
            ))}
          </EntryList>
          <MoreRows list={list} count={rows.length} />
        </>
      )}
    </>
  )
}
