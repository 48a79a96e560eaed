import { type Problem, problemOf } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { backOff } from "./back-off.ts"
import { inOrder, isDue, waits } from "./due.ts"
import { type Failure, failureOf } from "./failure.ts"
import { type KeptEntry, type KeptFile, outboxDb } from "./outbox-db.ts"
import { entriesOf } from "./outbox-entries.ts"
import { filesOf } from "./outbox-files.ts"
import { sendEntry } from "./send-entry.ts"
import { OtherBytes, sendFile } from "./send-file.ts"
import type { SendRequests } from "./send-requests.ts"

/** How long other tabs and the outbox's page can read what has been sent. */
const sentKept = 24 * 60 * 60_000

const nextEntry = (accountId: string) => inOrder(outboxDb.entries, accountId).and(isDue).first()

/** Files go once no text is due, each after the text of its own activity. */
async function nextFile(accountId: string): Promise<KeptFile | undefined> {
  const keys = await outboxDb.entries.where({ accountId }).primaryKeys()
  const texts = new Set(keys.map(([, id]) => id))
  return inOrder(outboxDb.files, accountId)
    .and((file) => isDue(file) && !texts.has(file.activityId))
    .first()
}

/** A refusal of the sender itself, in the shape of the server's. */
const otherBytes = (): Problem => ({
  status: 409,
  code: "conflict",
  title: m.outbox_other_bytes_title(),
  detail: m.outbox_other_bytes_detail(),
})

const readProblem = (error: unknown) =>
  error instanceof OtherBytes ? otherBytes() : problemOf(error)

/** What a failed try leaves behind: a refusal stays, everything else waits for its time. */
function afterwards(tries: number, problem: Problem, failure: Failure) {
  if (failure === "refused") return { state: "refused", problem, tries } as const
  const notBefore = failure === "later" ? Date.now() + backOff(tries) : 0
  return { state: "waiting", problem, tries, notBefore } as const
}

async function pause(accountId: string, problem: Problem, failure: "wait" | "sign-in") {
  const tries = ((await outboxDb.pauses.get(accountId))?.tries ?? 0) + 1
  const at = Date.now()
  const asked = (problem.retryAfter ?? 0) * 1000
  const until =
    failure === "sign-in" ? Number.MAX_SAFE_INTEGER : at + Math.max(asked, backOff(tries))
  await outboxDb.pauses.put({ accountId, problem, tries, at, until })
}

/** Sends one thing. False when nothing more will get through now. */
async function attempt(
  accountId: string,
  send: () => Promise<void>,
  fail: (problem: Problem, failure: Failure) => Promise<unknown>,
): Promise<boolean> {
  try {
    await send()
    await outboxDb.pauses.delete(accountId)
    return true
  } catch (error) {
    const problem = readProblem(error)
    const failure = failureOf(problem)
    await fail(problem, failure)
    if (failure !== "wait" && failure !== "sign-in") return true
    await pause(accountId, problem, failure)
    return false
  }
}

/** Somebody may have replaced the entry while it was on its way: the new one keeps its own state. */
async function oneEntry(entry: KeptEntry, requests: SendRequests): Promise<boolean> {
  const { accountId, id, write, tries } = entry
  const mark = (changes: Partial<KeptEntry>) =>
    outboxDb.entries
      .where({ accountId, id })
      .and((kept) => kept.write.writeId === write.writeId)
      .modify(changes)
  await mark({ state: "sending", tried: true })
  return attempt(
    accountId,
    () => sendEntry(entry, requests),
    (problem, failure) => mark(afterwards(tries + 1, problem, failure)),
  )
}

async function oneFile(file: KeptFile, requests: SendRequests): Promise<boolean> {
  const { accountId, id, tries } = file
  await outboxDb.files.update(id, { state: "sending" })
  return attempt(
    accountId,
    () => sendFile(file, requests),
    (problem, failure) => outboxDb.files.update(id, afterwards(tries + 1, problem, failure)),
  )
}

/**
 * Sends what is due of one account, texts before files, until nothing is left or nothing gets through.
 * @param stopped asked between two things.
 */
export async function drainOutbox(
  accountId: string,
  requests: SendRequests,
  stopped: () => boolean = () => false,
): Promise<void> {
  await outboxDb.sent
    .where("at")
    .below(Date.now() - sentKept)
    .delete()
  while (!stopped()) {
    const entry = await nextEntry(accountId)
    const file = entry ? undefined : await nextFile(accountId)
    if (!entry && !file) return
    const goOn = entry ? await oneEntry(entry, requests) : file && (await oneFile(file, requests))
    if (!goOn) return
  }
}

/** When the outbox is worth another look, in milliseconds since 1970; null when nothing waits for a time. */
export async function nextTime(accountId: string): Promise<number | null> {
  const entries = await entriesOf(accountId)
  // A file that waits for its text has no time of its own.
  const texts = new Set(entries.map(({ id }) => id))
  const files = (await filesOf(accountId)).filter(({ activityId }) => !texts.has(activityId))
  const times = [...entries, ...files].filter(waits).map(({ notBefore }) => notBefore)
  if (times.length === 0) return null
  const until = (await outboxDb.pauses.get(accountId))?.until ?? 0
  return Math.max(until, Math.min(...times))
}
