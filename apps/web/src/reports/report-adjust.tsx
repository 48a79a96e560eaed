import { ReportAdjust } from "@loa/domain/reports/report.ts"
import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import type { ReportAt } from "../paths.ts"
import { adjustReport, type Report } from "./queries.ts"

type Props = { at: ReportAt; data: Report; onClose: () => void }

/** Puts a figure of a locked report right, beside it. */
export function AdjustDialog({ at, data, onClose }: Props) {
  const [what, setWhat] = useState("")
  const [before, setBefore] = useState<number | null>(null)
  const [after, setAfter] = useState<number | null>(null)
  const [reason, setReason] = useState("")
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const save = useMutation({
    mutationFn: (json: ReportAdjust) => adjustReport(at, json),
    onSuccess: () => {
      showToast({ text: m.report_adjusted() })
      onClose()
    },
  })
  const send = () => {
    const parsed = ReportAdjust.safeParse({ version: data.version, what, before, after, reason })
    const issues = parsed.error?.issues ?? []
    setWrong(Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])))
    if (parsed.success) save.mutate(parsed.data)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.report_adjust_title()}
      closeLabel={m.report_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.report_cancel()}</Button>
          <Button variant="main" busy={save.isPending} onClick={send}>
            {m.report_adjust()}
          </Button>
        </>
      }
    >
      <Stack>
        {save.error && <Refused problem={problemOf(save.error)} />}
        <p>{m.report_adjust_hint()}</p>
        <TextInput
          label={m.report_adjust_what()}
          lang="vi"
          value={what}
          onValue={setWhat}
          error={wrong.what}
        />
        <NumberInput
          label={m.report_adjust_before()}
          value={before}
          onValue={setBefore}
          error={wrong.before}
        />
        <NumberInput
          label={m.report_adjust_after()}
          value={after}
          onValue={setAfter}
          error={wrong.after}
        />
        <TextArea
          label={m.report_reason()}
          lang="vi"
          value={reason}
          onValue={setReason}
          error={wrong.reason}
        />
      </Stack>
    </Dialog>
  )
}
