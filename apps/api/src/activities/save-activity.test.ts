import type { Db } from "@loa/db/db.ts"
import { activities, activityFacts, auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { ActivityWriteInput } from "@loa/domain/activities/activity.ts"
import { and, eq, ne } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { aWrite, person, today } from "./testing.ts"
import { script, type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const api = (who: Who, config = {}) =>
  clientAs({ db, actor: person(who), today, config }).activities
const put = (who: Who, id: string, json: ActivityWriteInput) =>
  api(who)[":id"].$put({ param: { id }, json })
const factsOf = (itemCode: string) =>
  db
    .select()
    .from(activityFacts)
    .where(and(eq(activityFacts.itemCode, itemCode), ne(activityFacts.activities, 0)))

async function created(write = aWrite(), who: Who = "reporter") {
  const id = uuidv7()
  const res = await put(who, id, write)
  expect(res.status).toBe(201)
  return { id, write, row: await res.json() }
}

test("a draft needs only organization, plan and write id", async () => {
  const id = uuidv7()
  const res = await put("reporter", id, {
    writeId: uuidv7(),
    organizationId: "xa",
    planId: "ke-hoach",
  })
  expect(res.status).toBe(201)
  expect(await res.json()).toMatchObject({
    ...{ id, state: "draft", version: 1, title: "", firstDay: null, items: [], audiences: [] },
    ...{ authorName: "Người reporter", organizationName: "Tên xa", sample: false },
  })
})

test("what is written is what is read, with the names of what it refers to", async () => {
  const { id, row } = await created(
    aWrite({
      ...{
        lastDay: "2026-03-06",
        taskCode: "10a",
        partnerIds: ["xa-khac", "phong"],
        cost: 5_000_000,
      },
      ...{ details: { timesAired: 2, station: "" }, explanation: "Có ghi âm" },
      items: [
        { code: "c", main: false, subItemIds: ["c-s1"] },
        { code: "a", main: true, bulletIds: ["a-1"] },
      ],
      audiences: [
        { code: "officials", reach: null },
        { code: "people", reach: 40 },
      ],
    }),
  )
  // It is answered before it is there to be read; afterwards it reads the same.
  const read = await api("reporter")[":id"].$get({ param: { id } })
  expect(await read.json()).toEqual(row)
  expect(row).toMatchObject({
    ...{ firstDay: "2026-03-04", lastDay: "2026-03-06", minutes: 12, cost: 5_000_000 },
    ...{ details: { timesAired: 2 }, explanation: "Có ghi âm", links: ["https://example.vn/tin"] },
    task: { code: "10a", title: "Việc 10a" },
    partners: [
      { id: "phong", name: "Tên phong" },
      { id: "xa-khac", name: "Tên xa-khac" },
    ],
    items: [
      { code: "a", main: true, label: "PAR.a", bullets: [{ id: "a-1", text: "Gạch đầu dòng" }] },
      { code: "c", main: false, subItems: [{ id: "c-s1", text: "Phần của c" }] },
    ],
    audiences: [
      { code: "people", reach: 40 },
      { code: "officials", reach: null },
    ],
  })
  expect(row).toHaveProperty("details", { timesAired: 2 })
})

test("how it was held is read as it was written, and changes nothing when written again", async () => {
  const circumstances = {
    ...{ costSource: "sponsor" as const, languages: ["vi" as const, "cor" as const] },
    ...{ headPresent: true, integratedWith: "Ngày Pháp luật", mode: "both" as const },
    ...{ materialId: script.id, seriesId: uuidv7() },
  }
  const { id, row } = await created(aWrite(circumstances))
  expect(row).toMatchObject({
    ...circumstances,
    material: { id: script.id, title: "Bài phát thanh", kind: "script" },
  })
  const other = { languages: ["cor" as const, "vi" as const] }
  await put("reporter", id, aWrite({ ...circumstances, ...other, version: 1 }))
  const { history } = await (await api("reporter")[":id"].$get({ param: { id } })).json()
  expect(history.at(-1)).toMatchObject({ before: {}, after: {} })
})

test("a client that knows nothing of how it was held says nothing of it", async () => {
  const { row } = await created()
  expect(row).toMatchObject({
    ...{ costSource: null, languages: [], headPresent: false, integratedWith: "", mode: null },
    ...{ materialId: null, material: null, seriesId: null, submittedAt: null },
  })
})

test("in brief it is answered with what a sender needs, whether it is new, there already or changed", async () => {
  const [id, write] = [uuidv7(), aWrite()]
  const briefly = async (json: ReturnType<typeof aWrite>) => {
    const headers = { headers: { Prefer: "return=minimal" } }
    const res = await api("reporter")[":id"].$put({ param: { id }, json }, headers)
    expect(res.headers.get("Preference-Applied")).toBe("return=minimal")
    return [res.status, await res.json()]
  }
  const row = { id, version: 1, writeId: write.writeId, state: "draft" }
  expect(await briefly(write)).toEqual([201, row])
  expect(await briefly(write)).toEqual([200, row])
  const edit = aWrite({ version: 1, title: "Khác" })
  expect(await briefly(edit)).toEqual([200, { ...row, version: 2, writeId: edit.writeId }])
  const read = await (await api("reporter")[":id"].$get({ param: { id } })).json()
  expect(read).toMatchObject({ title: "Khác", version: 2, items: [{ code: "a" }, { code: "b" }] })
  expect(read.history).toHaveLength(2)
})

test("text is trimmed and kept in NFC", async () => {
  const { row } = await created(aWrite({ title: "  Đối thoại về đất đai ".normalize("NFD") }))
  expect(row).toHaveProperty("title", "Đối thoại về đất đai".normalize("NFC"))
})

test("what is written in demo mode is marked sample, whoever edits it later", async () => {
  const id = uuidv7()
  const demo = api("reporter", { demo: true })[":id"]
  expect(await (await demo.$put({ param: { id }, json: aWrite() })).json()).toMatchObject({
    sample: true,
  })
  const edited = await put("reporter", id, aWrite({ version: 1 }))
  expect(await edited.json()).toMatchObject({ sample: true, version: 2 })
})

describe("the same write again", () => {
  test("ten times in parallel is one row and one set of facts", async () => {
    const id = uuidv7()
    const write = aWrite({
      items: [{ code: "c", main: true }],
      audiences: [{ code: "people", reach: 7 }],
    })
    const before = (await factsOf("c")).length
    const answers = await Promise.all(Array.from({ length: 10 }, () => put("reporter", id, write)))
    const statuses = answers.map((r) => r.status).sort()

    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 201])
    expect(await db.$count(activities, eq(activities.id, id))).toBe(1)
    expect(await db.$count(auditLog, eq(auditLog.subjectId, id))).toBe(1)
    const facts = await factsOf("c")
    expect(facts.length - before).toBeLessThanOrEqual(1)
    expect(facts.filter((f) => f.main && f.state === "draft")).toMatchObject([
      { month: "2026-03-01", activities: 1, reach: 7, minutes: 12 },
    ])
    for (const answer of answers) expect(await answer.json()).toMatchObject({ id, version: 1 })
  })

  test("an answer that was lost is given again, also when others have moved it since", async () => {
    const { id, write } = await created()
    await api("reporter")[":id"].submit.$post({ param: { id }, json: {} })
    await api("coordinator")[":id"].verify.$post({ param: { id }, json: {} })
    const again = await put("reporter", id, write)
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ state: "verified", version: 3 })
  })

  test("of different people's first writes under one id one wins and the other is stale", async () => {
    const id = uuidv7()
    const answers = await Promise.all([
      put("reporter", id, aWrite({ title: "một" })),
      put("colleague", id, aWrite({ title: "hai" })),
    ])
    expect(answers.map((r) => r.status).sort()).toEqual([201, 409])
  })
})

describe("an edit", () => {
  test("that saw the current version replaces all of it, and the author stays", async () => {
    const { id } = await created()
    const res = await put("colleague", id, {
      ...aWrite({ version: 1, title: "Khác", minutes: null, items: [{ code: "c", main: true }] }),
      ...{ audiences: [], partnerIds: ["phong"] },
    })
    expect(res.status).toBe(200)
    const row = await res.json()
    expect(row).toMatchObject({
      title: "Khác",
      version: 2,
      authorName: "Người reporter",
      minutes: null,
      items: [{ code: "c" }],
      audiences: [],
      partnerIds: ["phong"],
    })
  })

  test("that saw another version is stale, gets the current row and changes nothing", async () => {
    const { id } = await created()
    await put("reporter", id, aWrite({ version: 1, title: "Bản hai" }))
    const res = await put("colleague", id, aWrite({ version: 1, title: "Bản ba" }))
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({
      ...{ code: "stale", title: "Đã có người sửa trước" },
      current: { id, version: 2, title: "Bản hai", may: { write: true } },
    })
    const now = await api("reporter")[":id"].$get({ param: { id } })
    expect(await now.json()).toMatchObject({ title: "Bản hai", version: 2 })
  })

  const device = "01890a5d-ac96-474b-8cce-b302099a8057"
  test.each([
    { what: "a later write of the same device", patch: { deviceId: device }, status: 200 },
    { what: "a later write of another device", patch: { deviceId: uuidv7() }, status: 409 },
    { what: "a later write of no device", patch: {}, status: 409 },
  ])("without a version: $what answers $status", async ({ patch, status }) => {
    const { id } = await created(aWrite({ deviceId: device }))
    const res = await put("reporter", id, aWrite({ title: "Ghi tiếp", ...patch }))
    expect(res.status).toBe(status)
  })

  test("without a version: an earlier write of the same device is stale", async () => {
    const earlier = uuidv7({ msecs: Date.now() - 60_000 })
    const { id } = await created(aWrite({ deviceId: device }))
    const res = await put("reporter", id, aWrite({ deviceId: device, writeId: earlier }))
    expect(res.status).toBe(409)
  })

  test("without a version: a colleague on the same device, or a sent activity, is stale", async () => {
    const { id } = await created(aWrite({ deviceId: device }))
    expect((await put("colleague", id, aWrite({ deviceId: device }))).status).toBe(409)
    await api("reporter")[":id"].submit.$post({ param: { id }, json: {} })
    expect((await put("reporter", id, aWrite({ deviceId: device }))).status).toBe(409)
  })

  test("of a sent one makes it a draft again", async () => {
    const { id } = await created()
    await api("reporter")[":id"].submit.$post({ param: { id }, json: {} })
    const res = await put("reporter", id, aWrite({ version: 2 }))
    expect(await res.json()).toMatchObject({ state: "draft", version: 3 })
  })

  test("of a returned one leaves it returned, and may not empty what sending needs", async () => {
    const { id } = await created()
    await api("reporter")[":id"].submit.$post({ param: { id }, json: {} })
    await api("coordinator")[":id"].return.$post({ param: { id }, json: { reason: "Thiếu ảnh" } })
    const edited = await put("reporter", id, aWrite({ version: 3, title: "Đã bổ sung" }))
    expect(await edited.json()).toMatchObject({ state: "returned", stateReason: "Thiếu ảnh" })
    const emptied = await put("reporter", id, aWrite({ version: 4, title: "", items: [] }))
    expect(emptied.status).toBe(422)
    expect(await emptied.json()).toMatchObject({ errors: [{ field: "title" }, { field: "items" }] })
  })

  test("of a checked one is refused with the row", async () => {
    const { id } = await created()
    await api("reporter")[":id"].submit.$post({ param: { id }, json: {} })
    await api("coordinator")[":id"].verify.$post({ param: { id }, json: {} })
    const res = await put("reporter", id, aWrite({ version: 3 }))
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({ code: "conflict", current: { state: "verified" } })
  })

  test("may hand a draft to a predecessor, a sent one not", async () => {
    const { id } = await created()
    const handed = aWrite({ organizationId: "xa-cu", firstDay: "2025-05-04" })
    expect((await put("reporter", id, { ...handed, version: 1 })).status).toBe(200)
    await api("reporter")[":id"].submit.$post({ param: { id }, json: {} })
    const res = await put("reporter", id, aWrite({ version: 3 }))
    expect(res.status).toBe(422)
    expect(await res.json()).toMatchObject({
      errors: [{ field: "organizationId", label: "Đơn vị" }],
    })
  })
})

test("every save leaves one line with what it changed, and nothing else", async () => {
  const { id, write } = await created()
  await put("colleague", id, {
    ...write,
    writeId: uuidv7(),
    version: 1,
    title: "Khác",
    minutes: 30,
  })
  const row = await (await api("reporter")[":id"].$get({ param: { id } })).json()
  expect(row.history).toMatchObject([
    {
      verb: "activity.save",
      actorName: "Người reporter",
      organizationName: "Tên xa",
      before: null,
    },
    { verb: "activity.save", actorName: "Người colleague" },
  ])
  expect(row.history[0]?.after).toMatchObject({
    state: "draft",
    items: [{ code: "a" }, { code: "b" }],
  })
  expect(row.history[1]?.before).toEqual({ title: write.title, minutes: 12 })
  expect(row.history[1]?.after).toEqual({ title: "Khác", minutes: 30 })
  expect(row.history[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
