import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { drainOutbox, nextTime } from "./drain-outbox.ts"
import { outboxDb } from "./outbox-db.ts"
import { enqueue, entriesOf, entryOf, retryEntry, sentOf } from "./outbox-entries.ts"
import { filesOf, holdFile } from "./outbox-files.ts"
import { aFile, anEntry, aRefusal, aServer, cutConnection, emptyOutbox } from "./testing.ts"

beforeEach(emptyOutbox)

const titled = (title: string) => anEntry({ write: { ...anEntry().write, title } })
const once = (wanted: string, error: unknown) => {
  let due = true
  return (request: string) => {
    if (!due || request !== wanted) return
    due = false
    throw error
  }
}

test("texts go first and in order, files after them, and nothing is left", async () => {
  const server = aServer()
  const [one, two] = [titled("một"), titled("hai")]
  await holdFile(aFile({ activityId: one.id, name: "1.jpg" }))
  await holdFile(aFile({ activityId: two.id, name: "2.jpg" }))
  await enqueue([one, { ...two, submit: false }])
  await drainOutbox("an", server.requests)
  expect(server.asked).toEqual(["put một", "submit một", "put hai", "file 1.jpg", "file 2.jpg"])
  expect([...server.rows.values()].map(({ state }) => state)).toEqual(["submitted", "draft"])
  expect(await entriesOf("an")).toEqual([])
  expect(await filesOf("an")).toEqual([])
  expect(await outboxDb.bytes.count()).toBe(0)
  expect(await sentOf("an", one.id)).toMatchObject({ version: 2, submitted: true, title: "một" })
})

test.each(["put một", "submit một", "file 1.jpg"])(
  "a lost answer to “%s” is asked for again and doubles nothing",
  async (request) => {
    const server = aServer()
    const entry = titled("một")
    await holdFile(aFile({ activityId: entry.id, name: "1.jpg" }))
    await enqueue([entry])
    server.on.after = once(request, cutConnection())
    await drainOutbox("an", server.requests)
    expect((await entriesOf("an")).length + (await filesOf("an")).length).toBeGreaterThan(0)
    await drainOutbox("an", server.requests)
    expect([...server.rows.values()]).toMatchObject([{ version: 2, state: "submitted" }])
    expect(server.files.size).toBe(1)
    expect((await entriesOf("an")).length + (await filesOf("an")).length).toBe(0)
  },
)

test("without a connection everything waits, later and later; one that got through ends the pause", async () => {
  const server = aServer()
  await enqueue([titled("một"), titled("hai")])
  server.on.before = () => {
    throw cutConnection()
  }
  await drainOutbox("an", server.requests)
  await drainOutbox("an", server.requests)
  expect(server.asked).toEqual(["put một", "put một"])
  expect(await outboxDb.pauses.get("an")).toMatchObject({ tries: 2, problem: { code: "offline" } })
  expect(await nextTime("an")).toBeGreaterThan(Date.now())
  server.on.before = () => undefined
  await drainOutbox("an", server.requests)
  expect(await outboxDb.pauses.get("an")).toBeUndefined()
  expect(await nextTime("an")).toBeNull()
})

test.each([422, 403, 404, 413, 423])(
  "what is refused with %i stays, and the next goes",
  async (status) => {
    const server = aServer()
    const [one, two] = [titled("một"), titled("hai")]
    await holdFile(aFile({ activityId: one.id, name: "1.jpg" }))
    await enqueue([one, two])
    const codes: Record<number, string> = {
      422: "invalid",
      403: "forbidden",
      404: "not-found",
      413: "too-large",
      423: "locked",
    }
    server.on.before = once("put một", aRefusal(status, codes[status] ?? "", { detail: "Vì sao" }))
    await drainOutbox("an", server.requests)
    expect(server.asked).toEqual(["put một", "put hai", "submit hai"])
    expect(await entriesOf("an")).toMatchObject([
      { id: one.id, state: "refused", problem: { detail: "Vì sao" }, write: { title: "một" } },
    ])
    expect(await nextTime("an")).toBeNull()
    await retryEntry("an", one.id)
    await drainOutbox("an", server.requests)
    expect(await entriesOf("an")).toEqual([])
    expect(server.files.size).toBe(1)
  },
)

test("a session that has ended stops everything until somebody has signed in", async () => {
  const server = aServer()
  await enqueue([titled("một"), titled("hai")])
  server.on.before = once("put một", aRefusal(401, "unauthenticated"))
  await drainOutbox("an", server.requests)
  expect(server.asked).toEqual(["put một"])
  expect((await entriesOf("an")).map(({ state }) => state)).toEqual(["waiting", "waiting"])
  await drainOutbox("an", server.requests)
  expect(await entriesOf("an")).toEqual([])
})

test("a server that stumbles over one entry gets the others, and this one later", async () => {
  const server = aServer()
  const [one, two] = [titled("một"), titled("hai")]
  await enqueue([one, two])
  server.on.before = once("put một", aRefusal(500, "bug"))
  await drainOutbox("an", server.requests)
  expect(await entryOf("an", two.id)).toBeUndefined()
  expect((await entryOf("an", one.id))?.notBefore).toBeGreaterThan(Date.now())
})

test("the server's wish to be left alone is respected", async () => {
  const server = aServer()
  await enqueue([titled("một")])
  server.on.before = once("put một", aRefusal(429, "too-many", { retryAfter: 90 }))
  await drainOutbox("an", server.requests)
  expect(await nextTime("an")).toBeGreaterThan(Date.now() + 89_000)
})

test("another account's entries and files are not touched", async () => {
  const server = aServer()
  const theirs = anEntry({ accountId: "bình" })
  await enqueue([theirs])
  await holdFile(aFile({ accountId: "bình", activityId: theirs.id }))
  await drainOutbox("an", server.requests)
  expect(server.asked).toEqual([])
  expect(await entriesOf("bình")).toHaveLength(1)
})

test("typed on while the first write was lost: the first is repeated, the second comes over it", async () => {
  const server = aServer()
  const entry = { ...titled("một"), submit: false }
  await enqueue([entry])
  server.on.after = once("put một", cutConnection())
  await drainOutbox("an", server.requests)
  await enqueue([{ ...entry, submit: true, write: titled("một, đủ hơn").write }])
  await drainOutbox("an", server.requests)
  expect(server.asked.slice(1)).toEqual(["put một", "put một, đủ hơn", "submit một, đủ hơn"])
  expect(server.rows.get(entry.id)).toMatchObject({ version: 3, state: "submitted" })
})

test("replaced while its answer is on the way: the newer one goes on from what has arrived", async () => {
  const server = aServer()
  const entry = titled("một")
  await enqueue([entry])
  const { putActivity } = server.requests
  let typedOn = false
  const requests = {
    ...server.requests,
    putActivity: async (...asked: Parameters<typeof putActivity>) => {
      const answer = await putActivity(...asked)
      if (!typedOn) await enqueue([{ ...entry, write: titled("hai").write }])
      typedOn = true
      return answer
    },
  }
  await drainOutbox("an", requests)
  expect(server.rows.get(entry.id)).toMatchObject({
    write: { title: "hai" },
    version: 3,
    state: "submitted",
  })
  expect(await entriesOf("an")).toEqual([])
})

test("a submit whose answer was lost is done, though a reviewer has been at the entry since", async () => {
  const server = aServer()
  const entry = titled("một")
  await enqueue([entry])
  server.on.after = once("submit một", cutConnection())
  await drainOutbox("an", server.requests)
  const row = server.rows.get(entry.id)
  if (row) server.rows.set(entry.id, { ...row, version: 3, state: "returned" })
  await drainOutbox("an", server.requests)
  expect(await entriesOf("an")).toEqual([])
  expect(server.rows.get(entry.id)).toMatchObject({ version: 3, state: "returned" })
})

test("what somebody else has changed first is refused with the row in its place", async () => {
  const server = aServer()
  const entry = titled("một")
  server.rows.set(entry.id, { write: titled("của người khác").write, version: 7, state: "draft" })
  await enqueue([entry])
  await drainOutbox("an", server.requests)
  expect(await entriesOf("an")).toMatchObject([
    { state: "refused", problem: { code: "stale", current: { version: 7 } } },
  ])
})

test("what the server has already is only submitted", async () => {
  const server = aServer()
  const entry = titled("một")
  server.rows.set(entry.id, { write: entry.write, version: 4, state: "draft" })
  await enqueue([{ ...entry, savedVersion: 4 }])
  await drainOutbox("an", server.requests)
  expect(server.asked).toEqual(["submit một"])
})

test("a file is let go only when the server names its own SHA-256", async () => {
  const server = aServer()
  const entry = titled("một")
  const file = aFile({ activityId: entry.id, sha256: "ab" })
  server.files.set(file.id, { caption: "", sha256: "khác" })
  await holdFile(file)
  await enqueue([entry])
  await drainOutbox("an", server.requests)
  expect(await filesOf("an")).toMatchObject([{ state: "refused", problem: { code: "conflict" } }])
})

test("a caption typed while the photo is on its way follows it", async () => {
  const server = aServer()
  const entry = titled("một")
  const file = aFile({ activityId: entry.id, name: "1.jpg" })
  await enqueue([entry])
  await holdFile(file)
  const { putFile } = server.requests
  const requests = {
    ...server.requests,
    putFile: async (...asked: Parameters<typeof putFile>) => {
      const answer = await putFile(...asked)
      await outboxDb.files.update(file.id, { caption: "Họp thôn 2" })
      return answer
    },
  }
  await drainOutbox("an", requests)
  expect(server.files.get(file.id)?.caption).toBe("Họp thôn 2")
  expect(await filesOf("an")).toEqual([])
})

test("an entry left on its way by a closed tab is sent", async () => {
  const server = aServer()
  const entry = titled("một")
  await enqueue([entry])
  await outboxDb.entries.update(["an", entry.id], { state: "sending", tried: true })
  await drainOutbox("an", server.requests)
  expect(server.rows.size).toBe(1)
})

test("a file behind a refused text waits without a time of its own", async () => {
  const server = aServer()
  const entry = titled("một")
  await holdFile(aFile({ activityId: entry.id }))
  await enqueue([entry])
  server.on.before = once("put một", aRefusal(422, "invalid"))
  await drainOutbox("an", server.requests)
  expect(await nextTime("an")).toBeNull()
  expect(await filesOf("an")).toMatchObject([{ state: "waiting" }])
})
