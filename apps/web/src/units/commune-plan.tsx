import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { m } from "../paraglide/messages.js"
import { planList } from "../transparency/queries.ts"

type Plan = { id: string; selfCoordinated: boolean }
type Props = {
  plan: Plan
  onPlan: (plan: Plan) => void
  errorOf: (field: string) => string | undefined
}

/** In which plan the five take part, and who looks over what they log. */
export function CommunePlan({ plan, onPlan, errorOf }: Props) {
  const { data } = useSuspenseQuery(planList).data
  return (
    <Stack loose>
      <SelectInput
        id="plan"
        label={m.plan_eyebrow()}
        placeholder={m.commune_no_plan()}
        options={data.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        value={plan.id}
        onValue={(id) => onPlan({ ...plan, id })}
        error={errorOf("plan")}
      />
      {plan.id && (
        <FieldGroup
          label={m.commune_focal()}
          hint={m.commune_focal_hint()}
          error={errorOf("selfCoordinated")}
        >
          {(group) => (
            <ChipRadio
              {...group}
              id="selfCoordinated"
              options={[
                { value: "own", label: m.commune_focal_own() },
                { value: "plan", label: m.commune_focal_plan() },
              ]}
              value={plan.selfCoordinated ? "own" : "plan"}
              onValue={(who) => onPlan({ ...plan, selfCoordinated: who === "own" })}
            />
          )}
        </FieldGroup>
      )}
    </Stack>
  )
}
