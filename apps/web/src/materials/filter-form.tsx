import { materialKinds } from "@loa/domain/materials/material-kinds.ts"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { FilterChoices, SearchFilters } from "@loa/ui/search-filters.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSearchParams } from "react-router"
import { useListChoices } from "../activities/list-choices.ts"
import { m } from "../paraglide/messages.js"
import { type FilterName, kindOf, withFilter } from "./list-filters.ts"
import { materialIcons, materialKindName } from "./material-names.ts"
import type { MaterialPage } from "./queries.ts"

/** Search, kind, what is to be confirmed, and the rest: each choice is an address of its own. */
export function MaterialFilterForm({ plans }: Pick<MaterialPage, "plans">) {
  const [search, setSearch] = useSearchParams()
  const { items } = useListChoices()
  const change = (name: FilterName, value: string) =>
    setSearch((now) => withFilter(now, name, value), { replace: true, preventScrollReset: true })
  const select = (name: FilterName) => ({
    dense: true,
    placeholder: m.material_filter_any(),
    value: search.get(name) ?? "",
    onValue: (value: string) => change(name, value),
  })
  const kind = kindOf(search)
  const toggle = (name: "chua-xac-nhan" | "ca-cu") => ({
    size: "sm" as const,
    pressed: search.has(name),
    onClick: () => change(name, search.has(name) ? "" : "1"),
  })
  return (
    <SearchFilters
      label={m.material_search()}
      button={m.material_search_button()}
      words={search.get("tim") ?? ""}
      onFind={(words) => change("tim", words)}
    >
      <ChipRow label={m.work_states()}>
        <Chip {...toggle("chua-xac-nhan")}>{m.material_unread()}</Chip>
        <Chip {...toggle("ca-cu")}>{m.material_with_ended()}</Chip>
      </ChipRow>
      <ChipRow label={m.material_kinds()}>
        {materialKinds.map((one) => (
          <Chip
            key={one}
            size="sm"
            icon={materialIcons[one]}
            pressed={one === kind}
            onClick={() => change("loai", one === kind ? "" : one)}
          >
            {materialKindName(one)}
          </Chip>
        ))}
      </ChipRow>
      <FilterChoices>
        <SelectInput label={m.material_filter_item()} options={items} {...select("noi-dung")} />
        {plans.length > 1 && (
          <SelectInput
            label={m.material_filter_plan()}
            options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
            {...select("ke-hoach")}
          />
        )}
      </FilterChoices>
    </SearchFilters>
  )
}
