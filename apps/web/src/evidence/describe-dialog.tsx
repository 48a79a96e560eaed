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
import { describeEvidence, type Evidence } from "./queries.ts"
import { SayFields } from "./say-fields.tsx"
import { ShownFile } from "./shown-file.tsx"

type Props = { file: Evidence; activityId: string; onClose: () => void }

/** Says anew what a file is, its caption, and what it shows in words. */
export function DescribeDialog({ file, activityId, onClose }: Props) {
  const { id, version, mediaType } = file
  const [said, setSaid] = useState({ kind: file.kind, caption: file.caption })
  const [altText, setAltText] = useState(file.altText)
  const describe = useMutation(describeEvidence)
  const save = () =>
    describe.mutate(
      { id, activityId, version, ...said, altText },
      {
        onSuccess: () => {
          showToast({ text: m.evidence_described() })
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.evidence_describe_title()}
      closeLabel={m.evidence_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.evidence_cancel()}</Button>
          <Button variant="main" busy={describe.isPending} onClick={save}>
            {m.evidence_save()}
          </Button>
        </>
      }
    >
      <Stack>
        {describe.error !== null && <Refused problem={problemOf(describe.error)} />}
        <ShownFile beside file={file} />
        <SayFields
          mediaType={mediaType}
          said={said}
          onSay={setSaid}
          fixed={file.publicAt !== null}
        />
        <TextArea
          label={m.evidence_alt()}
          hint={m.evidence_alt_hint()}
          rows={2}
          lang="vi"
          maxLength={500}
          value={altText}
          onValue={setAltText}
        />
      </Stack>
    </Dialog>
  )
}
