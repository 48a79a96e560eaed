import { useLiveQuery } from "dexie-react-hooks"
import { useSyncExternalStore } from "react"
import { type KeptEntry, type KeptFile, outboxDb, type Pause } from "./outbox-db.ts"
import { entriesOf } from "./outbox-entries.ts"
import { filesOf } from "./outbox-files.ts"

export type Outbox = {
  online: boolean
  /** Things that wait, texts and files together; those on their way are among them. */
  waiting: number
  sending: number
  refused: number
  entries: readonly KeptEntry[]
  files: readonly KeptFile[]
  /** Why nothing gets through, while nothing does. */
  pause: Pause | null
}

function subscribe(changed: () => void) {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => {
    window.removeEventListener("online", changed)
    window.removeEventListener("offline", changed)
  }
}

/** Whether the browser believes in a network; it may still not reach the server. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

async function read(accountId: string) {
  const [entries, files, pause] = await Promise.all([
    entriesOf(accountId),
    filesOf(accountId),
    outboxDb.pauses.get(accountId),
  ])
  return { entries, files, pause: pause ?? null }
}

const nothing = { entries: [], files: [], pause: null }

/** What of one account is still on this device, kept up to date across tabs. */
export function useOutbox(accountId: string): Outbox {
  const kept = useLiveQuery(() => read(accountId), [accountId]) ?? nothing
  const states = [...kept.entries, ...kept.files].map(({ state }) => state)
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
  return {
    ...kept,
    online: useOnline() && kept.pause?.problem.code !== "offline",
    waiting: count("waiting", "sending"),
    sending: count("sending"),
    refused: count("refused"),
  }
}
