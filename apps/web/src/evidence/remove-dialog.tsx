import { EvidenceRemove } from "@loa/domain/evidence/evidence.ts"
import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { type Evidence, removeEvidence } from "./queries.ts"

type Props = { file: Evidence; activityId: string; onClose: () => void }

/** Takes a file down for good; nothing goes without a reason in words. */
export function RemoveDialog({ file, activityId, onClose }: Props) {
  const { id, version } = file
  const [reason, setReason] = useState("")
  const [wrong, setWrong] = useState<string>()
  const remove = useMutation(removeEvidence)
  const send = () => {
    const parsed = EvidenceRemove.safeParse({ version, reason })
    setWrong(parsed.error?.issues[0]?.message)
    if (!parsed.success) return document.getElementById("evidence-reason")?.focus()
    remove.mutate(
      { id, activityId, ...parsed.data },
      {
        onSuccess: () => {
          showToast({ text: m.evidence_removed_done() })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.evidence_remove_title()}
      closeLabel={m.evidence_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.evidence_cancel()}</Button>
          <Button variant="late" icon="trash" busy={remove.isPending} onClick={send}>
            {m.evidence_remove()}
          </Button>
        </>
      }
    >
      <Stack>
        {remove.error !== null && <Refused problem={problemOf(remove.error)} />}
        <p>{m.evidence_remove_hint()}</p>
        <TextArea
          id="evidence-reason"
          label={m.evidence_remove_reason()}
          rows={3}
          lang="vi"
          required
          maxLength={500}
          value={reason}
          error={wrong}
          onValue={setReason}
        />
      </Stack>
    </Dialog>
  )
}
