import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { outboxDb } from "./outbox-db.ts"
import { dropEntry, enqueue, entriesOf, entryOf, settled, takeBack } from "./outbox-entries.ts"
import { bytesOf, describeHeldFile, filesOf, holdFile } from "./outbox-files.ts"
import { aFile, anEntry, emptyOutbox } from "./testing.ts"

beforeEach(emptyOutbox)

const offline = { status: 0, code: "offline", title: "", detail: "" } as const
const titled = (title: string) => ({ write: { ...anEntry().write, title } })

test("entries wait in the order they came, each account's apart", async () => {
  await enqueue([anEntry(titled("một")), anEntry(titled("hai"))])
  await enqueue([anEntry({ ...titled("khác"), accountId: "bình" }), anEntry(titled("ba"))])
  expect((await entriesOf("an")).map(({ write }) => write.title)).toEqual(["một", "hai", "ba"])
  expect((await entriesOf("bình")).map(({ write }) => write.title)).toEqual(["khác"])
})

test("a waiting write of the same activity is replaced and keeps its place", async () => {
  const [first, second] = [anEntry(), anEntry()]
  await enqueue([first, second])
  await enqueue([{ ...first, ...titled("mới") }])
  const [there] = await entriesOf("an")
  expect(there).toMatchObject({ id: first.id, write: { title: "mới" }, attempted: null })
  expect(await entriesOf("an")).toHaveLength(2)
})

test("a write that was on its way is remembered when a newer one takes its place", async () => {
  const entry = anEntry()
  await enqueue([entry])
  await outboxDb.entries.update([entry.accountId, entry.id], { tried: true })
  await enqueue([{ ...entry, ...titled("mới") }])
  await enqueue([{ ...entry, ...titled("mới nữa") }])
  expect(await entryOf("an", entry.id)).toMatchObject({
    write: { title: "mới nữa" },
    attempted: { writeId: entry.write.writeId },
  })
})

test("either all entries of a call are kept or none", async () => {
  const bad = { ...anEntry(), id: Number.NaN as unknown as string }
  await expect(enqueue([anEntry(), bad])).rejects.toThrow()
  expect(await entriesOf("an")).toEqual([])
})

test("a held file is let go by its activity's text, and stays with the account", async () => {
  const entry = anEntry()
  await holdFile(aFile({ activityId: entry.id }))
  expect((await filesOf("an")).map(({ state }) => state)).toEqual(["held"])
  await enqueue([entry])
  await holdFile(aFile({ activityId: entry.id }))
  expect((await filesOf("an")).map(({ state }) => state)).toEqual(["waiting", "waiting"])
  expect(await filesOf("bình")).toEqual([])
  await dropEntry("an", entry.id)
  expect(await filesOf("an")).toEqual([])
  expect(await outboxDb.bytes.count()).toBe(0)
})

test("a file that comes after its text has gone follows it at once", async () => {
  const { accountId, id, write } = anEntry()
  const { writeId, title } = write
  await outboxDb.sent.put({ accountId, id, writeId, title, version: 2, submitted: true, at: 1 })
  await holdFile(aFile({ activityId: id }))
  expect((await filesOf("an")).map(({ state }) => state)).toEqual(["waiting"])
})

test("the bytes of a held file come back as they were, also after it was described", async () => {
  const file = aFile()
  await holdFile(file)
  await describeHeldFile(file.id, { kind: "scan", caption: "Trang 1" })
  const [kept] = await filesOf("an")
  expect(kept).toMatchObject({ kind: "scan", caption: "Trang 1", state: "held" })
  expect(await (await bytesOf(file.id)).text()).toBe("ảnh")
})

test("waiting for an entry ends when it is gone, refused, or its try did not get through", async () => {
  const [gone, refused, cut, slow] = [anEntry(), anEntry(), anEntry(), anEntry()]
  await enqueue([gone, refused, cut, slow])
  const ends = [gone, refused, cut].map(({ id }) => settled("an", id, 5_000))
  await outboxDb.entries.delete(["an", gone.id])
  await outboxDb.entries.update(["an", refused.id], { state: "refused" })
  await outboxDb.entries.update(["an", cut.id], { problem: offline })
  expect(await Promise.all(ends)).toEqual(["sent", "refused", "waiting"])
  expect(await settled("an", slow.id, 30)).toBe("waiting")
})

test("waiting ends at once when an entry ahead has met no server since, even before anybody waits", async () => {
  const [ahead, behind] = [anEntry(), anEntry()]
  await enqueue([ahead, behind])
  const at = Date.now() + 1
  await outboxDb.pauses.put({ accountId: "an", problem: offline, tries: 1, at, until: at })
  const started = Date.now()
  expect(await settled("an", behind.id, 5_000)).toBe("waiting")
  expect(Date.now() - started).toBeLessThan(2_000)
})

test("only what was refused is handed back, and its files wait again", async () => {
  const entry = anEntry()
  await enqueue([entry])
  await holdFile(aFile({ activityId: entry.id }))
  expect(await takeBack("an", entry.id)).toBeUndefined()
  await outboxDb.entries.update(["an", entry.id], { state: "refused" })
  expect(await takeBack("an", entry.id)).toMatchObject({ write: entry.write })
  expect(await entriesOf("an")).toEqual([])
  expect((await filesOf("an")).map(({ state }) => state)).toEqual(["held"])
})
