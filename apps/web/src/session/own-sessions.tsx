import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./account-page.module.css"
import { endAllSessions, endSession, type OwnSession, ownSessions } from "./account-queries.ts"
import { RefusalNote } from "./refusal-note.tsx"

function deviceOf({ browser, system }: OwnSession): string {
  if (browser && system) return m.account_session_device({ browser, system })
  return browser ?? system ?? m.account_session_unknown()
}

function SessionRow({ own }: { own: OwnSession }) {
  // Said here and not at the press: the row is gone by then.
  const end = useMutation({
    ...endSession,
    onSuccess: () => showToast({ text: m.account_session_ended() }),
  })
  const device = deviceOf(own)
  return (
    <li className={styles.session}>
      <Icon name={own.phone ? "phone" : "globe"} size={24} />
      <div className={styles.grow}>
        <p>
          <b>{device}</b>{" "}
          {own.current && <span className={styles.small}>({m.account_session_here()})</span>}
        </p>
        <p className={styles.small}>
          {m.account_session_first({ time: formatInstant(own.firstSeenAt) })}
          {", "}
          {m.account_session_last({ time: formatInstant(own.lastSeenAt) })}
        </p>
      </div>
      {!own.current && (
        <Button
          size="sm"
          busy={end.isPending}
          aria-label={m.account_session_end_named({ device })}
          onClick={() => end.mutate(own.id)}
        >
          {m.account_session_end()}
        </Button>
      )}
    </li>
  )
}

function EndAll() {
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const endAll = useMutation(endAllSessions)
  const sure = () => endAll.mutate(undefined, { onSuccess: () => navigate(paths.signIn()) })
  return (
    <ButtonRow>
      <Button icon="logout" onClick={() => setAsked(true)}>
        {m.account_sessions_end_all()}
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={m.account_sessions_end_all()}
        closeLabel={m.account_close()}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{m.account_cancel()}</Button>
            <Button variant="late" busy={endAll.isPending} onClick={sure}>
              {m.account_sessions_end_all()}
            </Button>
          </>
        }
      >
        <RefusalNote error={endAll.error} />
        <p>{m.account_sessions_end_all_ask()}</p>
      </Dialog>
    </ButtonRow>
  )
}

/** Every browser one is signed in with, and the ways to end that. */
export function OwnSessions() {
  const { data } = useSuspenseQuery(ownSessions).data
  return (
    <Stack>
      <Card flush>
        <ul className={styles.sessions}>
          {data.map((own) => (
            <SessionRow key={own.id} own={own} />
          ))}
        </ul>
      </Card>
      <EndAll />
    </Stack>
  )
}
