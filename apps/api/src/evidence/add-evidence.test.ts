import { createHash } from "node:crypto"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { activities, activityEvidence, auditLog, evidence, files } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { Bytes } from "@loa/domain/evidence/clean-image.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { placeActivity } from "../activities/testing.ts"
import { world } from "../activities/testing-world.ts"
import { folderStore } from "./folder-store.ts"
import { evidenceApi } from "./testing-client.ts"
import { bytesOf, jpeg, office, pdf, photoWithPlace, png } from "./testing-files.ts"

let db: Db
let folder: string
let api: ReturnType<typeof evidenceApi>

beforeAll(async () => {
  db = await testDb(world)
  folder = await mkdtemp(join(tmpdir(), "loa-evidence-"))
  api = evidenceApi(db, folderStore(folder))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

/** Everything a file leaves: rows, bytes, lines of the log. */
const traces = async () => ({
  rows: await db.$count(evidence),
  hashes: await db.$count(files),
  links: await db.$count(activityEvidence),
  lines: await db.$count(auditLog),
  stored: (await stored()).toSorted(),
})

describe("a photo from the outbox", () => {
  test("is stored as it was shrunk, byte for byte, and shown with its activity", async () => {
    const activity = await placeActivity(db, { state: "submitted" })
    const photo = jpeg({ seed: "ảnh họp thôn" })
    const id = uuidv7()
    const res = await api.put("reporter", activity, { id, bytes: photo, caption: "Họp thôn 2" })
    expect(res.status).toBe(201)
    const view = {
      ...{ id, hash: sha256(photo), mediaType: "image/jpeg", size: photo.length, kind: "photo" },
      ...{ name: "anh.jpg", caption: "Họp thôn 2", altText: "", authorName: "Người reporter" },
      ...{ publicAt: null, removedAt: null, removedReason: null, version: 1 },
      createdAt: expect.stringMatching(/Z$/),
      may: { describe: true, detach: true, publish: false, unpublish: false, remove: true },
    }
    expect(await res.json()).toEqual(view)
    const hash = sha256(photo)
    expect(await readFile(join(folder, hash.slice(0, 2), hash))).toEqual(Buffer.from(photo))
    const shown = await api.view("reporter", activity)
    expect(shown).toMatchObject({ state: "submitted", version: 1, evidence: [view] })
    const served = await api.file("coordinator", id)
    expect(sha256(new Uint8Array(await served.arrayBuffer()))).toBe(hash)
    const list = await api.request("coordinator", "/activities")
    expect((await list.json()).data).toContainEqual(
      expect.objectContaining({ id: activity, evidenceCount: 1 }),
    )
  })

  test("sent again after a lost answer is the same photo, and leaves nothing more", async () => {
    const activity = await placeActivity(db)
    const sent = { id: uuidv7(), bytes: photoWithPlace(6, { seed: "lần hai" }) }
    expect((await api.put("reporter", activity, sent)).status).toBe(201)
    const before = await traces()
    const again = await api.put("reporter", activity, { ...sent, caption: "khác" })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ id: sent.id, caption: "", version: 1 })
    expect(await traces()).toEqual(before)
  })

  test("under an id that has other bytes is refused", async () => {
    const activity = await placeActivity(db)
    const id = await api.placed("reporter", activity, { bytes: jpeg({ seed: "một" }) })
    const before = await traces()
    const res = await api.put("reporter", activity, { id, bytes: jpeg({ seed: "hai" }) })
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({ code: "conflict" })
    expect(await traces()).toEqual(before)
  })

  test("is stored once, however many send the same bytes at once", async () => {
    const ids = await Promise.all([placeActivity(db), placeActivity(db), placeActivity(db)])
    const bytes = jpeg({ seed: "cùng một ảnh" })
    const before = (await stored()).length
    const answers = await Promise.all(
      [...ids, ...ids].map((activity) => api.put("reporter", activity, { bytes })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect((await stored()).length).toBe(before + 1)
    expect(await db.$count(files, eq(files.hash, sha256(bytes)))).toBe(1)
    expect(await db.$count(evidence, eq(evidence.fileHash, sha256(bytes)))).toBe(6)
  })

  test("sent twice at once under one id is one row", async () => {
    const activity = await placeActivity(db)
    const sent = { id: uuidv7(), bytes: jpeg({ seed: "hai thẻ" }) }
    const answers = await Promise.all([1, 2, 3].map(() => api.put("reporter", activity, sent)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
    expect(await db.$count(auditLog, eq(auditLog.subjectId, sent.id))).toBe(1)
  })

  test("loses place, author and comment on the way", async () => {
    const activity = await placeActivity(db)
    const id = await api.placed("reporter", activity, { bytes: photoWithPlace(6, { seed: "GPS" }) })
    const words = await (await api.file("reporter", id)).text()
    expect(words).not.toMatch(/108\.5210|TRÀ BỒNG|người chụp|<script>/)
  })
})

const nothingNew = async (
  send: () => Response | Promise<Response>,
  status: number,
  code: string,
) => {
  const before = await traces()
  const res = await send()
  expect([res.status, (await res.json()).code]).toEqual([status, code])
  expect(await traces()).toEqual(before)
}

describe("what is refused leaves nothing behind", () => {
  test.each<[string, EvidenceKind, Bytes, number, string]>([
    ["a web page called a photo", "photo", bytesOf("<html><script>1</script>"), 422, "invalid"],
    ["a program called a document", "document", bytesOf("MZ", new Uint8Array(99)), 422, "invalid"],
    ["a document with macros", "document", office({ "vbaProject.bin": "x" }), 422, "invalid"],
    ["a bomb", "document", office({ "a.xml": new Uint8Array(60_000_000) }), 422, "invalid"],
    ["a PDF with a script", "document", pdf("<< /S /JavaScript >>"), 422, "invalid"],
    ["a huge picture", "photo", png({ width: 30_000, height: 30_000 }), 422, "invalid"],
    ["too many bytes", "photo", new Uint8Array(5 * 1024 * 1024 + 1), 413, "too-large"],
  ])("%s", async (_, kind, bytes, status, code) => {
    const activity = await placeActivity(db)
    await nothingNew(() => api.put("reporter", activity, { kind, bytes }), status, code)
  })

  test("a file for an activity that is not there, not theirs or not to be added to", async () => {
    const own = await placeActivity(db, { state: "submitted" })
    await nothingNew(() => api.put("reporter", uuidv7()), 404, "not-found")
    await nothingNew(() => api.put("outsider", own), 404, "not-found")
    await nothingNew(() => api.put("writingCoordinator", own), 403, "forbidden")
    await nothingNew(() => api.put("coordinator", own), 403, "forbidden")
    const gone = await placeActivity(db, { state: "withdrawn" })
    await nothingNew(() => api.put("reporter", gone), 409, "conflict")
  })

  test("a file whose bytes could not be stored", async () => {
    const activity = await placeActivity(db)
    const broken = evidenceApi(db, {
      put: () => Promise.reject(new Error("Đĩa đầy")),
      get: () => Promise.resolve(null),
      has: () => Promise.resolve(false),
      delete: () => Promise.resolve(),
    })
    const before = await traces()
    const bytes = jpeg({ seed: "đĩa đầy" })
    const { status } = await broken.put("reporter", activity, { bytes })
    expect(status).toBe(500)
    expect(await traces()).toEqual(before)
    expect((await api.put("reporter", activity, { bytes })).status).toBe(201)
  })

  test("a wrong question names the field", async () => {
    const activity = await placeActivity(db)
    const res = await api.request(
      "reporter",
      `/evidence/${uuidv7()}?activity=${activity}&kind=video&name=`,
      { method: "PUT", body: jpeg() },
    )
    expect(res.status).toBe(422)
    const { errors } = await res.json()
    expect(errors.map(({ label }: { label: string }) => label)).toEqual([
      "Loại minh chứng",
      "Tên tệp",
    ])
  })

  test("more files than one activity carries", async () => {
    const activity = await placeActivity(db)
    const file = await api.placed("reporter", activity)
    const rows = Array.from({ length: 29 }, () => uuidv7())
    const [one] = await db.select().from(evidence).where(eq(evidence.id, file))
    if (!one) throw new Error("What was just placed is not there.")
    await db.insert(evidence).values(rows.map((id) => ({ ...one, id })))
    await db
      .insert(activityEvidence)
      .values(rows.map((evidenceId) => ({ activityId: activity, evidenceId })))
    await nothingNew(() => api.put("reporter", activity), 409, "conflict")
  })
})

test("a file is proof: with it an activity without link and words is verified", async () => {
  const activity = await placeActivity(db, { state: "submitted", links: [] })
  const verify = () =>
    api.request("coordinator", `/activities/${activity}/verify`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    })
  expect((await verify()).status).toBe(422)
  const id = await api.placed("reporter", activity, { bytes: jpeg({ seed: "chứng" }) })
  expect((await verify()).status).toBe(200)
  expect(await api.view("reporter", activity)).toMatchObject({
    evidence: [{ id, may: { detach: false, remove: false } }],
  })
})

test("a draft that is deleted leaves its files to the organization", async () => {
  const activity = await placeActivity(db)
  const id = await api.placed("reporter", activity, { bytes: jpeg({ seed: "nháp" }) })
  const { status } = await api.request("reporter", `/activities/${activity}`, { method: "DELETE" })
  expect(status).toBe(204)
  expect(await db.$count(activities, eq(activities.id, activity))).toBe(0)
  expect((await api.file("colleague", id)).status).toBe(200)
  const list = await api.request("colleague", "/evidence?organization=xa&limit=1")
  expect(await list.json()).toMatchObject({ data: [{ id }], next: expect.any(String) })
})
