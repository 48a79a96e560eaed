import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./desk.module.css"

type Props = { name: string; code: string; expiresAt: string; onDone: () => void }

/** A one-time code to hand over: the server keeps only what it cannot be read from, so it is shown this once. */
export function CodeCard({ name, code, expiresAt, onDone }: Props) {
  const link = `${window.location.origin}${paths.invitation(code)}`
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    showToast({ text: m.accounts_code_copied(), tone: "done" })
  }
  return (
    <Card strong role="status">
      <Stack>
        <h2>{m.accounts_code_title({ name })}</h2>
        <p>{m.accounts_code_lede()}</p>
        <code className={styles.code}>{link}</code>
        <Note icon="clock">{m.accounts_code_until({ time: formatInstant(expiresAt) })}</Note>
        <ButtonRow>
          <Button variant="main" icon="copy" onClick={() => void copy()}>
            {m.accounts_code_copy()}
          </Button>
          <Button onClick={onDone}>{m.accounts_code_done()}</Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}
