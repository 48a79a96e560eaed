import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { type Problem, problemOf } from "../api/client.ts"
import { type KeptEntry, outboxDb } from "./outbox-db.ts"
import type { SavedActivity, SendRequests } from "./send-requests.ts"

type Row = Pick<SavedActivity, "version" | "writeId" | "state">

/** The row that a refusal for its state or version carries. */
const currentOf = ({ status, current }: Problem): Row | null =>
  status === 409 && current ? (current as Row) : null

/** Notes what is known now, unless the entry was replaced or dropped in the meantime. False when it was. */
async function note(entry: KeptEntry, changes: Partial<KeptEntry>): Promise<boolean> {
  const { accountId, id, write } = entry
  const noted = await outboxDb.entries
    .where({ accountId, id })
    .and((kept) => kept.write.writeId === write.writeId)
    .modify(changes)
  return noted > 0
}

/** The write that may have arrived is repeated under its own name; refused for its content, it never did. */
async function repeat(
  entry: KeptEntry,
  attempted: ActivityWrite,
  { putActivity }: SendRequests,
): Promise<number | null> {
  try {
    return (await putActivity(entry.accountId, entry.id, attempted)).version
  } catch (error) {
    if (problemOf(error).code !== "invalid") throw error
    return entry.write.version
  }
}

/** A newer write has taken this one's place while it was on its way: it goes on from what has arrived. */
async function handOver({ accountId, id, write }: KeptEntry, version: number) {
  await outboxDb.entries
    .where({ accountId, id })
    .and(({ attempted }) => attempted?.writeId === write.writeId)
    .modify((kept) => {
      kept.attempted = null
      kept.write.version = version
    })
}

/**
 * A submit that is refused for the row's state or version, though the row holds this very write: an earlier try
 * had arrived, and a reviewer has been at it since.
 */
async function submit(entry: KeptEntry, version: number, { submitActivity }: SendRequests) {
  const { accountId, id, write } = entry
  try {
    return (await submitActivity(accountId, id, version)).version
  } catch (error) {
    const row = currentOf(problemOf(error))
    if (!row || row.writeId !== write.writeId || row.state === "draft") throw error
    return row.version
  }
}

/** Done with: every tab may read what came of it, and the files behind it may go. */
async function close({ accountId, id, write, submit: submitted }: KeptEntry, version: number) {
  const { entries, sent } = outboxDb
  await outboxDb.transaction("rw", entries, sent, async () => {
    const at = Date.now()
    const { writeId, title } = write
    await sent.put({ accountId, id, writeId, version, submitted, title, at })
    const kept = await entries.get([accountId, id])
    if (kept?.write.writeId === writeId) await entries.delete([accountId, id])
    else if (kept) await entries.update([accountId, id], { "write.version": version })
  })
}

/**
 * Sends one entry: what may have arrived before, the write, then the submit; each step is noted before the next, so
 * that a step whose answer is lost is repeated and none is skipped.
 * @throws what `problemOf` reads.
 */
export async function sendEntry(entry: KeptEntry, requests: SendRequests): Promise<void> {
  const { accountId, id, attempted } = entry
  let { write, savedVersion } = entry
  if (attempted) {
    write = { ...write, version: await repeat(entry, attempted, requests) }
    if (!(await note(entry, { attempted: null, write }))) return
  }
  if (savedVersion === null) {
    savedVersion = (await requests.putActivity(accountId, id, write)).version
    if (!(await note(entry, { savedVersion }))) return handOver(entry, savedVersion)
  }
  await close(entry, entry.submit ? await submit(entry, savedVersion, requests) : savedVersion)
}
