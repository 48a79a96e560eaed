import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import styles from "./pack.module.css"
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
    <search className={styles.filters}>
      <div className={styles.selects}>
        {plans.length > 1 && (
          <SelectInput
            label={m.pack_plan()}
            value={plan.id}
            onValue={(id) =>
              setSearch(changed({ "ke-hoach": id, nam: all, "noi-dung": all, "don-vi": all }))
            }
            options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
            lang="vi"
          />
        )}
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
      </div>
      {years.length > 1 && (
        <SegmentedLinks
          label={m.pack_year()}
          items={years.map((one) => ({
            ...{ key: String(one), label: one, current: one === year },
            to: { search: changed({ nam: String(one) }).toString() },
          }))}
        />
      )}
    </search>
  )
}
