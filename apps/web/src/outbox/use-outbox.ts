import { useLiveQuery } from "dexie-react-hooks"
import { useSyncExternalStore } from "react"
import { inOrder, waits } from "./due.ts"
import { type KeptEntry, type KeptFile, outboxDb, type Pause } from "./outbox-db.ts"
import { filesOf } from "./outbox-files.ts"

export type Standing = {
  online: boolean
  /** Things that wait, texts and files together; those on their way are among them. */
  waiting: number
  sending: number
  refused: number
  /** Why nothing gets through, while nothing does. */
  pause: Pause | null
}

export type Outbox = Standing & {
  refusedEntries: readonly KeptEntry[]
  /** The first of those that wait. */
  nextEntries: readonly KeptEntry[]
  files: readonly KeptFile[]
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
const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

/** How many texts and files of an account are here, by how they stand; rows are not read for it. */
async function count(accountId: string, states: readonly KeptFile["state"][]): Promise<number> {
  const keys = states.map((state) => [accountId, state])
  const counts = [outboxDb.entries, outboxDb.files].map((table) =>
    table.where("[accountId+state]").anyOf(keys).count(),
  )
  return (await Promise.all(counts)).reduce((sum, some) => sum + some, 0)
}

async function readStanding(accountId: string) {
  const [waiting, sending, refused, pause] = await Promise.all([
    count(accountId, ["waiting", "sending"]),
    count(accountId, ["sending"]),
    count(accountId, ["refused"]),
    outboxDb.pauses.get(accountId),
  ])
  return { waiting, sending, refused, pause: pause ?? null }
}

const still = { waiting: 0, sending: 0, refused: 0, pause: null }

/** How it stands with what waits, kept up to date across tabs. */
export function useStanding(accountId: string): Standing {
  const standing = useLiveQuery(() => readStanding(accountId), [accountId]) ?? still
  const online = useOnline() && standing.pause?.problem.code !== "offline"
  return { ...standing, online }
}

/** Somebody with hundreds of them looks at the next ones; the rest is a number. */
const shown = 40

async function readRows(accountId: string) {
  const { entries } = outboxDb
  const [refused, next, files] = await Promise.all([
    entries.where({ accountId, state: "refused" }).sortBy("order"),
    inOrder(entries, accountId).and(waits).limit(shown).toArray(),
    filesOf(accountId),
  ])
  return { refusedEntries: refused, nextEntries: next, files }
}

const nothing = { refusedEntries: [], nextEntries: [], files: [] }

/** What of one account is still on this device, kept up to date across tabs. */
export function useOutbox(accountId: string): Outbox {
  const rows = useLiveQuery(() => readRows(accountId), [accountId]) ?? nothing
  return { ...useStanding(accountId), ...rows }
}
