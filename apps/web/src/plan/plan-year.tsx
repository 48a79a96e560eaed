import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import type { To } from "react-router"
import { m } from "../paraglide/messages.js"

type Plan = { id: string; shortTitle: string }
type ChoiceProps = { plan: Plan; plans: readonly Plan[]; onPlan: (id: string) => void }

/** Which plan, where there is a choice. */
export const PlanChoice = ({ plan, plans, onPlan }: ChoiceProps) =>
  plans.length > 1 && (
    <SelectInput
      label={m.tasks_plan()}
      value={plan.id}
      onValue={onPlan}
      options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      lang="vi"
    />
  )

type YearProps = { year: number; years: readonly number[]; to: (year: number) => To }

/** Which of the plan's years, each at an address of its own. */
export const YearLinks = ({ year, years, to }: YearProps) =>
  years.length > 1 && (
    <SegmentedLinks
      label={m.tasks_year()}
      items={years.map((one) => ({
        ...{ key: String(one), label: one, current: one === year, to: to(one) },
      }))}
    />
  )
