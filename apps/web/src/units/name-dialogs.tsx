import { AliasEdit, NewHead, Rename } from "@loa/domain/units/organization.ts"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { editUnit } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { saved } from "./saved.ts"
import type { UnitDialogProps } from "./unit-dialogs.tsx"
import { useSend } from "./use-send.ts"

/** A new name from a day on. */
export function RenameDialog({ unit, today, onClose }: UnitDialogProps) {
  const [from, setFrom] = useState(today)
  const [name, setName] = useState(unit.name)
  const [shortName, setShortName] = useState(unit.shortName ?? "")
  const sent = useSend({
    schema: Rename,
    send: (input) => editUnit.name(unit.id, input),
    onDone: saved(onClose),
  })
  return (
    <EditDialog
      title={m.unit_rename_title()}
      label={m.unit_save()}
      sent={sent}
      value={{ version: unit.version, from, name, shortName }}
      fields={["from", "name", "shortName"]}
      onClose={onClose}
    >
      <p>{m.unit_rename_hint()}</p>
      <TextInput
        label={m.unit_field_new_name()}
        lang="vi"
        value={name}
        onValue={setName}
        error={sent.errorOf("name")}
        required
      />
      <TextInput
        label={m.unit_field_short_name()}
        lang="vi"
        value={shortName}
        onValue={setShortName}
        error={sent.errorOf("shortName")}
      />
      <DateInput
        label={m.unit_field_from()}
        value={from}
        onValue={setFrom}
        error={sent.errorOf("from")}
        required
      />
    </EditDialog>
  )
}

/** Another spelling people type. */
export function AliasDialog({ unit, onClose }: UnitDialogProps) {
  const [alias, setAlias] = useState("")
  const sent = useSend({
    schema: AliasEdit,
    send: (input) => editUnit.addAlias(unit.id, input),
    onDone: saved(onClose),
  })
  return (
    <EditDialog
      title={m.unit_alias_title()}
      label={m.area_add_do()}
      sent={sent}
      value={{ version: unit.version, alias }}
      fields={["alias"]}
      onClose={onClose}
    >
      <TextInput
        label={m.unit_aliases()}
        hint={m.unit_alias_hint()}
        lang="vi"
        value={alias}
        onValue={setAlias}
        error={sent.errorOf("alias")}
        required
      />
    </EditDialog>
  )
}

/** Who heads it, or holds another post that signs, from a day on. */
export function HeadDialog({ unit, today, onClose }: UnitDialogProps) {
  const [from, setFrom] = useState(today)
  const [name, setName] = useState("")
  const [position, setPosition] = useState(unit.heads[0]?.position ?? "")
  const [authority, setAuthority] = useState(unit.heads[0]?.authority ?? "")
  const sent = useSend({
    schema: NewHead,
    send: (input) => editUnit.head(unit.id, input),
    onDone: saved(onClose),
  })
  return (
    <EditDialog
      title={m.unit_head_title()}
      label={m.unit_save()}
      sent={sent}
      value={{ version: unit.version, from, name, position, authority }}
      fields={["from", "name", "position", "authority"]}
      onClose={onClose}
    >
      <p>{m.unit_head_hint()}</p>
      <TextInput
        label={m.unit_field_person()}
        lang="vi"
        value={name}
        onValue={setName}
        error={sent.errorOf("name")}
        required
      />
      <TextInput
        label={m.unit_field_position()}
        hint={m.unit_field_position_hint()}
        lang="vi"
        value={position}
        onValue={setPosition}
        error={sent.errorOf("position")}
        required
      />
      <TextInput
        label={m.unit_field_authority()}
        hint={m.unit_field_authority_hint()}
        lang="vi"
        value={authority}
        onValue={setAuthority}
        error={sent.errorOf("authority")}
      />
      <DateInput
        label={m.unit_field_from()}
        value={from}
        onValue={setFrom}
        error={sent.errorOf("from")}
        required
      />
    </EditDialog>
  )
}
