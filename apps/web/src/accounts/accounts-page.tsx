import { accountStates } from "@loa/domain/accounts/account.ts"
import { roles } from "@loa/domain/accounts/actor.ts"
import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { FilterChoices, SearchFilters } from "@loa/ui/search-filters.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useSearchParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { roleNames } from "../session/role-names.ts"
import { useChoice } from "../units/desk-filters.tsx"
import { AccountStateTag, stateNames } from "./account-words.tsx"
import { type AccountFilters, type AccountLine, accountPages } from "./accounts-queries.ts"
import { MoreLines } from "./more-lines.tsx"

function filtersOf(search: URLSearchParams): AccountFilters {
  const role = roles.find((one) => one === search.get("vai-tro"))
  const state = accountStates.find((one) => one === search.get("trang-thai"))
  const [q, organization] = [search.get("tim"), search.get("don-vi")]
  return {
    ...(q && { q }),
    ...(organization && { organization }),
    ...(role && { role }),
    ...(state && { state }),
  }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const filters = filtersOf(new URL(request.url).searchParams)
  await queryClient.fetchInfiniteQuery(accountPages(filters))
  return null
}

/** Everybody who signs in, or may, and as what. */
export function Component() {
  const [search] = useSearchParams()
  const filters = filtersOf(search)
  const list = useSuspenseInfiniteQuery(accountPages(filters))
  const rows = list.data.pages.flatMap((page) => page.data)
  return (
    <>
      <title>{`${m.accounts_title()} · Loa`}</title>
      <Breadcrumb
        label={m.unit_breadcrumb()}
        items={[{ label: m.nav_admin(), to: paths.admin() }, { label: m.accounts_title() }]}
      />
      <PageHead
        title={m.accounts_title()}
        lede={m.accounts_lede()}
        action={
          <ButtonLink variant="main" icon="plus" to={paths.adminInvite()}>
            {m.accounts_invite()}
          </ButtonLink>
        }
      />
      <Filters search={search} />
      {rows.length === 0 ? (
        <Empty title={m.accounts_none()}>{m.accounts_none_detail()}</Empty>
      ) : (
        <>
          <EntryList>
            {rows.map((row) => (
              <AccountEntry key={row.id} row={row} />
            ))}
          </EntryList>
          <MoreLines
            list={list}
            shown={(all) =>
              all
                ? m.accounts_shown_all({ count: formatCount(rows.length) })
                : m.accounts_shown({ count: formatCount(rows.length) })
            }
          />
        </>
      )}
    </>
  )
}

function AccountEntry({ row }: { row: AccountLine }) {
  const { id, name, username, state, memberships } = row
  return (
    <Entry
      level={2}
      icon="user"
      to={paths.adminAccount(id)}
      title={<span lang="vi">{name}</span>}
      meta={[
        <span key="username">{username}</span>,
        ...memberships.map((held) => (
          <span key={held.id} lang="vi">
            {`${roleNames[held.role]()}, ${held.organizationName}`}
          </span>
        )),
        memberships.length === 0 && m.accounts_no_role(),
      ]}
      trailing={<AccountStateTag state={state} />}
    />
  )
}

function Filters({ search }: { search: URLSearchParams }) {
  const choose = useChoice()
  const state = search.get("trang-thai")
  return (
    <SearchFilters
      label={m.accounts_search()}
      button={m.work_search_button()}
      words={search.get("tim") ?? ""}
      onFind={(words) => choose("tim", words)}
      maxLength={100}
    >
      <FilterChoices>
        <SelectInput
          dense
          label={m.accounts_role()}
          placeholder={m.work_any()}
          options={roles.map((role) => ({ value: role, label: roleNames[role]() }))}
          value={search.get("vai-tro") ?? ""}
          onValue={(role) => choose("vai-tro", role)}
        />
      </FilterChoices>
      <ChipRow label={m.accounts_state()}>
        {accountStates.map((one) => (
          <Chip
            key={one}
            size="sm"
            pressed={one === state}
            onClick={() => choose("trang-thai", one === state ? "" : one)}
          >
            {stateNames[one]()}
          </Chip>
        ))}
      </ChipRow>
    </SearchFilters>
  )
}
