import { PartWeight } from "@loa/domain/units/area.ts"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { type AreaRow, weighPart } from "./desk-queries.ts"
import { EditDialog } from "./edit-dialog.tsx"
import { useSend } from "./use-send.ts"

type Props = { row: AreaRow; link: AreaRow["successors"][number]; onClose: () => void }

/** Percent as people write it; shares as they are counted, in hundred-thousandths. */
const shareOf = (percent: number | null) =>
  percent === null ? null : Math.round(percent * 1000) / 100_000

/** Which share of a unit that was split went into one of its parts, and how that is known. */
export function WeightDialog({ row, link, onClose }: Props) {
  const [percent, setPercent] = useState(
    link.weight === null ? null : Math.round(link.weight * 100_000) / 1000,
  )
  const [reason, setReason] = useState(link.weightReason ?? "")
  const { code, validFrom, version } = row
  const sent = useSend({
    schema: PartWeight,
    send: (input) => weighPart({ code, validFrom }, input),
    onDone: () => {
      showToast({ text: m.area_weighed(), tone: "done" })
      onClose()
    },
  })
  return (
    <EditDialog
      title={m.area_weigh_title({ from: row.name, to: link.name })}
      label={m.unit_save()}
      sent={sent}
      value={{
        version,
        into: { code: link.code, validFrom: link.validFrom },
        weight: shareOf(percent),
        reason,
      }}
      fields={["weight", "reason"]}
      onClose={onClose}
    >
      <p>{m.area_weigh_hint()}</p>
      <NumberInput
        label={m.area_field_weight()}
        hint={m.area_field_weight_hint()}
        unit="%"
        decimals={3}
        locale={getLocale()}
        value={percent}
        onValue={setPercent}
        error={sent.errorOf("weight")}
      />
      <TextArea
        label={m.activity_reason()}
        hint={m.area_weigh_reason_hint()}
        rows={3}
        lang="vi"
        value={reason}
        onValue={setReason}
        error={sent.errorOf("reason")}
        required
      />
    </EditDialog>
  )
}
