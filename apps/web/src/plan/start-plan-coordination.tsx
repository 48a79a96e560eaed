import { Card } from "@loa/ui/card.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./start-plan.module.css"
import type { Part } from "./start-plan-form.tsx"

/** Who looks over what is logged, and who gathers the money: one office for all, or those of each commune. */
export function StartCoordination({ proposal, decisions, sent }: Part) {
  const { plan, set, nameOf } = decisions
  const ids = [
    ...new Set(
      [
        ...plan.participants.map(({ organizationId }) => organizationId),
        ...proposal.parties.map(({ organizationId }) => organizationId),
        plan.focalPointId,
        plan.budgetOfficeId,
      ].filter((id) => id !== null),
    ),
  ]
  const options = ids.map((id) => ({ value: id, label: nameOf(id) }))
  return (
    <Section small title={m.start_coordination()} lede={m.start_coordination_lede()}>
      <Card>
        <Stack loose>
          <div className={styles.pair}>
            <SelectInput
              id="focalPointId"
              label={m.start_focal()}
              placeholder={m.start_nobody()}
              options={options}
              value={plan.focalPointId ?? ""}
              onValue={(id) => set({ focalPointId: id || null })}
              error={sent.errorOf("focalPointId")}
              lang="vi"
            />
            <SelectInput
              id="budgetOfficeId"
              label={m.start_budget()}
              placeholder={m.start_nobody()}
              options={options}
              value={plan.budgetOfficeId ?? ""}
              onValue={(id) => set({ budgetOfficeId: id || null })}
              error={sent.errorOf("budgetOfficeId")}
              lang="vi"
            />
          </div>
          <Checkbox
            id="eachItsOwn"
            label={m.start_each()}
            hint={m.start_each_hint()}
            checked={plan.eachItsOwn}
            onValue={(eachItsOwn) => set({ eachItsOwn })}
          />
        </Stack>
      </Card>
    </Section>
  )
}
