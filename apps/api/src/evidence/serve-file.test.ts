import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { placeActivity } from "../activities/testing.ts"
import { world } from "../activities/testing-world.ts"
import { folderStore } from "./folder-store.ts"
import { evidenceApi } from "./testing-client.ts"
import { jpeg, mp3, office, pdf } from "./testing-files.ts"

let db: Db
let folder: string
let api: ReturnType<typeof evidenceApi>

beforeAll(async () => {
  db = await testDb(world)
  folder = await mkdtemp(join(tmpdir(), "loa-evidence-"))
  api = evidenceApi(db, folderStore(folder))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const safe = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
}

test("a photo is shown, a document saved; neither can run, be guessed at or kept by others", async () => {
  const activity = await placeActivity(db)
  const files = [
    ["photo", jpeg(), "image/jpeg", "inline"],
    ["audio", mp3(), "audio/mpeg", "inline"],
    ["document", pdf(), "application/pdf", "attachment"],
    ["document", office(), /wordprocessingml/, "attachment"],
  ] as const
  for (const [kind, bytes, type, how] of files) {
    const name = `Biên bản "họp" thôn 2’s.html`
    const id = await api.placed("reporter", activity, { kind, bytes, name, type: "text/html" })
    const res = await api.file("reporter", id)
    const headers = Object.fromEntries(res.headers)
    expect(headers).toMatchObject({
      ...safe,
      "cache-control": "private, no-cache",
      "cross-origin-resource-policy": "same-origin",
      "content-length": String(bytes.length),
    })
    expect(headers["content-type"]).toMatch(type)
    expect(headers["content-disposition"]).toBe(
      `${how}; filename="loa-${id}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
  }
})

test("what a reader has is not sent again; sound is sent in parts", async () => {
  const activity = await placeActivity(db)
  const bytes = mp3(7)
  const id = await api.placed("reporter", activity, { kind: "audio", bytes })
  const whole = await api.file("reporter", id)
  const tag = whole.headers.get("etag") ?? ""
  expect(tag).toMatch(/^"[0-9a-f]{64}"$/)
  expect((await api.file("reporter", id, { "If-None-Match": tag })).status).toBe(304)

  const head = await api.request("reporter", `/evidence/${id}/file`, { method: "HEAD" })
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
    ...[200, String(bytes.length), ""],
  ])

  const part = async (range: string) => {
    const res = await api.file("reporter", id, { Range: range })
    const body = new Uint8Array(await res.arrayBuffer())
    return { status: res.status, range: res.headers.get("content-range"), body }
  }
  const size = bytes.length
  expect(await part("bytes=0-1")).toEqual({
    status: 206,
    range: `bytes 0-1/${size}`,
    body: bytes.slice(0, 2),
  })
  expect((await part(`bytes=${size - 3}-`)).body).toEqual(bytes.slice(-3))
  expect((await part("bytes=-5")).body).toEqual(bytes.slice(-5))
  expect((await part(`bytes=10-${size + 100}`)).body).toEqual(bytes.slice(10))
  expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` })
  expect((await part("bytes=0-1,4-5")).body.length).toBe(size)
  expect((await part("lines=1-2")).status).toBe(200)
})

const publish = { version: 1, altText: "Bà con thôn 2 họp", confirmed: true }

async function published() {
  const activity = await placeActivity(db, { state: "verified" })
  const id = await api.placed("reporter", activity, { name: "Nguyễn Văn A.jpg", caption: "Họp" })
  expect((await api.post("coordinator", id, "publish", publish)).status).toBe(200)
  expect((await api.open(`/evidence/${id}`)).status).toBe(404)
  await db.update(activities).set({ state: "published" }).where(eq(activities.id, activity))
  return { activity, id }
}

test("everybody reads a public file of a published activity, for a minute from caches", async () => {
  const { activity, id } = await published()
  const res = await api.open(`/evidence/${id}`)
  expect(res.status).toBe(200)
  expect(Object.fromEntries(res.headers)).toMatchObject({
    ...safe,
    "content-type": "image/jpeg",
    "cache-control": expect.stringMatching(/public.*s-maxage=60|s-maxage=60.*public/),
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
    "content-disposition": `inline; filename="loa-${id}"; filename*=UTF-8''loa-${id}`,
  })
  expect(new Uint8Array(await res.arrayBuffer())).toEqual(jpeg())
  const tag = res.headers.get("etag") ?? ""
  expect((await api.open(`/evidence/${id}`, { "If-None-Match": tag })).status).toBe(304)
  const one = await (await api.open(`/activities/${activity}`)).json()
  expect(one.evidence).toEqual([
    { id, mediaType: "image/jpeg", altText: "Bà con thôn 2 họp", caption: "Họp" },
  ])
  const csv = await (await api.open(`/activities/${activity}?format=csv`)).text()
  expect(csv).toContain(`/api/public/v1/evidence/${id}`)
  expect(csv).not.toContain("Nguyễn Văn A")
})

test("withdrawing the activity, taking the file back or removing it ends its address at once", async () => {
  const ends: ((activity: string, id: string) => Response | Promise<Response>)[] = [
    (activity) =>
      api.request("coordinator", `/activities/${activity}/withdraw`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ reason: "Sai ngày" }),
      }),
    (_, id) => api.post("coordinator", id, "unpublish", { version: 2 }),
    (_, id) => api.post("reporter", id, "unpublish", { version: 2 }),
    (_, id) => api.post("coordinator", id, "remove", { version: 2, reason: "Có trẻ em" }),
  ]
  for (const end of ends) {
    const { activity, id } = await published()
    const tag = (await api.open(`/evidence/${id}`)).headers.get("etag") ?? ""
    expect((await end(activity, id)).status).toBe(200)
    const res = await api.open(`/evidence/${id}`, { "If-None-Match": tag })
    expect([res.status, res.headers.get("cache-control")]).toEqual([404, "no-store"])
    const one = await (await api.open(`/activities/${activity}`)).json()
    expect(one.evidence ?? []).toEqual([])
  }
})

test("the public sees no file that was not made public, and in demo mode no real one", async () => {
  const activity = await placeActivity(db, { state: "published" })
  const id = await api.placed("reporter", activity)
  expect((await api.open(`/evidence/${id}`)).status).toBe(404)
  expect((await api.open("/evidence/khong-phai-ma")).status).toBe(404)
  const sample = await placeActivity(db, { state: "published", sample: true })
  await api.post("reporter", id, "attach", { activityId: sample })
  await db.update(activities).set({ state: "verified" }).where(eq(activities.id, activity))
  await api.post("coordinator", id, "publish", publish)
  expect((await api.open(`/evidence/${id}`)).status).toBe(404)
})
