import { SelectInput } from "@loa/ui/select-input.tsx"
import { ViewFilters } from "@loa/ui/view-filters.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import { PlanChoice, YearLinks } from "../plan/plan-year.tsx"
import type { PackContents } from "./pack-queries.ts"

const all = ""

/** Plan, year, item and unit: each choice is an address of its own. */
export function PackFilters({ contents }: { contents: PackContents }) {
  const { plan, plans, year, years, items, item, units, organization } = contents
  const [search, setSearch] = useSearchParams()
  const changed = (values: Record<string, string>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values))
      if (value === all) next.delete(name)
      else next.set(name, value)
    return next
  }
  return (
    <ViewFilters
      selects={
        <>
          <PlanChoice
            {...{ plan, plans }}
            onPlan={(id) =>
              setSearch(changed({ "ke-hoach": id, nam: all, "noi-dung": all, "don-vi": all }))
            }
          />
          <SelectInput
            label={m.pack_item()}
            value={item ?? all}
            onValue={(code) => setSearch(changed({ "noi-dung": code }))}
            options={[
              { value: all, label: m.pack_item_all() },
              ...items.map(({ code, label, shortTitle }) => ({
                ...{ value: code, label: `${label} ${shortTitle}` },
              })),
            ]}
            lang="vi"
          />
          <SelectInput
            label={m.pack_unit()}
            value={organization ?? all}
            onValue={(id) => setSearch(changed({ "don-vi": id }))}
            options={[
              { value: all, label: m.pack_unit_all() },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
              // A link may name a unit with nothing in this year: the choice says so, and stays.
              ...(organization && !units.some(({ id }) => id === organization)
                ? [{ value: organization, label: organization }]
                : []),
            ]}
            lang="vi"
          />
        </>
      }
    >
      <YearLinks
        {...{ year, years }}
        to={(one) => ({ search: changed({ nam: String(one) }).toString() })}
      />
    </ViewFilters>
  )
}
