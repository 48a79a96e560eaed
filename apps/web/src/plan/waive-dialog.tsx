import { Waive, waiverLabels } from "@loa/domain/plan/waiver.ts"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { EditDialog } from "../units/edit-dialog.tsx"
import { useSend } from "../units/use-send.ts"
import type { LinePage, LineTrack } from "./board-queries.ts"
import { boxName } from "./board-words.ts"
import type { BoxSpan } from "./line-entries.tsx"

type Props = { track: LineTrack; page: LinePage; box: BoxSpan; onClose: () => void }

/** The box and as many after it as the same reason holds for; done ones among them stay done. */
function boxesFrom({ boxes }: LineTrack, { key }: BoxSpan, more: number): string[] {
  const at = boxes.findIndex((box) => box.key === key)
  if (at < 0) return [key]
  return boxes
    .slice(at, at + 1 + more)
    .filter(({ state }) => state !== "done")
    .map((box) => box.key)
}

export function WaiveDialog({ track, page, box, onClose }: Props) {
  const [reason, setReason] = useState("")
  const [more, setMore] = useState<number | null>(0)
  const sent = useSend({
    schema: Waive,
    labels: waiverLabels,
    send: (json) => call(api.plan.waivers.$post({ json })),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ["plan"] })
      showToast({ text: m.line_waived(), tone: "done" })
      onClose()
    },
  })
  const after = Number.isInteger(more) ? (more ?? 0) : 0
  return (
    <EditDialog
      title={m.line_waive_title({ box: boxName(box) })}
      label={m.line_waive_send()}
      sent={sent}
      value={{
        ...{ plan: page.plan.id, task: page.line.code, organization: track.organizationId },
        ...{ boxes: boxesFrom(track, box, Math.min(52, Math.max(0, after))), reason },
      }}
      fields={["reason"]}
      onClose={onClose}
    >
      <p>{m.line_waive_detail()}</p>
      <TextArea
        label={m.line_waive_reason()}
        error={sent.errorOf("reason")}
        value={reason}
        onValue={setReason}
        maxLength={500}
        lang="vi"
      />
      {track.cadence === "weekly" && (
        <NumberInput
          label={m.line_waive_more()}
          hint={m.line_waive_more_hint()}
          value={more}
          onValue={setMore}
        />
      )}
    </EditDialog>
  )
}
