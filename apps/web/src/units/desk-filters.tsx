import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { FilterChoices, SearchFilters } from "@loa/ui/search-filters.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { type ReactNode, useCallback } from "react"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"

/** The day a list is of, as the address says; none: of any time. */
export const dayIn = (search: URLSearchParams, today: string): string | undefined =>
  search.has("moi-luc") ? undefined : search.get("ngay") || today

/** Changes one choice in the address; an empty one is taken out. */
export function useChoice() {
  const [, setSearch] = useSearchParams()
  return useCallback(
    (name: string, value: string) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
}

/** What to look for, of which day, and whatever else a list is narrowed by. */
export function DeskFilters({
  label,
  today,
  children,
}: {
  label: string
  today: string
  children: ReactNode
}) {
  const [search] = useSearchParams()
  const choose = useChoice()
  const always = search.has("moi-luc")
  return (
    <SearchFilters
      label={label}
      button={m.work_search_button()}
      words={search.get("tim") ?? ""}
      onFind={(words) => choose("tim", words)}
      maxLength={100}
    >
      <FilterChoices>
        {children}
        <DateInput
          dense
          label={m.unit_desk_on()}
          value={dayIn(search, today) ?? ""}
          disabled={always}
          onValue={(day) => choose("ngay", day === today ? "" : day)}
        />
      </FilterChoices>
      <ChipRow>
        <Chip size="sm" pressed={always} onClick={() => choose("moi-luc", always ? "" : "1")}>
          {m.unit_desk_any_time()}
        </Chip>
      </ChipRow>
    </SearchFilters>
  )
}
