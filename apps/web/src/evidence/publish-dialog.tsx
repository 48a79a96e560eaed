import { EvidencePublish } from "@loa/domain/evidence/evidence.ts"
import { Button } from "@loa/ui/button.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { type Evidence, publishEvidence } from "./queries.ts"
import { ShownFile } from "./shown-file.tsx"

type Props = { file: Evidence; activityId: string; onClose: () => void }

/** Makes one file public: it is looked at here, told in words, and confirmed. */
export function PublishDialog({ file, activityId, onClose }: Props) {
  const { id, version } = file
  const [altText, setAltText] = useState(file.altText || file.caption)
  const [confirmed, setConfirmed] = useState(false)
  const [asked, setAsked] = useState(false)
  const publish = useMutation(publishEvidence)
  const { error } = EvidencePublish.safeParse({ version, altText, confirmed })
  const wrong = (field: string) =>
    asked ? error?.issues.find(({ path }) => path[0] === field)?.message : undefined
  const send = () => {
    setAsked(true)
    if (error) {
      const [first] = error.issues
      document.getElementById(`evidence-${String(first?.path[0])}`)?.focus()
      return
    }
    publish.mutate(
      { id, activityId, version, altText },
      {
        onSuccess: () => {
          showToast({ text: m.evidence_published() })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      wide
      open
      onClose={onClose}
      title={m.evidence_publish_title()}
      closeLabel={m.evidence_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.evidence_cancel()}</Button>
          <Button variant="main" icon="globe" busy={publish.isPending} onClick={send}>
            {m.evidence_publish_title()}
          </Button>
        </>
      }
    >
      <Stack>
        {publish.error !== null && <Refused problem={problemOf(publish.error)} />}
        <p>{m.evidence_publish_lead()}</p>
        <ShownFile beside file={file} />
        <TextArea
          id="evidence-altText"
          label={m.evidence_alt()}
          hint={m.evidence_alt_hint()}
          rows={2}
          lang="vi"
          required
          maxLength={500}
          value={altText}
          error={wrong("altText")}
          onValue={setAltText}
        />
        <Checkbox
          id="evidence-confirmed"
          label={m.evidence_publish_confirm()}
          error={wrong("confirmed") && m.evidence_publish_confirm_missing()}
          checked={confirmed}
          onValue={setConfirmed}
        />
      </Stack>
    </Dialog>
  )
}
