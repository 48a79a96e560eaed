import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { FilterChoices, SearchFilters } from "@loa/ui/search-filters.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useSearchParams } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { actorOf, session } from "../session/queries.ts"
import { useListChoices } from "./list-choices.ts"
import {
  countsQueryOf,
  type FilterName,
  type ListPart,
  narrows,
  partOf,
  stateOf,
  withFilter,
} from "./list-filters.ts"
import { counts } from "./queries.ts"
import { stateName } from "./state-words.ts"

const folded = ["don-vi", "hinh-thuc", "noi-dung", "tu", "den"] as const

/** Search, part, state and the rest: each choice is an address of its own. */
export function ListFilterForm() {
  const [search, setSearch] = useSearchParams()
  const change = (name: FilterName, value: string) =>
    setSearch((now) => withFilter(now, name, value), { replace: true, preventScrollReset: true })
  return (
    <SearchFilters
      label={m.work_search()}
      button={m.work_search_button()}
      words={search.get("tim") ?? ""}
      onFind={(words) => change("tim", words)}
    >
      <Parts search={search} change={change} />
      {partOf(search) !== "cho-kiem-tra" && <States search={search} change={change} />}
      <Others search={search} change={change} />
    </SearchFilters>
  )
}

type Props = { search: URLSearchParams; change: (name: FilterName, value: string) => void }

function Parts({ search, change }: Props) {
  const actor = actorOf(useSuspenseQuery(session).data)
  const reviews = organizationsAs(actor, "coordinator", "approver").length > 0
  const belongs = organizationsAs(actor, "reporter", "approver", "leader").length > 0
  const parts: { part: ListPart; label: string; offered: boolean }[] = [
    { part: "cho-kiem-tra", label: m.work_part_review(), offered: reviews },
    { part: "don-vi-minh", label: m.work_part_own(), offered: belongs },
    { part: "phoi-hop", label: m.work_part_partner(), offered: belongs },
  ]
  const current = partOf(search)
  return (
    <ChipRow label={m.work_parts()}>
      {parts
        .filter(({ offered }) => offered)
        .map(({ part, label }) => (
          <Chip
            key={part}
            pressed={part === current}
            onClick={() => change("phan", part === current ? "" : part)}
          >
            {label}
          </Chip>
        ))}
    </ChipRow>
  )
}

function States({ search, change }: Props) {
  const { data } = useSuspenseQuery(counts(countsQueryOf(search)))
  const current = stateOf(search)
  const counted = !narrows(search)
  return (
    <ChipRow label={m.work_states()}>
      {activityStates.map((state) => (
        <Chip
          key={state}
          size="sm"
          pressed={state === current}
          onClick={() => change("trang-thai", state === current ? "" : state)}
        >
          {stateName[state]()} {counted && <span className="num">{formatCount(data[state])}</span>}
        </Chip>
      ))}
    </ChipRow>
  )
}

function Others({ search, change }: Props) {
  const choices = useListChoices()
  const used = folded.filter((name) => search.get(name)).length
  const [open] = useState(used > 0)
  const filter = (name: FilterName) => ({
    dense: true,
    placeholder: m.work_any(),
    value: search.get(name) ?? "",
    onValue: (value: string) => change(name, value),
  })
  return (
    <Disclosure
      open={open}
      summary={used ? m.work_filters_used({ count: used }) : m.work_filters()}
    >
      <FilterChoices>
        <SelectInput
          label={m.activity_field_organization()}
          options={choices.organizations}
          {...filter("don-vi")}
        />
        <SelectInput
          label={m.activity_field_channel()}
          options={choices.channels}
          {...filter("hinh-thuc")}
        />
        <SelectInput
          label={m.activity_field_items()}
          options={choices.items}
          {...filter("noi-dung")}
        />
        <DateInput label={m.work_from()} {...filter("tu")} />
        <DateInput label={m.work_to()} {...filter("den")} />
      </FilterChoices>
    </Disclosure>
  )
}
