import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { signOut } from "../session/queries.ts"
import { unsentOf } from "./device-session.ts"
import { wakeSender } from "./wake.ts"

/** Leaves at once when nothing waits here, and asks once when something does. */
export function SignOut({ accountId }: { accountId: string }) {
  const navigate = useNavigate()
  const [unsent, setUnsent] = useState(0)
  const leave = useMutation(signOut)
  const go = () => leave.mutate(undefined, { onSuccess: () => navigate(paths.home()) })
  const ask = async () => {
    const count = await unsentOf(accountId).catch(() => 0)
    if (count > 0) setUnsent(count)
    else go()
  }
  const stay = () => setUnsent(0)
  const send = () => {
    stay()
    wakeSender()
    navigate(paths.outbox())
  }
  return (
    <>
      <Button icon="logout" busy={leave.isPending} onClick={() => void ask()}>
        {m.session_sign_out()}
      </Button>
      <Dialog
        open={unsent > 0}
        onClose={stay}
        title={m.outbox_leave_title({ count: formatCount(unsent) })}
        closeLabel={m.log_close()}
        actions={
          <>
            <Button variant="main" icon="send" onClick={send}>
              {m.outbox_send_now()}
            </Button>
            <Button onClick={stay}>{m.outbox_leave_stay()}</Button>
            <Button busy={leave.isPending} onClick={go}>
              {m.outbox_leave_go()}
            </Button>
          </>
        }
      >
        <p>{m.outbox_leave_detail()}</p>
      </Dialog>
    </>
  )
}
