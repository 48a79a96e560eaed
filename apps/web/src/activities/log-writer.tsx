import { Disclosure } from "@loa/ui/disclosure.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

const ownOf = ({ options }: PartProps) => options.organizations.filter((o) => !o.predecessor)

/** Whoever writes for several organizations is asked first for which one. */
export const writesForSeveral = (props: PartProps): boolean =>
  ownOf(props).length > 1 || props.draft.organizationId !== ownOf(props)[0]?.id

export const writerIsWrong = ({ errors }: PartProps): boolean =>
  (errorAt(errors, "organizationId") ?? errorAt(errors, "planId")) !== undefined

const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

/** Asked only of somebody who writes for several organizations, or under several plans; said to everybody. */
export function WriterPart(props: PartProps) {
  const { draft, set, errors, options } = props
  const { organization, organizations, plans } = options
  const own = ownOf(props).map(optionOf)
  const before = organizations.filter((o) => o.predecessor).map(optionOf)
  const wrong = errorAt(errors, "organizationId") ?? errorAt(errors, "planId")
  const [open] = useState(own.length > 1)
  if (organizations.length === 1 && plans.length === 1) return null
  const plan = plans.find(({ id }) => id === draft.planId)?.shortTitle ?? ""
  return (
    <Disclosure
      open={open || wrong !== undefined}
      summary={m.log_writer({ organization: organization.name, plan })}
    >
      <div className={styles.under}>
        <SelectInput
          dense
          id={fieldId("organizationId")}
          label={m.log_organization_label()}
          value={draft.organizationId}
          error={errorAt(errors, "organizationId")}
          onValue={(organizationId) => set({ organizationId, planId: "" })}
          options={[
            { group: m.log_organization_own(), options: own },
            { group: m.log_organization_before(), options: before },
          ].filter(({ options: offered }) => offered.length > 0)}
        />
        <SelectInput
          dense
          id={fieldId("planId")}
          label={m.log_plan_label()}
          value={draft.planId}
          error={errorAt(errors, "planId")}
          onValue={(planId) => set({ planId })}
          options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        />
      </div>
    </Disclosure>
  )
}
