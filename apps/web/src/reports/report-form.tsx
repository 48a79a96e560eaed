import type { ReportWrite } from "@loa/domain/reports/report.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { DateInput, TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import type { ReportAt } from "../paths.ts"
import { type Report, report, saveReport } from "./queries.ts"
import styles from "./report.module.css"

type Props = { at: ReportAt; data: Report; flush: () => Promise<boolean> }

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*-\s*/, "").trim())
    .filter(Boolean)

/** Number, symbol, day and recipients: mostly right as they are, so folded away. */
export function ReportForm({ at, data, flush }: Props) {
  const { form } = data
  const [number, setNumber] = useState(form.number)
  const [symbol, setSymbol] = useState(form.symbol)
  const [signedOn, setSignedOn] = useState(form.signedOn ?? "")
  const [recipients, setRecipients] = useState(form.recipients.join("\n"))
  const save = useMutation({
    mutationFn: async (change: Omit<ReportWrite, "version">) => {
      await flush()
      const version = queryClient.getQueryData(report(at).queryKey)?.version ?? data.version
      return saveReport(at, { version, ...change })
    },
    onSuccess: () => showToast({ text: m.report_saved() }),
  })
  const changed = recipients !== form.recipients.join("\n")
  const send = () =>
    save.mutate({
      ...{ number, symbol, signedOn: signedOn || null },
      ...(changed && { recipients: linesOf(recipients) }),
    })
  return (
    <div className={styles.panel}>
      <Disclosure summary={m.report_form()}>
        <Stack>
          {save.error && <Refused problem={problemOf(save.error)} />}
          <TextInput label={m.report_form_number()} value={number} onValue={setNumber} dense />
          <TextInput label={m.report_form_symbol()} value={symbol} onValue={setSymbol} dense />
          <DateInput label={m.report_form_signed()} value={signedOn} onValue={setSignedOn} dense />
          <TextArea
            label={m.report_form_recipients()}
            lang="vi"
            rows={6}
            value={recipients}
            onValue={setRecipients}
          />
          <ButtonRow>
            <Button busy={save.isPending} onClick={send}>
              {m.report_form_save()}
            </Button>
            {form.ownRecipients && (
              <Button variant="quiet" onClick={() => save.mutate({ recipients: null })}>
                {m.report_form_usual()}
              </Button>
            )}
          </ButtonRow>
        </Stack>
      </Disclosure>
    </div>
  )
}
