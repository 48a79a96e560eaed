import { everybody } from "@loa/domain/plan/board-query.ts"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { ViewFilters } from "@loa/ui/view-filters.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { PlanChoice, YearLinks } from "../plan/plan-year.tsx"
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
    <ViewFilters
      selects={
        <>
          <PlanChoice {...{ plan, plans }} onPlan={(id) => setSearch({ "ke-hoach": id })} />
          {choices.length > 1 && (
            <SelectInput
              label={m.tasks_organization()}
              value={shown}
              onValue={(id) => setSearch({ "ke-hoach": plan.id, nam: String(year), "don-vi": id })}
              options={choices}
              lang="vi"
            />
          )}
        </>
      }
    >
      <YearLinks {...{ year, years }} to={(one) => paths.outreach({ ...kept, nam: one })} />
    </ViewFilters>
  )
}
