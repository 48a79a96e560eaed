import { Button, ButtonLink } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { type ReactNode, useState } from "react"
import type { Problem } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import styles from "./outbox.module.css"

/** Why something was refused, in the server's words. */
const Why = ({ problem }: { problem: Problem }) => (
  <div className={styles.why}>
    {problem.errors ? (
      <ul>
        {problem.errors.map(({ field, label, message }) => (
          <li key={field}>{`${label}: ${message}`}</li>
        ))}
      </ul>
    ) : (
      problem.detail
    )}
  </div>
)

type Props = {
  title: string
  /** How it stands. */
  children: ReactNode
  problem?: Problem | null
  /** Where it can be looked at and mended. */
  mend?: { to: string; label: string }
  onRetry?: () => void
  /** Asked once before it is done; `drop` says what is lost. */
  onDrop?: () => void
  drop?: string
}

/** One thing that is on this device only, and what can be done about it. */
export function OutboxRow({ title, children, problem, mend, onRetry, onDrop, drop }: Props) {
  const [asking, setAsking] = useState(false)
  const stop = () => setAsking(false)
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.title} lang="vi">
          {title || m.activity_untitled()}
        </div>
        <p className={styles.quiet}>{children}</p>
        {problem && <Why problem={problem} />}
      </div>
      <div className={styles.actions}>
        {mend && (
          <ButtonLink size="sm" icon="pencil" to={mend.to}>
            {mend.label}
          </ButtonLink>
        )}
        {onRetry && (
          <Button size="sm" icon="refresh" onClick={onRetry}>
            {m.outbox_retry()}
          </Button>
        )}
        {onDrop && (
          <Button size="sm" variant="quiet" icon="trash" onClick={() => setAsking(true)}>
            {m.outbox_drop()}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog
          open
          onClose={stop}
          title={m.outbox_drop_title()}
          closeLabel={m.log_close()}
          actions={
            <>
              <Button onClick={stop}>{m.outbox_drop_keep()}</Button>
              <Button variant="late" icon="trash" onClick={onDrop}>
                {m.outbox_drop()}
              </Button>
            </>
          }
        >
          <p>{drop}</p>
        </Dialog>
      )}
    </li>
  )
}
