import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { evidenceKinds } from "@loa/domain/evidence/kinds.ts"
import { z } from "zod"
import { type HeldFile, outboxDb } from "./outbox-db.ts"
import { enqueue, entriesOf } from "./outbox-entries.ts"
import { bytesOf, filesOf, holdFile } from "./outbox-files.ts"

// A queue on its way to another device: a line that says what it is and how long the list is, the list as JSON, then
// the bytes of the files one after another. Neither writing nor reading it needs all photos in memory at once.

const mark = "LOA-QUEUE-1"
const firstLine = 40

const Listed = z.object({
  accountId: z.string(),
  entries: z.array(z.object({ id: z.uuid(), write: ActivityWrite, submit: z.boolean() })),
  files: z.array(
    z.object({
      id: z.uuid(),
      activityId: z.uuid(),
      kind: z.enum(evidenceKinds),
      caption: z.string(),
      name: z.string(),
      mediaType: z.string(),
      sha256: z.string(),
      size: z.int().min(0),
    }),
  ),
})
type Listed = z.infer<typeof Listed>

/** Everything of an account that waits here, as one file. It stays in the outbox: sent twice, it is there once. */
export async function writeQueueFile(accountId: string): Promise<Blob> {
  const entries = (await entriesOf(accountId)).map(({ id, write, submit }) => ({
    id,
    write,
    submit,
  }))
  const texts = new Set(entries.map(({ id }) => id))
  const files = (await filesOf(accountId)).filter(
    ({ state, activityId }) => state !== "held" || texts.has(activityId),
  )
  const list: Listed = {
    accountId,
    entries,
    files: files.map(({ id, activityId, kind, caption, name, mediaType, sha256, size }) => ({
      ...{ id, activityId, kind, caption, name, mediaType, sha256 },
      size,
    })),
  }
  const json = new TextEncoder().encode(JSON.stringify(list))
  const line = `${mark} ${json.length}`.padEnd(firstLine - 1)
  const contents = await Promise.all(files.map(({ id }) => bytesOf(id)))
  return new Blob([line, "\n", json, ...contents])
}

/** Why a file cannot be taken in. */
export class UnusableQueue extends Error {
  readonly reason: "not-a-queue" | "other-account" | "damaged"

  constructor(reason: UnusableQueue["reason"]) {
    super(reason)
    this.reason = reason
  }
}

type Read = { list: Listed; start: number }

async function readList(file: Blob): Promise<Read> {
  const line = await file.slice(0, firstLine).text()
  const [said, length] = line.trim().split(" ")
  if (said !== mark) throw new UnusableQueue("not-a-queue")
  const start = firstLine + Number(length)
  const json = await file.slice(firstLine, start).text()
  try {
    return { list: Listed.parse(JSON.parse(json)), start }
  } catch {
    throw new UnusableQueue("damaged")
  }
}

/** Each file's own bytes, which are what they were when they were written. */
async function heldFiles(file: Blob, { list, start }: Read): Promise<Omit<HeldFile, "state">[]> {
  const held: Omit<HeldFile, "state">[] = []
  let at = start
  for (const { size, ...said } of list.files) {
    const bytes = file.slice(at, at + size, said.mediaType)
    const content = await bytes.arrayBuffer()
    if (hexOf(await crypto.subtle.digest("SHA-256", content)) !== said.sha256)
      throw new UnusableQueue("damaged")
    held.push({
      ...said,
      accountId: list.accountId,
      bytes: new Blob([content], { type: bytes.type }),
    })
    at += size
  }
  return held
}

/**
 * Takes in what another device of the same account could not send. What is here already stays as it is.
 * @throws UnusableQueue, before anything is kept.
 */
export async function readQueueFile(accountId: string, file: Blob) {
  const read = await readList(file)
  if (read.list.accountId !== accountId) throw new UnusableQueue("other-account")
  const held = await heldFiles(file, read)
  const here = new Set((await entriesOf(accountId)).map(({ id }) => id))
  const entries = read.list.entries.filter(({ id }) => !here.has(id))
  const known = new Set(await outboxDb.files.where({ accountId }).primaryKeys())
  const files = held.filter(({ id }) => !known.has(id))
  const tables = [outboxDb.entries, outboxDb.files, outboxDb.bytes, outboxDb.sent]
  await outboxDb.transaction("rw", tables, async () => {
    for (const one of files) await holdFile({ ...one, state: "waiting" })
    await enqueue(entries.map((entry) => ({ accountId, ...entry })))
  })
  return { entries: entries.length, files: files.length }
}
