import { liveQuery } from "dexie"
import { type KeptEntry, type OutboxEntry, outboxDb, type SentEntry } from "./outbox-db.ts"
import { dropFiles } from "./outbox-files.ts"
import { persistStorage } from "./persist-storage.ts"
import { wakeSender } from "./wake.ts"

export type { OutboxEntry } from "./outbox-db.ts"

/**
 * What takes the place of an entry that is still here: the new write comes over the one that may have arrived, which
 * is repeated first, for only the server knows.
 */
function replacing(entry: OutboxEntry, kept: KeptEntry | undefined, order: number): KeptEntry {
  const fresh = {
    ...entry,
    savedVersion: entry.savedVersion ?? null,
    attempted: null,
    tried: false,
    ...({ state: "waiting", problem: null, tries: 0, notBefore: 0 } as const),
    ...{ order, queuedAt: new Date().toISOString() },
  }
  if (!kept || kept.state === "refused") return fresh
  const version = kept.savedVersion ?? entry.write.version
  return {
    ...fresh,
    order: kept.order,
    write: { ...entry.write, version },
    attempted: kept.attempted ?? (kept.tried ? kept.write : null),
  }
}

/**
 * Puts entries into the outbox, all or none, and starts sending at once when it can. A waiting write of the same
 * activity is replaced; the files held for an activity may follow it from now on.
 * @throws when this device has no room left (`isFull`) or keeps nothing at all.
 */
export async function enqueue(entries: readonly OutboxEntry[]): Promise<void> {
  const { entries: table, files } = outboxDb
  await outboxDb.transaction("rw", table, files, async () => {
    const now = Date.now()
    const keys = entries.map(({ accountId, id }): [string, string] => [accountId, id])
    const there = await table.bulkGet(keys)
    // Thousandths of a millisecond keep those of one call in their order.
    await table.bulkPut(entries.map((entry, at) => replacing(entry, there[at], now + at / 1000)))
    await files
      .where("[accountId+activityId]")
      .anyOf(keys)
      .and(({ state }) => state === "held")
      .modify({ state: "waiting" })
  })
  persistStorage()
  wakeSender()
}

export const entryOf = (accountId: string, id: string): Promise<KeptEntry | undefined> =>
  outboxDb.entries.get([accountId, id])

/** What the server has last answered for an activity. */
export const sentOf = (accountId: string, id: string): Promise<SentEntry | undefined> =>
  outboxDb.sent.get([accountId, id])

/** What has gone from here since yesterday, last first. */
export const sentLately = async (accountId: string): Promise<SentEntry[]> =>
  (await outboxDb.sent.where({ accountId }).sortBy("at")).reverse()

/** First come first; by account, for nobody sees another's. */
export const entriesOf = (accountId: string): Promise<KeptEntry[]> =>
  outboxDb.entries.where({ accountId }).sortBy("order")

/** Tries an entry again at once, whatever stood in its way. */
export async function retryEntry(accountId: string, id: string): Promise<void> {
  const changes = { state: "waiting", problem: null, notBefore: 0 } as const
  await outboxDb.transaction("rw", outboxDb.entries, outboxDb.pauses, async () => {
    await outboxDb.entries.update([accountId, id], changes)
    await outboxDb.pauses.delete(accountId)
  })
  wakeSender()
}

/** Throws away what was written and the files that were to follow it. */
export async function dropEntry(accountId: string, id: string): Promise<void> {
  const { entries, files, bytes } = outboxDb
  await outboxDb.transaction("rw", entries, files, bytes, async () => {
    await entries.delete([accountId, id])
    await dropFiles(await files.where({ accountId, activityId: id }).primaryKeys())
  })
}

/** Hands a refused entry back to the form that wrote it; its files wait for the next one. */
export const takeBack = (accountId: string, id: string): Promise<KeptEntry | undefined> =>
  outboxDb.transaction("rw", outboxDb.entries, outboxDb.files, async () => {
    const entry = await outboxDb.entries.get([accountId, id])
    if (entry?.state !== "refused") return undefined
    await outboxDb.entries.delete([accountId, id])
    if (entry.write.version === null && entry.savedVersion === null)
      await outboxDb.files.where({ accountId, activityId: id }).modify({ state: "held" })
    return entry
  })

export type Settled = "sent" | "refused" | "waiting"

/** Waits at most `ms` for what becomes of an entry; a try that did not get through ends the waiting. */
export function settled(accountId: string, id: string, ms: number): Promise<Settled> {
  const look = async (): Promise<Settled | null> => {
    const entry = await entryOf(accountId, id)
    if (!entry) return "sent"
    if (entry.state === "refused") return "refused"
    const pause = await outboxDb.pauses.get(accountId)
    // An entry ahead of this one may have been the one that did not get through.
    const stopped = pause && pause.at >= Date.parse(entry.queuedAt)
    return entry.problem || stopped ? "waiting" : null
  }
  return new Promise((resolve) => {
    const end = (found: Settled) => {
      clearTimeout(timer)
      looking.unsubscribe()
      resolve(found)
    }
    const timer = setTimeout(() => end("waiting"), ms)
    const looking = liveQuery(look).subscribe({
      next: (found) => {
        if (found) end(found)
      },
      error: () => end("waiting"),
    })
  })
}
