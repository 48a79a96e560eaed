import { type Role, roles } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { roleNames } from "../session/role-names.ts"
import { ChooseUnit } from "../units/choose.tsx"
import type { Choice } from "../units/desk-queries.ts"
import styles from "./desk.module.css"

/** One role as it is being typed. */
export type RoleDraft = {
  key: number
  unit: Choice | null
  role: Role
  validFrom: Day
  validTo: Day
}

export const newRole = (key: number, today: Day): RoleDraft => ({
  ...{ key, unit: null, role: "reporter", validFrom: today, validTo: "" },
})

/** As the API takes it; what is missing it names. */
export const assignmentOf = ({ unit, role, validFrom, validTo }: RoleDraft) => ({
  ...{ organizationId: unit?.value ?? "", role, validFrom, validTo: validTo || null },
})

const isRole = (value: string): value is Role => roles.some((role) => role === value)

type Props = {
  value: RoleDraft
  onValue: (value: RoleDraft) => void
  /** The field's path in what is sent, before `.organizationId` and the others. */
  path: string
  errorOf: (field: string) => string | undefined
}

/** Where, as what, from when to when. */
export function RoleFields({ value, onValue, path, errorOf }: Props) {
  const change = (patch: Partial<RoleDraft>) => onValue({ ...value, ...patch })
  return (
    <>
      <ChooseUnit
        label={m.accounts_unit()}
        hint={m.accounts_unit_hint()}
        error={errorOf(`${path}.organizationId`)}
        value={value.unit}
        on={value.validFrom || undefined}
        onValue={(unit) => change({ unit })}
      />
      <SelectInput
        label={m.accounts_role()}
        error={errorOf(`${path}.role`)}
        options={roles.map((role) => ({ value: role, label: roleNames[role]() }))}
        value={value.role}
        onValue={(role) => isRole(role) && change({ role })}
      />
      <div className={styles.pair}>
        <DateInput
          label={m.accounts_from()}
          error={errorOf(`${path}.validFrom`)}
          value={value.validFrom}
          onValue={(validFrom) => change({ validFrom })}
        />
        <DateInput
          label={m.accounts_to()}
          hint={m.accounts_to_hint()}
          error={errorOf(`${path}.validTo`)}
          value={value.validTo}
          onValue={(validTo) => change({ validTo })}
        />
      </div>
    </>
  )
}
