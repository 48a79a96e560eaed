import type { Db } from "@loa/db/db.ts"
import { activityEvidence, auditLog, evidence, files } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import { burstFrom } from "@loa/domain/activities/review-hints.ts"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { person, placeActivity, today } from "./testing.ts"
import { type Who, world } from "./testing-world.ts"

let whole: Db
let db: Db
beforeAll(async () => {
  whole = await testDb(world)
  db = whole
})

/** A queue is all that waits: each test has it to itself. */
const alone = (name: string, run: () => Promise<void>) =>
  test(
    name,
    undone(
      () => whole,
      async (tx) => {
        db = tx
        await run()
      },
    ),
  )

type Query = Parameters<ReturnType<typeof api>["$get"]>[0]["query"]
const api = (who: Who) => clientAs({ db, actor: person(who), today }).activities.review
async function queue(who: Who, query: Query = {}) {
  const res = await api(who).$get({ query })
  if (res.status !== 200) throw new Error(`${res.status}`)
  return res.json()
}
const idsOf = async (who: Who, query: Query = {}) =>
  (await queue(who, query)).data.map((entry) => entry.id)
const hintsOf = async (id: string) =>
  (await queue("coordinator", { id })).data[0]?.hints.map((hint) => hint.kind)

type Row = Parameters<typeof placeActivity>[1]
const sentOn = (day: string) => new Date(`${day}T05:00:00Z`)
/** Sent on the day after it took place, with nothing to remark. */
const placed = (row: Row = {}) =>
  placeActivity(db, {
    ...{ state: "submitted", title: "Họp thôn 3 về tiếp cận đất đai" },
    ...{ stateAt: sentOn("2026-11-20"), submittedAt: sentOn("2026-03-05") },
    ...row,
  })

async function addFile(activityId: string, removed = false) {
  const hash = uuidv7().replaceAll("-", "").repeat(2)
  await db.insert(files).values({ hash, mediaType: "image/webp", size: 1 })
  const [row] = await db
    .insert(evidence)
    .values({
      ...{ id: uuidv7(), organizationId: "xa", fileHash: hash, kind: "photo", name: "a.webp" },
      ...{ authorName: "Người", removedAt: removed ? new Date() : null },
    })
    .returning()
  await db.insert(activityEvidence).values({ activityId, evidenceId: row?.id ?? "" })
}

describe("what waits", () => {
  alone("the longest waiting comes first, and pages follow on without a gap", async () => {
    const ids: string[] = []
    for (const day of ["2026-11-18", "2026-11-16", "2026-11-17"])
      ids.push(await placed({ stateAt: sentOn(day) }))
    // Two of one instant: the id decides.
    const same = [await placed(), await placed()].toSorted()
    const all = [ids[1], ids[2], ids[0], ...same]
    expect(await idsOf("coordinator")).toEqual(all)
    const first = await queue("coordinator", { limit: "4" })
    const rest = await queue("coordinator", { limit: "4", cursor: first.next ?? "" })
    expect([...first.data, ...rest.data].map((entry) => entry.id)).toEqual(all)
    expect(rest.next).toBeNull()
  })

  alone("each step has its own entries", async () => {
    const submitted = await placed()
    const verified = await placed({ state: "verified" })
    for (const state of ["draft", "returned", "published", "withdrawn"] as const)
      await placed({ state })
    expect(await idsOf("coordinator")).toEqual([submitted])
    expect(await idsOf("coordinator", { step: "publish" })).toEqual([verified])
    expect(await idsOf("coordinator", { id: verified })).toEqual([verified])
  })

  alone("only what one reviews", async () => {
    const here = await placed()
    const there = await placed({ organizationId: "xa-khac", authorId: "outsider" })
    const office = await placed({ organizationId: "phong", authorId: "writingCoordinator" })
    expect(new Set(await idsOf("coordinator"))).toEqual(new Set([here, office]))
    expect(await idsOf("approverOfOffice")).toEqual([office])
    expect(await idsOf("approver")).toEqual([])
    expect(await idsOf("outsider", { written: "me" })).toEqual([there])
    expect(await idsOf("outsider", { id: here })).toEqual([])
  })

  alone("one's own stand apart, without hints, with who may check them", async () => {
    const own = await placed({
      ...{ organizationId: "phong", authorId: "writingCoordinator", links: [] },
    })
    const edited = await placed({ authorId: "reporter" })
    await db.insert(auditLog).values({
      ...{ actorId: "writingCoordinator", actorName: "x", verb: "activity.save" },
      ...{ subjectType: "activity", subjectId: edited },
    })
    expect(await idsOf("writingCoordinator")).toEqual([])
    const { data } = await queue("writingCoordinator", { written: "me" })
    expect(data.map((entry) => [entry.id, entry.mine, entry.hints])).toEqual([
      [own, true, []],
      [edited, true, []],
    ])
    expect(data[0]?.others).toEqual(["approverOfOffice", "coordinator"])
    expect(await idsOf("coordinator")).toEqual([own, edited])
  })
})

describe("filters", () => {
  alone("by organization, plan, channel, item and days waited", async () => {
    const one = await placed({ items: ["c"], channelCode: "leaflet" })
    const old = await placed({ stateAt: sentOn("2026-11-16") })
    const ask = (query: Query) => idsOf("coordinator", query)
    expect(await ask({ organization: "xa" })).toEqual([old, one])
    expect(await ask({ organization: "phong" })).toEqual([])
    expect(await ask({ plan: "khac" })).toEqual([])
    expect(await ask({ channel: "leaflet" })).toEqual([one])
    expect(await ask({ item: "c" })).toEqual([one])
    expect(await ask({ waited: "7" })).toEqual([old])
    expect(await ask({ waited: "8" })).toEqual([])
    expect(await ask({ waited: "3" })).toEqual([old, one])
  })

  alone("by evidence: a link or a file that was not taken down", async () => {
    const linked = await placed()
    const bare = await placed({ links: [] })
    const photo = await placed({ links: [] })
    const removed = await placed({ links: [] })
    await addFile(photo)
    await addFile(removed, true)
    const sorted = async (query: Query) => (await idsOf("coordinator", query)).toSorted()
    expect(await sorted({ evidence: "with" })).toEqual([linked, photo].toSorted())
    expect(await sorted({ evidence: "without" })).toEqual([bare, removed].toSorted())
    expect((await queue("coordinator", { id: photo })).data[0]).toMatchObject({
      ...{ evidenceCount: 1, linkCount: 0 },
    })
  })

  alone("by having come back after a return", async () => {
    const id = await placed()
    await placed()
    const reason = { reason: "Thiếu ảnh" }
    const entry = (who: Who) => ({ db, actor: person(who), today })
    await sendAs(entry("coordinator"), "POST", `/activities/${id}/return`, reason)
    await sendAs(entry("reporter"), "POST", `/activities/${id}/submit`, {})
    expect(await idsOf("coordinator", { again: "1" })).toEqual([id])
  })

  alone("by hint, looking further until there are enough or nothing is left", async () => {
    const bare = await placed({ links: [], stateAt: sentOn("2026-11-19") })
    const generic = await placed({ title: "Tuyên truyền CCHC" })
    await placed()
    expect(await idsOf("coordinator", { hint: "no-evidence" })).toEqual([bare])
    expect(await idsOf("coordinator", { hint: "generic-title" })).toEqual([generic])
    expect(await idsOf("coordinator", { hint: "any" })).toEqual([bare, generic])
    const page = await queue("coordinator", { hint: "any", limit: "1" })
    expect(page.data.map((entry) => entry.id)).toEqual([bare])
    expect(await idsOf("coordinator", { hint: "any", cursor: page.next ?? "" })).toEqual([generic])
  })

  test.each([
    [{ waited: "0" }, "waited", "Số ngày chờ"],
    [{ hint: "x" }, "hint", "Gợi ý"],
    [{ step: "x" }, "step", "Bước"],
    [{ again: "0" }, "again", "Đã sửa sau trả lại"],
    [{ cursor: "abc" }, "cursor", "Trang tiếp"],
    [{ la: "1" }, "la", "la"],
  ])("%j is refused by name", async (query, field, label) => {
    const search = new URLSearchParams(query).toString()
    const entry = { db: whole, actor: person("coordinator"), today }
    const res = await sendAs(entry, "GET", `/activities/review?${search}`)
    expect(res.status).toBe(422)
    expect((await res.json()).errors).toMatchObject([{ field, label }])
  })
})

describe("hints from other entries", () => {
  const words = "Cán bộ xã đã nói về cách nộp hồ sơ đất đai qua Cổng dịch vụ công tại nhà văn hóa."

  alone("another unit's text, whatever its accents, where the reviewer may read it", async () => {
    const id = await placed({ summary: words })
    expect(await hintsOf(id)).toEqual([])
    const row = { organizationId: "xa-khac", summary: words.toUpperCase(), firstDay: "2026-03-02" }
    await placed(row)
    await placed({ ...row, state: "draft" })
    expect(await hintsOf(id)).toEqual([])
    const twin = await placed({ ...row, state: "published" })
    const { data } = await queue("coordinator", { id })
    expect(data[0]?.hints).toEqual([
      {
        kind: "copied-text",
        twins: [
          {
            ...{ id: twin, organizationId: "xa-khac", organizationName: "Tên xa-khac" },
            day: "2026-03-02",
          },
        ],
      },
    ])
  })

  alone("one's own unit may say the same every week", async () => {
    const id = await placed({ summary: words })
    await placed({ summary: words, state: "published" })
    expect(await hintsOf(id)).toEqual([])
  })

  alone("one title in three units on one day", async () => {
    const id = await placed()
    await placed({ organizationId: "phong" })
    expect(await hintsOf(id)).toEqual([])
    await placed({ organizationId: "xa-khac" })
    expect(await hintsOf(id)).toEqual(["same-title"])
    const other = await placed({ firstDay: "2026-03-05" })
    expect(await hintsOf(other)).toEqual([])
  })

  alone("many entries of one unit in the last two days of a reporting quarter", async () => {
    const rush = { firstDay: "2026-03-10", submittedAt: sentOn("2026-03-14") }
    const ids: string[] = []
    for (let n = 1; n < burstFrom; n++) ids.push(await placed(rush))
    expect(await hintsOf(ids[0] ?? "")).toEqual([])
    const last = await placed({ ...rush, submittedAt: sentOn("2026-03-13") })
    const { data } = await queue("coordinator", { id: last })
    expect(data[0]?.hints).toEqual([
      { kind: "deadline-burst", cutOff: "2026-03-14", entries: burstFrom },
    ])
    const before = await placed({ ...rush, submittedAt: sentOn("2026-03-12") })
    expect(await hintsOf(before)).toEqual([])
  })

  alone("an entry sent long after its day, and a number of somebody's", async () => {
    const id = await placed({ summary: "Gọi 0905123456", submittedAt: sentOn("2026-04-30") })
    expect(await hintsOf(id)).toEqual(["personal-data", "late-entry"])
  })
})

alone("hints reach nobody who only reads or writes", async () => {
  const id = await placed({ links: [] })
  for (const who of ["reporter", "leader", "finance", "coordinator"] as const) {
    const res = await sendAs({ db, actor: person(who), today }, "GET", `/activities/${id}`)
    expect(res.status).toBe(200)
    expect(JSON.stringify(await res.json())).not.toContain("hints")
  }
})
