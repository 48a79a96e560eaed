import { NewParticipation, type PlanPart, planParts } from "@loa/domain/units/organization.ts"
import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { planList } from "../transparency/queries.ts"
import { editUnit } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { saved } from "./saved.ts"
import type { UnitDialogProps } from "./unit-dialogs.tsx"
import { useSend } from "./use-send.ts"

const partWords: Record<PlanPart, () => string> = {
  reporter: m.unit_role_reporter,
  contributor: m.unit_role_contributor,
  none: m.unit_role_none,
}

/** Whether it reports under a plan, only helps, or takes no part, from a day on. */
export function PlanDialog({ unit, today, onClose }: UnitDialogProps) {
  const plans = useSuspenseQuery(planList).data.data
  const [planId, setPlanId] = useState(plans.at(-1)?.id ?? "")
  const [part, setPart] = useState<PlanPart>("reporter")
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState("")
  const sent = useSend({
    schema: NewParticipation,
    send: (input) => editUnit.participation(unit.id, input),
    onDone: saved(onClose),
  })
  return (
    <EditDialog
      title={m.unit_plan_title()}
      label={m.unit_save()}
      sent={sent}
      value={{ version: unit.version, planId, part, from, to: part === "none" ? null : to || null }}
      fields={["planId", "part", "from", "to"]}
      onClose={onClose}
    >
      <SelectInput
        label={m.plan_eyebrow()}
        options={plans.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        value={planId}
        onValue={setPlanId}
        error={sent.errorOf("planId")}
      />
      <FieldGroup
        label={m.unit_field_part()}
        hint={m.unit_field_part_hint()}
        error={sent.errorOf("part")}
      >
        {(group) => (
          <ChipRadio
            {...group}
            options={planParts.map((one) => ({ value: one, label: partWords[one]() }))}
            value={part}
            onValue={setPart}
          />
        )}
      </FieldGroup>
      <DateInput
        label={m.unit_field_from()}
        value={from}
        onValue={setFrom}
        error={sent.errorOf("from")}
        required
      />
      {part !== "none" && (
        <DateInput
          label={m.unit_field_to()}
          hint={m.unit_field_to_hint()}
          value={to}
          onValue={setTo}
          error={sent.errorOf("to")}
        />
      )}
    </EditDialog>
  )
}
