import { MaterialEnd, materialLabels } from "@loa/domain/materials/material.ts"
import { DateInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import { endMaterial, type Material } from "./queries.ts"

/** The last day on which it is used. */
export function EndMaterialDialog({ row, onClose }: { row: Material; onClose: () => void }) {
  const [validTo, setValidTo] = useState(row.today)
  const sent = useSend({
    schema: MaterialEnd,
    labels: materialLabels,
    send: (json) => endMaterial(row.id, json),
    onDone: () => {
      showToast({ text: m.material_ended(), tone: "done" })
      onClose()
    },
  })
  return (
    <EditDialog
      title={m.material_end_title()}
      label={m.material_end()}
      sent={sent}
      value={{ version: row.version, validTo }}
      fields={["validTo"]}
      onClose={onClose}
    >
      <p>{m.material_end_detail()}</p>
      <DateInput
        label={m.material_end_day()}
        min={row.validFrom}
        value={validTo}
        onValue={setValidTo}
        error={sent.errorOf("validTo")}
      />
    </EditDialog>
  )
}
