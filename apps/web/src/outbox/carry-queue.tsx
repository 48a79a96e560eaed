import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { type ChangeEvent, useRef, useState } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./outbox.module.css"
import { readQueueFile, UnusableQueue, writeQueueFile } from "./queue-file.ts"
import { isFull } from "./storage-full.ts"

function download(file: Blob, name: string) {
  const address = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const reasons = {
  "not-a-queue": m.outbox_carry_not_a_queue,
  "other-account": m.outbox_carry_other_account,
  damaged: m.outbox_carry_damaged,
}

function whyNot(error: unknown): string {
  if (error instanceof UnusableQueue) return reasons[error.reason]()
  return isFull(error) ? m.outbox_carry_full() : m.outbox_carry_damaged()
}

/** What waits as a file for another device of the same person, and the way to take such a file in. */
export function CarryQueue({ accountId, waiting }: { accountId: string; waiting: number }) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const write = async () => {
    const day = new Date().toISOString().slice(0, 10)
    download(await writeQueueFile(accountId), `loa-cho-gui-${day}.loa`)
  }
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    setBusy(true)
    setProblem(null)
    try {
      const { entries, files } = await readQueueFile(accountId, file)
      const counts = { entries: formatCount(entries), files: formatCount(files) }
      showToast({ text: m.outbox_carry_taken(counts) })
    } catch (error) {
      setProblem(whyNot(error))
    }
    target.value = ""
    setBusy(false)
  }
  return (
    <Disclosure summary={m.outbox_carry_title()}>
      <div className={styles.carry}>
        <p>{m.outbox_carry_detail()}</p>
        <Note icon="lock">{m.outbox_carry_warning()}</Note>
        {problem && (
          <Note icon="warning" tone="late" boxed role="alert">
            {problem}
          </Note>
        )}
        <ButtonRow>
          <Button icon="download" disabled={waiting === 0} onClick={() => void write()}>
            {m.outbox_carry_write()}
          </Button>
          <Button icon="upload" busy={busy} onClick={() => input.current?.click()}>
            {m.outbox_carry_read()}
          </Button>
        </ButtonRow>
        <input
          ref={input}
          type="file"
          accept=".loa"
          hidden
          aria-label={m.outbox_carry_read()}
          onChange={(event) => void read(event)}
        />
      </div>
    </Disclosure>
  )
}
