import "fake-indexeddb/auto"
import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import { beforeEach, expect, test } from "vitest"
import { enqueue, entriesOf } from "./outbox-entries.ts"
import { bytesOf, filesOf, holdFile } from "./outbox-files.ts"
import { readQueueFile, UnusableQueue, writeQueueFile } from "./queue-file.ts"
import { aFile, anEntry, emptyOutbox } from "./testing.ts"

beforeEach(emptyOutbox)

async function aQueue() {
  const entry = anEntry()
  const content = crypto.getRandomValues(new Uint8Array(3_000))
  const sha256 = hexOf(await crypto.subtle.digest("SHA-256", content))
  const file = aFile({ activityId: entry.id, bytes: new Blob([content]), sha256 })
  await holdFile(file)
  await holdFile(aFile({ activityId: entry.id, sha256: await ofPhoto }))
  await enqueue([entry, anEntry()])
  const queue = await writeQueueFile("an")
  await emptyOutbox()
  return { queue, content, file, entry }
}

const ofPhoto = crypto.subtle.digest("SHA-256", new TextEncoder().encode("ảnh")).then(hexOf)
const reasonOf = (taking: Promise<unknown>) =>
  taking.then(
    () => "taken",
    (error) => error instanceof UnusableQueue && error.reason,
  )

test("a queue written on one device waits on another as it did there, in the same order", async () => {
  const { queue, content, file, entry } = await aQueue()
  expect(await readQueueFile("an", queue)).toEqual({ entries: 2, files: 2 })
  expect((await entriesOf("an"))[0]).toMatchObject({ write: entry.write, submit: true })
  const kept = (await filesOf("an")).find(({ id }) => id === file.id)
  expect(new Uint8Array(await (await bytesOf(file.id)).arrayBuffer())).toEqual(content)
  expect(kept).toMatchObject({ state: "waiting", sha256: file.sha256 })
})

test("taken in twice, everything waits once", async () => {
  const { queue } = await aQueue()
  await readQueueFile("an", queue)
  expect(await readQueueFile("an", queue)).toEqual({ entries: 0, files: 0 })
  expect(await entriesOf("an")).toHaveLength(2)
})

test("another account's queue, another file or a damaged one is refused, and nothing is kept", async () => {
  const { queue } = await aQueue()
  expect(await reasonOf(readQueueFile("bình", queue))).toBe("other-account")
  expect(await reasonOf(readQueueFile("an", new Blob(["xin chào"])))).toBe("not-a-queue")
  expect(await reasonOf(readQueueFile("an", queue.slice(0, queue.size - 1)))).toBe("damaged")
  expect(await reasonOf(readQueueFile("an", queue.slice(0, 300)))).toBe("damaged")
  expect(await entriesOf("an")).toEqual([])
  expect(await filesOf("an")).toEqual([])
})
