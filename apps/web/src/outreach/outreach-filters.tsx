import { everybody } from "@loa/domain/plan/board-query.ts"
import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./outreach.module.css"
import type { Outreach } from "./outreach-queries.ts"

/** Plan, year and unit: each choice is an address of its own. */
export function OutreachFilters({ data }: { data: Outreach }) {
  const [, setSearch] = useSearchParams()
  const { plan, plans, year, years, own, organizations, oversees } = data
  const shown = own?.organization.id ?? everybody
  const kept = { "ke-hoach": plan.id, "don-vi": shown }
  const choices = [
    ...(oversees ? [{ value: everybody, label: m.outreach_all_units() }] : []),
    ...organizations.map(({ id, name }) => ({ value: id, label: name })),
  ]
  if (plans.length < 2 && years.length < 2 && choices.length < 2) return null
  return (
    <search className={styles.filters}>
      <div className={styles.selects}>
        {plans.length > 1 && (
          <SelectInput
            label={m.tasks_plan()}
            value={plan.id}
            onValue={(id) => setSearch({ "ke-hoach": id })}
            options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
            lang="vi"
          />
        )}
        {choices.length > 1 && (
          <SelectInput
            label={m.tasks_organization()}
            value={shown}
            onValue={(id) => setSearch({ "ke-hoach": plan.id, nam: String(year), "don-vi": id })}
            options={choices}
            lang="vi"
          />
        )}
      </div>
      {years.length > 1 && (
        <SegmentedLinks
          label={m.tasks_year()}
          items={years.map((one) => ({
            ...{ key: String(one), label: one, current: one === year },
            to: paths.outreach({ ...kept, nam: one }),
          }))}
        />
      )}
    </search>
  )
}
