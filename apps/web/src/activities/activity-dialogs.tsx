import { MoveReason } from "@loa/domain/activities/activity.ts"
import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { useState } from "react"
import type { Problem } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { ReasonField } from "./activity-reason.tsx"
import { Refused } from "./refused.tsx"

const words = {
  return: {
    title: m.activity_return_title,
    hint: m.activity_return_hint,
    button: m.activity_return,
  },
  withdraw: {
    title: m.activity_withdraw_title,
    hint: m.activity_withdraw_hint,
    button: m.activity_withdraw,
  },
}

type Asked = { busy: boolean; problem: Problem | null; onClose: () => void }

/** Asks why; nothing is returned or withdrawn without a reason in words. */
export function ReasonDialog(
  props: Asked & {
    move: "return" | "withdraw"
    /** More than one get the same reason. */
    count?: number
    suggestions?: readonly string[]
    onReason: (reason: string) => void
  },
) {
  const { move, busy, problem, count = 1, suggestions, onClose, onReason } = props
  const [reason, setReason] = useState("")
  const [wrong, setWrong] = useState<string>()
  const { title, hint, button } = words[move]
  const send = () => {
    const parsed = MoveReason.safeParse({ reason })
    setWrong(parsed.error?.issues[0]?.message)
    if (parsed.success) onReason(parsed.data.reason)
    else document.getElementById("reason")?.focus()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title()}
      closeLabel={m.log_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.activity_cancel()}</Button>
          <Button variant="main" busy={busy} onClick={send}>
            {count > 1 ? m.review_return_many({ count }) : button()}
          </Button>
        </>
      }
    >
      <Stack>
        {problem && <Refused problem={problem} />}
        <ReasonField
          value={reason}
          onValue={setReason}
          hint={count > 1 ? m.review_return_many_hint({ count }) : hint()}
          error={wrong}
          suggestions={suggestions}
        />
      </Stack>
    </Dialog>
  )
}

/** A draft that is deleted is gone: asked once. */
export const DeleteDialog = (props: Asked & { open: boolean; onDelete: () => void }) => (
  <Dialog
    open={props.open}
    onClose={props.onClose}
    title={m.activity_delete_title()}
    closeLabel={m.log_close()}
    actions={
      <>
        <Button onClick={props.onClose}>{m.activity_cancel()}</Button>
        <Button variant="late" icon="trash" busy={props.busy} onClick={props.onDelete}>
          {m.activity_delete()}
        </Button>
      </>
    }
  >
    <Stack>
      {props.problem && <Refused problem={props.problem} />}
      <p>{m.activity_delete_detail()}</p>
    </Stack>
  </Dialog>
)
