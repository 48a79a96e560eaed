import { NewParent, NewReportingLine } from "@loa/domain/units/organization.ts"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { ChooseUnit } from "./choose.tsx"
import { type Choice, editUnit } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { saved } from "./saved.ts"
import type { UnitDialogProps } from "./unit-dialogs.tsx"
import { useSend } from "./use-send.ts"

/** Under whom it stands from a day on. */
export function ParentDialog({ unit, today, onClose }: UnitDialogProps) {
  const [from, setFrom] = useState(today)
  const [parent, setParent] = useState<Choice | null>(null)
  const sent = useSend({
    schema: NewParent,
    send: (input) => editUnit.parent(unit.id, input),
    onDone: saved(onClose),
  })
  return (
    <EditDialog
      title={m.unit_parent_title()}
      label={m.unit_save()}
      sent={sent}
      value={{ version: unit.version, from, parentId: parent?.value ?? null }}
      fields={["from", "parentId"]}
      onClose={onClose}
    >
      <DateInput
        label={m.unit_field_from()}
        value={from}
        onValue={setFrom}
        error={sent.errorOf("from")}
        required
      />
      <ChooseUnit
        label={m.unit_parent()}
        hint={m.unit_field_none_hint()}
        value={parent}
        onValue={setParent}
        on={from}
        error={sent.errorOf("parentId")}
      />
    </EditDialog>
  )
}

/** To whom it reports from a day on, and through whom. */
export function LineDialog({ unit, today, onClose }: UnitDialogProps) {
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState<Choice | null>(null)
  const [through, setThrough] = useState<Choice | null>(null)
  const sent = useSend({
    schema: NewReportingLine,
    send: (input) => editUnit.reportingLine(unit.id, input),
    onDone: saved(onClose),
  })
  return (
    <EditDialog
      title={m.unit_line_title()}
      label={m.unit_save()}
      sent={sent}
      value={{
        version: unit.version,
        from,
        toId: to?.value ?? null,
        throughId: through?.value ?? null,
      }}
      fields={["from", "toId", "throughId"]}
      onClose={onClose}
    >
      <DateInput
        label={m.unit_field_from()}
        value={from}
        onValue={setFrom}
        error={sent.errorOf("from")}
        required
      />
      <ChooseUnit
        label={m.unit_reports()}
        hint={m.unit_field_none_hint()}
        value={to}
        onValue={setTo}
        on={from}
        error={sent.errorOf("toId")}
      />
      <ChooseUnit
        label={m.unit_field_through()}
        hint={m.unit_field_through_hint()}
        value={through}
        onValue={setThrough}
        on={from}
        error={sent.errorOf("throughId")}
      />
    </EditDialog>
  )
}
