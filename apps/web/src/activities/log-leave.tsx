import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { useEffect } from "react"
import { type BlockerFunction, useBlocker } from "react-router"
import { m } from "../paraglide/messages.js"

/** Asks before going away from what only this tab holds; what the device keeps may be left at any time. */
export function LeaveGuard({ holdsAlone }: { holdsAlone: () => boolean }) {
  const leaves: BlockerFunction = ({ currentLocation, nextLocation }) =>
    holdsAlone() && currentLocation.pathname !== nextLocation.pathname
  const blocker = useBlocker(leaves)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (holdsAlone()) event.preventDefault()
    }
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [holdsAlone])
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
