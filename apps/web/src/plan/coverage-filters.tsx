import { Note } from "@loa/ui/note.tsx"
import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { ViewFilters } from "@loa/ui/view-filters.tsx"
import { useSearchParams } from "react-router"
import { romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { BoundariesToggle } from "../transparency/boundaries.tsx"
import styles from "./coverage.module.css"
import { type Coverage, measureList, measureNameIn } from "./coverage-queries.ts"
import { measureWords } from "./coverage-words.ts"
import { PlanChoice, YearLinks } from "./plan-year.tsx"

const quarters = [1, 2, 3, 4] as const

/** Plan, year, quarter, measure and boundaries: each choice is an address of its own. */
export function CoverageFilters({ coverage }: { coverage: Coverage }) {
  const [search, setSearch] = useSearchParams()
  const { plan, plans, year, years, quarter } = coverage
  const changed = (values: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries({ ...values, o: null }))
      if (value === null) next.delete(name)
      else next.set(name, value)
    return next
  }
  const to = (values: Record<string, string | null>) => ({ search: changed(values).toString() })
  const measure = measureNameIn(search)
  return (
    <ViewFilters
      selects={
        <>
          <PlanChoice
            {...{ plan, plans }}
            onPlan={(id) => setSearch(changed({ "ke-hoach": id, nam: null, quy: null }))}
          />
          <SelectInput
            label={m.coverage_measure()}
            value={measure}
            onValue={(tinh) => setSearch(changed({ tinh }))}
            options={measureList.map((name) => ({
              ...{ value: name, label: measureWords[name].label() },
            }))}
          />
        </>
      }
    >
      <div className={styles.toggles}>
        <YearLinks {...{ year, years }} to={(one) => to({ nam: String(one) })} />
        <SegmentedLinks
          label={m.coverage_period()}
          items={[
            {
              ...{ key: "year", label: m.coverage_year_whole(), current: quarter === null },
              to: to({ nam: String(year), quy: null }),
            },
            ...quarters.map((one) => ({
              ...{ key: String(one), label: romanQuarter(one), current: quarter === one },
              to: to({ nam: String(year), quy: String(one) }),
            })),
          ]}
        />
        <BoundariesToggle today={coverage.boundaries === "today"} />
      </div>
      <Note>
        {measureWords[measure].help()}
        {coverage.unallocated && ` ${m.coverage_unallocated_help()}`}
      </Note>
    </ViewFilters>
  )
}
