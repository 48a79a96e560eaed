import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { useEffect } from "react"
import { type BlockerFunction, useBlocker } from "react-router"
import { m } from "../paraglide/messages.js"

/** Asks before going away from what is not saved. What was typed stays on this device either way. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const leaves: BlockerFunction = ({ currentLocation, nextLocation }) =>
    isDirty() && currentLocation.pathname !== nextLocation.pathname
  const blocker = useBlocker(leaves)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault()
    }
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [isDirty])
  const stay = () => blocker.reset?.()
  return (
    <Dialog
      open={blocker.state === "blocked"}
      onClose={stay}
      title={m.log_leave_title()}
      closeLabel={m.log_close()}
      actions={
        <>
          <Button variant="main" onClick={stay}>
            {m.log_leave_stay()}
          </Button>
          <Button onClick={() => blocker.proceed?.()}>{m.log_leave_go()}</Button>
        </>
      }
    >
      {m.log_leave_detail()}
    </Dialog>
  )
}
