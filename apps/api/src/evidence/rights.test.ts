import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { activities, auditLog, evidence } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { type ActivityState, activityStates } from "@loa/domain/activities/state.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { placeActivity } from "../activities/testing.ts"
import { everybody, type Who, world } from "../activities/testing-world.ts"
import { folderStore } from "./folder-store.ts"
import { evidenceApi } from "./testing-client.ts"
import { jpeg, mp3, pdf } from "./testing-files.ts"

let db: Db
let folder: string
let api: ReturnType<typeof evidenceApi>

beforeAll(async () => {
  db = await testDb(world)
  folder = await mkdtemp(join(tmpdir(), "loa-evidence-"))
  api = evidenceApi(db, folderStore(folder))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Placing = { state?: ActivityState; kind?: EvidenceKind; by?: Who; public?: boolean }

/** An activity of the commune "xa", written by its reporter, in a state, with one file. */
async function placed({ state = "submitted", kind = "photo", by = "reporter", ...more }: Placing) {
  const activity = await placeActivity(db, { authorId: "reporter" })
  const bytes = kind === "audio" ? mp3() : kind === "document" ? pdf() : jpeg()
  const id = await api.placed("reporter", activity, { kind, bytes })
  const publicAt = more.public ? { publicAt: new Date(), altText: "Họp thôn" } : {}
  await db
    .update(evidence)
    .set({ authorId: by, ...publicAt })
    .where(eq(evidence.id, id))
  await db.update(activities).set({ state }).where(eq(activities.id, activity))
  return { activity, id }
}

const verbs = ["attach", "detach", "describe", "publish", "unpublish", "remove"] as const
type Verb = (typeof verbs)[number]

const bodies: Record<Verb, (activityId: string) => object> = {
  attach: (activityId) => ({ activityId }),
  detach: (activityId) => ({ activityId }),
  describe: () => ({ version: 1, kind: "photo", caption: "Mới", altText: "Họp" }),
  publish: () => ({ version: 1, altText: "Bà con họp thôn", confirmed: true }),
  unpublish: () => ({ version: 1 }),
  remove: () => ({ version: 1, reason: "Ảnh nhầm" }),
}

const writers: Who[] = ["reporter", "colleague"]
const reviewer: Who[] = ["coordinator", "writingCoordinator"]
/** Their role may try the verb, and they may see the file: the row is what forbids it. */
const forbidden = (verb: Verb): Who[] =>
  verb === "attach" || verb === "detach"
    ? ["writingCoordinator"]
    : ["reporter", "colleague", "approver", "coordinator", "writingCoordinator"]

/** Who may do what to a photo of an activity that waits for its check. */
const allowed: Record<Verb, Who[]> = {
  attach: writers,
  detach: writers,
  describe: [...writers, ...reviewer],
  publish: reviewer,
  unpublish: [...writers, ...reviewer],
  remove: [...writers, ...reviewer],
}

describe.each(verbs)("%s", (verb) => {
  test("is for whom the rules name, and for nobody else", { timeout: 60_000 }, async () => {
    for (const who of everybody) {
      const { activity, id } = await placed({ public: verb === "unpublish" })
      const before = await db.$count(auditLog, eq(auditLog.subjectId, id))
      const { status } = await api.post(who, id, verb, bodies[verb](activity))
      const lines = (await db.$count(auditLog, eq(auditLog.subjectId, id))) - before
      if (allowed[verb].includes(who)) {
        expect([who, status]).toEqual([who, 200])
        expect([who, lines]).toEqual([who, verb === "attach" ? 0 : 1])
      } else {
        const expected = forbidden(verb).includes(who) ? [403] : [403, 404]
        expect(expected, who).toContain(status)
        expect([who, lines]).toEqual([who, 0])
      }
    }
  })

  test("asked for twice changes nothing the second time", async () => {
    const { activity, id } = await placed({ public: verb === "unpublish" })
    const who = verb === "publish" ? "coordinator" : "reporter"
    expect((await api.post(who, id, verb, bodies[verb](activity))).status).toBe(200)
    const [before] = await db.select().from(evidence).where(eq(evidence.id, id))
    expect((await api.post(who, id, verb, bodies[verb](activity))).status).toBe(200)
    expect((await db.select().from(evidence).where(eq(evidence.id, id)))[0]).toEqual(before)
  })

  test("of a file that is not there is not found, of one removed refused", async () => {
    const { activity, id } = await placed({})
    const who = verb === "publish" ? "coordinator" : "reporter"
    expect((await api.post(who, uuidv7(), verb, bodies[verb](activity))).status).toBe(404)
    await api.post("reporter", id, "remove", { version: 1, reason: "Nhầm" })
    if (verb === "remove" || verb === "unpublish" || verb === "detach") return
    const res = await api.post(who, id, verb, bodies[verb](activity))
    expect([res.status, (await res.json()).code]).toEqual([409, "conflict"])
  })
})

test("the bytes are for whoever may read an activity they prove", async () => {
  const { id } = await placed({})
  const may: Who[] = [...writers, "approver", ...reviewer, "finance", "leader"]
  for (const who of everybody) {
    const { status } = await api.file(who, id)
    if (may.includes(who)) expect([who, status]).toEqual([who, 200])
    else expect([403, 404], who).toContain(status)
  }
})

test("a draft's photo is seen by its own organization only", async () => {
  const { id } = await placed({ state: "draft" })
  expect((await api.file("approver", id)).status).toBe(200)
  for (const who of ["coordinator", "finance", "outsider"] as const)
    expect((await api.file(who, id)).status).toBe(404)
})

describe("making public", () => {
  const publish = (who: Who, id: string, patch: object = {}) =>
    api.post(who, id, "publish", { ...bodies.publish(""), ...patch })

  test.each<[EvidenceKind, number]>([
    ["photo", 200],
    ["document", 200],
    ["scan", 403],
    ["attendance", 403],
    ["audio", 403],
  ])("a file of kind %s answers %d", async (kind, status) => {
    const { id } = await placed({ kind })
    const res = await publish("coordinator", id)
    expect(res.status).toBe(status)
    if (status === 403) expect((await res.json()).detail).toMatch(/không bao giờ được công khai/)
  })

  test("needs words for who cannot see it, and the tick", async () => {
    const { id } = await placed({})
    for (const patch of [{ altText: "" }, { confirmed: false }, { confirmed: undefined }]) {
      const res = await publish("coordinator", id, patch)
      expect(res.status).toBe(422)
    }
    expect(await db.$count(evidence, eq(evidence.id, id))).toBe(1)
    expect((await api.open(`/evidence/${id}`)).status).toBe(404)
  })

  test("is not for whoever sent the file or wrote the activity", async () => {
    const sent = await placed({ by: "coordinator" })
    expect((await (await publish("coordinator", sent.id)).json()).detail).toMatch(/đã gửi tệp này/)
    const activity = await placeActivity(db, { state: "submitted", authorId: "coordinator" })
    const id = await api.placed("reporter", activity)
    expect((await publish("coordinator", id)).status).toBe(403)
    expect((await publish("writingCoordinator", id)).status).toBe(200)
  })

  test("of what somebody changed meanwhile is stale and carries the row", async () => {
    const { id } = await placed({})
    await api.post("reporter", id, "describe", bodies.describe(""))
    const res = await publish("coordinator", id)
    expect([res.status, await res.json()]).toMatchObject([
      409,
      { code: "stale", current: { id, version: 2, caption: "Mới" } },
    ])
  })

  test("a list stays one: a reviewer cannot call it a photo first", async () => {
    const { id } = await placed({ kind: "attendance" })
    const renamed = { version: 1, kind: "photo", caption: "", altText: "" }
    expect((await api.post("coordinator", id, "describe", renamed)).status).toBe(403)
    expect((await api.post("reporter", id, "describe", { ...renamed, kind: "audio" })).status).toBe(
      422,
    )
  })

  test("what is public is the reviewer's to describe", async () => {
    const { id } = await placed({ public: true })
    const said = { version: 1, kind: "photo", caption: "Thôn 2", altText: "Bà con họp" }
    expect((await api.post("reporter", id, "describe", said)).status).toBe(403)
    expect((await api.post("coordinator", id, "describe", { ...said, altText: "" })).status).toBe(
      422,
    )
    expect((await api.post("coordinator", id, "describe", { ...said, kind: "scan" })).status).toBe(
      409,
    )
    expect((await api.post("coordinator", id, "describe", said)).status).toBe(200)
  })
})

test("files come while an activity stands and go only before it is checked", async () => {
  const comes: ActivityState[] = ["draft", "submitted", "returned", "verified", "published"]
  for (const state of activityStates) {
    const { activity, id } = await placed({ state })
    const add = await api.put("reporter", activity, { bytes: jpeg({ seed: state }) })
    expect([state, add.status]).toEqual([state, comes.includes(state) ? 201 : 409])
    const goes = ["draft", "submitted", "returned"].includes(state)
    const detached = await api.post("reporter", id, "detach", { activityId: activity })
    expect([state, detached.status]).toEqual([state, goes ? 200 : 409])
  }
})

test("one file proves many activities; what was checked on it stands", async () => {
  const { activity, id } = await placed({})
  const other = await placeActivity(db, { state: "verified" })
  const again = await api.post("colleague", id, "attach", { activityId: other })
  expect(again.status).toBe(200)
  expect(await api.view("coordinator", other)).toMatchObject({ evidence: [{ id }] })
  const mine = await api.post("reporter", id, "remove", { version: 1, reason: "Nhầm" })
  expect([mine.status, (await mine.json()).detail]).toEqual([
    409,
    expect.stringMatching(/nhờ người kiểm tra gỡ/),
  ])
  expect((await api.post("reporter", id, "detach", { activityId: activity })).status).toBe(200)
  expect(await api.view("coordinator", activity)).toMatchObject({ evidence: [] })
  const theirs = { version: 1, reason: "Có biển số xe" }
  expect((await api.post("coordinator", id, "remove", theirs)).status).toBe(200)
  expect((await api.file("reporter", id)).status).toBe(404)
  expect(await api.view("reporter", other)).toMatchObject({
    evidence: [{ id, removedReason: "Có biển số xe", may: { publish: false, describe: false } }],
  })
})

test("the buttons offered are those that work", { timeout: 120_000 }, async () => {
  const offered = new Set<string>()
  for (const state of activityStates)
    for (const who of ["reporter", "approver", "coordinator", "finance"] as const)
      for (const verb of ["describe", "detach", "publish", "unpublish", "remove"] as const) {
        const { activity, id } = await placed({ state, public: verb === "unpublish" })
        const view = await api.view(who, activity)
        if (!("evidence" in view)) continue
        const may = view.evidence[0]?.may[verb]
        const { status } = await api.post(who, id, verb, bodies[verb](activity))
        expect([who, verb, state, status === 200]).toEqual([who, verb, state, may])
        if (may) offered.add(verb)
      }
  expect(offered.size).toBe(5)
})
