import { addDays } from "@loa/domain/dates.ts"
import { EndOrganization } from "@loa/domain/units/organization.ts"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Token } from "@loa/ui/chip.tsx"
import { Note } from "@loa/ui/note.tsx"
import { DateInput, TextArea } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { ChooseUnit } from "./choose.tsx"
import styles from "./desk.module.css"
import { type Choice, editUnit } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { saved } from "./saved.ts"
import type { UnitDialogProps } from "./unit-dialogs.tsx"
import { useSend } from "./use-send.ts"

/** Its last day, and who takes its work over: one of them whole, or several a part each. */
export function EndUnitDialog({ unit, today, onClose }: UnitDialogProps) {
  const [validTo, setValidTo] = useState(unit.validTo ?? today)
  const [successors, setSuccessors] = useState<readonly Choice[]>([])
  const [onlyPart, setOnlyPart] = useState(false)
  const [reason, setReason] = useState("")
  const sent = useSend({
    schema: EndOrganization,
    send: (input) => editUnit.end(unit.id, input),
    onDone: saved(onClose),
  })
  const share = successors.length > 1 || onlyPart ? "part" : "whole"
  const add = (choice: Choice | null) =>
    choice && setSuccessors((now) => [...now.filter(({ value }) => value !== choice.value), choice])
  return (
    <EditDialog
      title={
        unit.validTo === null
          ? m.unit_end_title({ name: unit.name })
          : m.unit_successors_title({ name: unit.name })
      }
      label={unit.validTo === null ? m.unit_end() : m.unit_save()}
      late={unit.validTo === null}
      sent={sent}
      value={{
        version: unit.version,
        validTo,
        reason,
        successors: successors.map(({ value }) => ({ id: value, share })),
      }}
      fields={["validTo", "successors", "reason"]}
      onClose={onClose}
    >
      <p>{m.unit_end_hint()}</p>
      {unit.people !== null && unit.people > 0 && unit.validTo === null && (
        <Note icon="people">{m.unit_end_people({ count: unit.people })}</Note>
      )}
      <DateInput
        label={m.unit_field_last_day()}
        value={validTo}
        onValue={setValidTo}
        disabled={unit.validTo !== null}
        error={sent.errorOf("validTo")}
        required
      />
      <ChooseUnit
        label={m.unit_field_successors()}
        hint={m.unit_field_successors_hint()}
        value={null}
        onValue={add}
        on={validTo ? addDays(validTo, 1) : undefined}
        error={sent.errorOf("successors")}
      />
      {successors.length > 0 && (
        <div className={styles.tokens}>
          {successors.map(({ value, label }) => (
            <Token
              key={value}
              removeLabel={m.unit_choose_remove({ name: label })}
              onRemove={() => setSuccessors((now) => now.filter((one) => one.value !== value))}
            >
              <span lang="vi">
                {m.unit_kin({
                  name: label,
                  share: share === "whole" ? m.unit_share_whole() : m.unit_share_part(),
                })}
              </span>
            </Token>
          ))}
        </div>
      )}
      {successors.length === 1 && (
        <Checkbox label={m.unit_field_only_part()} checked={onlyPart} onValue={setOnlyPart} />
      )}
      <TextArea
        label={m.unit_field_basis()}
        hint={m.unit_field_basis_hint()}
        rows={2}
        lang="vi"
        value={reason}
        onValue={setReason}
        error={sent.errorOf("reason")}
        required
      />
    </EditDialog>
  )
}
