import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { useEffect } from "react"
import { type BlockerFunction, useBlocker } from "react-router"
import { m } from "../paraglide/messages.js"

const goesElsewhere: BlockerFunction = ({ currentLocation, nextLocation }) =>
  currentLocation.pathname !== nextLocation.pathname

/** Asks before going away from a sheet that is not written yet; what is being sent is written all the same. */
export function ImportLeave({ isSending }: { isSending: boolean }) {
  const blocker = useBlocker(goesElsewhere)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [])
  const stay = () => blocker.reset?.()
  return (
    <Dialog
      open={blocker.state === "blocked"}
      onClose={stay}
      title={m.import_leave_title()}
      closeLabel={m.log_close()}
      actions={
        <>
          <Button variant="main" onClick={stay}>
            {m.log_leave_stay()}
          </Button>
          <Button onClick={() => blocker.proceed?.()}>{m.import_leave_go()}</Button>
        </>
      }
    >
      {isSending ? m.import_leave_sending() : m.import_leave_detail()}
    </Dialog>
  )
}
