import { areaLevels } from "@loa/domain/indices/structure.ts"
import { mayUnits } from "@loa/domain/units/may.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { spanText } from "../transparency/span-text.ts"
import { AddAreaDialog } from "./add-area-dialog.tsx"
import { DeskFilters, dayIn, useChoice } from "./desk-filters.tsx"
import { type AreaFilters, areaPages } from "./desk-queries.ts"
import { levelWords } from "./level-words.ts"
import { MoreRows } from "./more-rows.tsx"

function filtersOf(search: URLSearchParams, today: string): AreaFilters {
  const level = areaLevels.find((one) => one === search.get("cap"))
  const q = search.get("tim")
  const parent = search.get("thuoc")
  const on = dayIn(search, today)
  return { ...(level && { level }), ...(q && { q }), ...(parent && { parent }), ...(on && { on }) }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { today } = await queryClient.ensureQueryData(session)
  const { searchParams } = new URL(request.url)
  await queryClient.fetchInfiniteQuery(areaPages(filtersOf(searchParams, today)))
  return null
}

/** Provinces, districts and communes as they were on any day. */
export function Component() {
  const { data: now } = useSuspenseQuery(session)
  const [search] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const choose = useChoice()
  const list = useSuspenseInfiniteQuery(areaPages(filtersOf(search, now.today)))
  const rows = list.data.pages.flatMap((page) => page.data)
  return (
    <>
      <title>{`${m.area_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.area_title() }]}
      />
      <PageHead
        title={m.area_title()}
        lede={m.area_lede()}
        action={
          mayUnits(actorOf(now), "write") && (
            <ButtonRow>
              <ButtonLink variant="main" to={paths.adminAreaChange()}>
                {m.area_change_title()}
              </ButtonLink>
              <Button icon="plus" onClick={() => setAdding(true)}>
                {m.area_add()}
              </Button>
            </ButtonRow>
          )
        }
      />
      <DeskFilters label={m.area_search()} today={now.today}>
        <SelectInput
          dense
          label={m.area_level()}
          placeholder={m.work_any()}
          options={areaLevels.map((level) => ({ value: level, label: levelWords[level]() }))}
          value={search.get("cap") ?? ""}
          onValue={(level) => choose("cap", level)}
        />
      </DeskFilters>
      {search.get("thuoc") && (
        <p>
          <Token
            onRemove={() => choose("thuoc", "")}
            removeLabel={m.unit_choose_remove({ name: search.get("thuoc") ?? "" })}
          >
            {m.area_within({ code: search.get("thuoc") ?? "" })}
          </Token>
        </p>
      )}
      {rows.length === 0 ? (
        <Empty title={m.area_none()}>{m.area_none_text()}</Empty>
      ) : (
        <>
          <EntryList>
            {rows.map(({ code, validFrom, validTo, level, name, parentName }) => (
              <Entry
                key={`${code}@${validFrom}`}
                icon="pin"
                level={2}
                to={paths.adminArea(code)}
                title={<span lang="vi">{name}</span>}
                meta={[
                  levelWords[level](),
                  m.area_code({ code }),
                  spanText(validFrom, validTo),
                  parentName && <span lang="vi">{parentName}</span>,
                ]}
              />
            ))}
          </EntryList>
          <MoreRows list={list} count={rows.length} />
        </>
      )}
      {adding && <AddAreaDialog today={now.today} onClose={() => setAdding(false)} />}
    </>
  )
}
