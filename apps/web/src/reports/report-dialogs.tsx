import { ReportReasonBody } from "@loa/domain/reports/report.ts"
import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { type ReactNode, useState } from "react"
import { Refused } from "../activities/refused.tsx"
import type { Problem } from "../api/client.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Report } from "./queries.ts"
import { inTitle } from "./state-words.tsx"

type Asked = { busy: boolean; problem: Problem | null; onClose: () => void }

type Confirm = Asked & { title: string; detail: ReactNode; button: string; onConfirm?: () => void }

export const ConfirmDialog = ({
  busy,
  problem,
  onClose,
  title,
  detail,
  button,
  onConfirm,
}: Confirm) => (
  <Dialog
    open
    onClose={onClose}
    title={title}
    closeLabel={m.report_close()}
    actions={
      <>
        <Button onClick={onClose}>{m.report_cancel()}</Button>
        {onConfirm && (
          <Button variant="main" busy={busy} onClick={onConfirm}>
            {button}
          </Button>
        )}
      </>
    }
  >
    <Stack>
      {problem && <Refused problem={problem} />}
      {typeof detail === "string" ? <p>{detail}</p> : detail}
    </Stack>
  </Dialog>
)

/** What sending does, to whom it goes, and what keeps it from going. */
export function SubmitDialog({
  data,
  onSubmit,
  ...asked
}: Asked & { data: Report; onSubmit: () => void }) {
  const { label, missing, sections, today, to, scope, content, figures } = data
  const button = scope === "consolidated" ? m.report_submit_up() : m.report_submit()
  const waiting = figures.find(({ figure }) => figure === "waiting")
  const early = today < to
  const titleOf = (key: string) => sections.find((section) => section.key === key)?.title ?? key
  return (
    <ConfirmDialog
      {...asked}
      title={m.report_submit_title({ label: inTitle(label) })}
      button={button}
      onConfirm={early || missing.length > 0 ? undefined : onSubmit}
      detail={
        <>
          {early && <p>{m.report_submit_early({ day: formatDay(to) })}</p>}
          {missing.length > 0 && (
            <>
              <p>{m.report_submit_missing()}</p>
              <ul>
                {missing.map(({ section }) => (
                  <li key={section}>
                    <a href={`#text-${section}`} onClick={asked.onClose} lang="vi">
                      {titleOf(section)}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {!early && missing.length === 0 && (
            <>
              {content.addressees.length > 0 && (
                <p lang="vi">{m.report_submit_to({ name: content.addressees.join("; ") })}</p>
              )}
              {waiting && <p>{m.report_submit_waiting({ count: waiting.text })}</p>}
              <p>{m.report_submit_detail()}</p>
            </>
          )}
        </>
      }
    />
  )
}

const words = {
  return: { title: m.report_return_title, hint: m.report_return_hint, button: m.report_return },
  reopen: { title: m.report_reopen_title, hint: m.report_reopen_hint, button: m.report_reopen },
}

/** Asks why; nothing is given back or reopened without a reason in words. */
export function ReasonDialog({
  move,
  onReason,
  busy,
  problem,
  onClose,
}: Asked & { move: "return" | "reopen"; onReason: (reason: string) => void }) {
  const [reason, setReason] = useState("")
  const [wrong, setWrong] = useState<string>()
  const { title, hint, button } = words[move]
  const send = () => {
    const parsed = ReportReasonBody.shape.reason.safeParse(reason)
    setWrong(parsed.error?.issues[0]?.message)
    if (parsed.success) onReason(parsed.data)
    else document.getElementById("report-reason")?.focus()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title()}
      closeLabel={m.report_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.report_cancel()}</Button>
          <Button variant="main" busy={busy} onClick={send}>
            {button()}
          </Button>
        </>
      }
    >
      <Stack>
        {problem && <Refused problem={problem} />}
        <TextArea
          id="report-reason"
          label={m.report_reason()}
          hint={hint()}
          lang="vi"
          rows={4}
          required
          value={reason}
          error={wrong}
          onValue={setReason}
        />
      </Stack>
    </Dialog>
  )
}
