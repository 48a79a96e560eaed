import { EndArea } from "@loa/domain/units/area.ts"
import { DateInput, TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { type AreaRow, endArea } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { useSend } from "./use-send.ts"

type Props = { row: AreaRow; today: string; onClose: () => void }

/** A unit that goes into no other ends; mergers and splits have a page of their own. */
export function EndAreaDialog({ row, today, onClose }: Props) {
  const [validTo, setValidTo] = useState(today)
  const [reason, setReason] = useState("")
  const { code, validFrom, version } = row
  const sent = useSend({
    schema: EndArea,
    send: (input) => endArea({ code, validFrom }, input),
    onDone: () => {
      showToast({ text: m.area_ended(), tone: "done" })
      onClose()
    },
  })
  return (
    <EditDialog
      title={m.area_end_title({ name: row.name })}
      label={m.area_end()}
      late
      sent={sent}
      value={{ version, validTo, reason }}
      fields={["validTo", "reason"]}
      onClose={onClose}
    >
      <p>{m.area_end_hint()}</p>
      <DateInput
        label={m.unit_field_last_day()}
        value={validTo}
        onValue={setValidTo}
        error={sent.errorOf("validTo")}
        required
      />
      <TextArea
        label={m.unit_field_basis()}
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
