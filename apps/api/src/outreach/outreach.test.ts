import type { Db } from "@loa/db/db.ts"
import { auditLog, outreachPlanLines } from "@loa/db/schema.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { and, eq } from "drizzle-orm"
import readXlsxFile from "read-excel-file/node"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { bodyOf, place, planId } from "../plan/testing.ts"
import { aLine, outreachAs, put, refused } from "./testing.ts"

const today = "2025-06-12"
const commune = "ubnd-xa-tra-thuy"
let db: Db

beforeAll(async () => {
  db = await referenceDb()
})

const reporter = (organizationId = commune, on = today) =>
  outreachAs(db, on, organizationId, "reporter")
const ownPlan = async (who = reporter(), query: { year?: string; organization?: string } = {}) => {
  const { own } = await bodyOf(who.outreach.$get({ query }))
  if (!own) throw new Error("no plan of one unit")
  return own
}
const historyOf = (id: string) =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "outreach"), eq(auditLog.subjectId, id)))
    .orderBy(auditLog.id)

describe("a commune's plan for the year", () => {
  test("takes several lines at once; sent again they are the same lines", async () => {
    const lines = [3, 6, 9].map((month) => aLine({ month, quantity: 2, note: "Bản tin tháng" }))
    const { added } = await bodyOf(put(reporter(), commune, 2025, ...lines))
    expect(added.toSorted()).toEqual(lines.map(({ id }) => id).toSorted())
    expect(await bodyOf(put(reporter(), commune, 2025, ...lines))).toEqual({ added: [] })
    const { slots, progress, mayAdd } = await ownPlan()
    expect(slots.map(({ month, state }) => [month, state])).toEqual([
      [3, "short"],
      [6, "under-way"],
      [9, "ahead"],
    ])
    expect([mayAdd, progress]).toEqual([
      true,
      { planned: 6, done: 0, waiting: 0, short: 2, share: 0 },
    ])
    // March was over when the line was entered.
    expect(slots.map(({ lines: [line] }) => line?.afterwards)).toEqual([true, true, true])
    expect(await historyOf(lines[0]?.id ?? "")).toMatchObject([
      {
        ...{ verb: "outreach.save", organizationId: commune, before: null },
        after: { month: 3, quantity: 2, note: "Bản tin tháng" },
      },
    ])
  })

  test("counts what was checked in the month, by item and channel, and names what waits apart", async () => {
    const radio = { organizationId: commune, taskCode: null, channelCode: "commune-radio" }
    await place(db, { ...radio, firstDay: "2025-03-01" })
    await place(db, { ...radio, firstDay: "2025-03-31", state: "published" })
    await place(db, { ...radio, firstDay: "2025-06-05", state: "submitted" })
    await place(db, { ...radio, firstDay: "2025-06-05", state: "returned" })
    await place(db, { ...radio, firstDay: "2025-06-06", itemCode: "par-b" })
    await place(db, { ...radio, firstDay: "2025-06-06", channelCode: "meeting" })
    await place(db, { ...radio, firstDay: "2025-04-01" })
    await place(db, { ...radio, firstDay: "2024-06-06" })
    const { slots, progress, gaps } = await ownPlan()
    expect(slots.map((s) => [s.month, s.counted, s.waiting, s.state])).toEqual([
      [3, 2, 0, "done"],
      [6, 0, 1, "under-way"],
      [9, 0, 0, "ahead"],
    ])
    expect(progress).toEqual({ planned: 6, done: 2, waiting: 1, short: 0, share: 1 / 3 })
    // Talked about though nobody planned it.
    expect(gaps.find(({ code }) => code === "par-b")).toEqual({ code: "par-b", told: true })
    expect(gaps.some(({ code }) => code === "par-a")).toBe(false)
  })

  test("each figure opens the entries behind it", async () => {
    const entries = (query: Record<string, string>) =>
      bodyOf(reporter().outreach.entries.$get({ query: { year: "2025", ...query } }))
    expect((await entries({})).data.map((e) => [e.month, e.state])).toEqual([
      [3, "verified"],
      [3, "published"],
      [6, "submitted"],
    ])
    expect((await entries({ month: "3" })).data).toHaveLength(2)
    expect((await entries({ item: "par-b" })).data).toEqual([])
  })

  test("a line is changed by whoever saw its last state, and taken out with its row kept", async () => {
    const line = aLine({ month: 11, channelCode: "meeting" })
    await bodyOf(put(reporter(), commune, 2025, line))
    const { id, ...content } = line
    const json = { planId, organizationId: commune, year: 2025, ...content, quantity: 3 }
    const one = reporter().outreach.lines[":id"]
    const save = (over: object) => one.$put({ param: { id }, json: { ...json, ...over } })
    expect(await refused(await save({}))).toMatchObject({ status: 409, text: /"stale"/ })
    expect(await bodyOf(save({ version: 1 }))).toMatchObject({ version: 2, quantity: 3 })
    expect((await save({ version: 1 })).status).toBe(200)
    const stale = await refused(await save({ version: 1, quantity: 4 }))
    expect(stale).toMatchObject({ status: 409, text: expect.stringContaining('"current"') })
    const remove = (version: number) => one.remove.$post({ param: { id }, json: { version } })
    expect((await remove(1)).status).toBe(409)
    expect([(await remove(2)).status, (await remove(2)).status]).toEqual([204, 204])
    expect((await save({ version: 3, quantity: 9 })).status).toBe(409)
    const [row] = await db.select().from(outreachPlanLines).where(eq(outreachPlanLines.id, id))
    expect(row?.removedAt).not.toBeNull()
    expect((await ownPlan()).slots.some(({ month }) => month === 11)).toBe(false)
    expect((await historyOf(id)).map(({ verb }) => verb)).toEqual([
      ...["outreach.save", "outreach.save", "outreach.remove"],
    ])
  })

  test("what this month still lacks stands with my work", async () => {
    const { work } = await bodyOf(reporter().plan["my-work"].$get({ query: {} }))
    expect(work?.planned).toMatchObject([
      {
        ...{ item: { code: "par-a" }, channel: { code: "commune-radio" } },
        ...{ month: 6, planned: 2, counted: 0, waiting: 1 },
      },
    ])
  })

  test("last year's lines are offered, each slot once", async () => {
    await bodyOf(put(reporter(), commune, 2024, aLine({ month: 2, note: "năm trước" })))
    const { before } = await ownPlan()
    expect(before).toEqual([
      {
        ...{ itemCode: "par-a", channelCode: "commune-radio", month: 2 },
        ...{ quantity: 1, note: "năm trước" },
      },
    ])
  })
})

describe("a wrong line is refused with its field and what is expected, and none of its fellows stays", () => {
  const count = () => db.$count(outreachPlanLines)
  test.each([
    [{ month: 13 }, "lines.1.month", "Tháng", /từ 1 đến 12/],
    [{ quantity: 0 }, "lines.1.quantity", "Số lần", /ít nhất 1 lần/],
    [{ quantity: 1.5 }, "lines.1.quantity", "Số lần", /số nguyên/],
    [{ itemCode: "par-zz" }, "lines.1.itemCode", "Nội dung", /không có trong kế hoạch/],
    [{ channelCode: "fax" }, "lines.1.channelCode", "Hình thức", /không có trong danh mục/],
    [{ month: 3 }, "lines.1.month", "Tháng", /tháng 3 đã có dòng này/],
    [{ note: "x".repeat(501) }, "lines.1.note", "Ghi chú", /tối đa 500 ký tự/],
  ])("%o", async (over, field, label, message) => {
    const before = await count()
    const answer = await put(reporter(), commune, 2025, aLine({ month: 12 }), aLine(over))
    const { status, errors } = await refused(answer)
    expect(status).toBe(422)
    expect(errors).toEqual([{ field, label, message: expect.stringMatching(message) }])
    expect(await count()).toBe(before)
  })

  test("a year the plan does not have, a month before it began, an id used elsewhere", async () => {
    expect(await refused(await put(reporter(), commune, 2021, aLine()))).toMatchObject({
      ...{ status: 422, errors: [{ field: "year", label: "Năm" }] },
    })
    const [first] = (await ownPlan()).slots[0]?.lines ?? []
    const taken = aLine({ id: first?.id ?? "", month: 1 })
    expect((await put(reporter(), commune, 2024, taken)).status).toBe(409)
    const text = { planId, organizationId: commune, year: 2025, lines: [] }
    expect((await reporter().outreach.lines.$put({ json: text })).status).toBe(422)
  })
})

describe("who", () => {
  const elsewhere = "ubnd-xa-tra-tan"
  test("a commune neither sees nor writes another's plan", async () => {
    const other = reporter(elsewhere)
    expect((await put(other, commune, 2025, aLine({ month: 8 }))).status).toBe(403)
    const query = { organization: commune }
    expect((await other.outreach.$get({ query })).status).toBe(404)
    const stranger = await bodyOf(other.outreach.$get({ query: {} }))
    expect(stranger.own?.organization.id).toBe(elsewhere)
    expect([stranger.oversees, stranger.units]).toEqual([false, null])
    const [slot] = (await ownPlan()).slots
    const [line] = slot?.lines ?? []
    const param = { id: line?.id ?? "" }
    const removed = other.outreach.lines[":id"].remove.$post({ param, json: { version: 1 } })
    expect((await removed).status).toBe(403)
  })

  test("the head of the unit writes, its leader only reads", async () => {
    const line = aLine({ month: 10 })
    const head = outreachAs(db, today, commune, "approver")
    expect((await bodyOf(put(head, commune, 2025, line))).added).toEqual([line.id])
    const leader = outreachAs(db, today, commune, "leader")
    expect((await put(leader, commune, 2025, aLine({ month: 4 }))).status).toBe(403)
    expect((await ownPlan(leader)).mayWrite).toBe(false)
  })

  test("the focal point sees how all units stand, and each plan; it writes none", async () => {
    const focal = outreachAs(db, today, "phong-vhtt", "coordinator")
    const { own, units, organizations } = await bodyOf(focal.outreach.$get({ query: {} }))
    expect(own).toBeNull()
    expect(organizations.length).toBe(units?.length)
    expect(units?.filter(({ slots }) => slots > 0)).toMatchObject([
      { id: commune, slots: 4, planned: 7, done: 2, waiting: 1, short: 0 },
    ])
    expect(units?.find(({ id }) => id === "ubmttq-huyen")).toMatchObject({ optional: true })
    expect((await ownPlan(focal, { organization: commune })).mayWrite).toBe(false)
    expect((await put(focal, commune, 2025, aLine({ month: 4 }))).status).toBe(403)
    const leader = outreachAs(db, today, "ubnd-huyen", "leader")
    expect((await bodyOf(leader.outreach.$get({ query: { organization: "all" } }))).units).toEqual(
      units,
    )
  })

  test("it takes away how all stand, and a unit its plan, as workbooks", async () => {
    const sheet = async (who: ReturnType<typeof reporter>, organization: string) => {
      const answer = await who.outreach.export.$get({ query: { organization } })
      expect(answer.headers.get("Content-Disposition")).toContain(".xlsx")
      const [first] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()))
      return first?.data ?? []
    }
    const focal = outreachAs(db, today, "phong-vhtt", "coordinator")
    const all = await sheet(focal, "all")
    expect(all.find(([name]) => String(name).includes("Trà Thủy"))?.slice(1, 6)).toEqual([
      ...["Có", 7, 2, 1, 0],
    ])
    const mine = await sheet(reporter(), commune)
    expect(mine.find(([month]) => month === 3)).toEqual([
      ...[3, "PAR.a", expect.any(String), expect.any(String), 2, 2, 0, "Đủ", "Bản tin tháng"],
    ])
  })
})

describe("after the reform", () => {
  const on = "2025-11-20"
  const heir = "ubnd-xa-tra-bong"
  const gone = "ubnd-xa-tra-thuy"

  test("the successor sees its predecessors' lines of the year as its own, with what both did", async () => {
    const { organization, slots } = await ownPlan(reporter(heir, on))
    expect(organization.id).toBe(heir)
    expect(slots.map(({ month, planned }) => [month, planned])).toEqual([
      ...[3, 6, 9, 10].map((month) => [month, month === 10 ? 1 : 2]),
    ])
    expect(slots.every(({ lines }) => lines.every((l) => l.organizationId === gone))).toBe(true)
    await place(db, {
      ...{ organizationId: heir, taskCode: null, channelCode: "commune-radio" },
      firstDay: "2025-09-20",
    })
    const later = await ownPlan(reporter(heir, on))
    expect(later.slots.map((s) => [s.month, s.counted, s.state])).toEqual([
      ...[[3, 2, "done"] as const, [6, 0, "short"] as const],
      ...[[9, 1, "short"] as const, [10, 0, "short"] as const],
    ])
  })

  test("its own line and an inherited one of the same month stand in one slot", async () => {
    await bodyOf(put(reporter(heir, on), heir, 2025, aLine({ month: 9 })))
    const { slots } = await ownPlan(reporter(heir, on))
    const slot = slots.find(({ month }) => month === 9)
    expect(slot).toMatchObject({ planned: 3, counted: 1 })
    expect(slot?.lines.map(({ organizationId }) => organizationId)).toEqual([heir, gone])
  })

  test("it changes what it took over, and adds nothing to a unit that has ended", async () => {
    const who = reporter(heir, on)
    const [line] = (await ownPlan(who)).slots.at(-1)?.lines ?? []
    const json = { planId, organizationId: gone, year: 2025, ...aLine({ month: 10, quantity: 5 }) }
    const { id: _, ...content } = json
    const param = { id: line?.id ?? "" }
    const saved = who.outreach.lines[":id"].$put({ param, json: { ...content, version: 1 } })
    expect(await bodyOf(saved)).toMatchObject({ quantity: 5, organizationId: gone })
    const added = await refused(await put(who, gone, 2025, aLine({ month: 12 })))
    expect(added).toMatchObject({
      status: 409,
      text: expect.stringContaining("đã kết thúc ngày 30/6/2025"),
    })
    const early = await put(who, heir, 2025, aLine({ month: 5 }))
    expect((await refused(early)).errors).toEqual([
      { field: "lines.0.month", label: "Tháng", message: expect.stringContaining("5/2025") },
    ])
  })

  test("the plan of a unit that ended says who goes on with it, and misses nothing after its end", async () => {
    const { organization, slots, mayAdd } = await ownPlan(reporter(heir, on), {
      organization: gone,
    })
    expect(organization).toMatchObject({ endedOn: "2025-06-30", successors: [{ id: heir }] })
    expect(slots.map(({ month, state }) => [month, state])).toEqual([
      ...[[3, "done"] as const, [6, "short"] as const],
      ...[[9, "handed-over"] as const, [10, "handed-over"] as const],
    ])
    expect(mayAdd).toBe(false)
  })

  test("among all units only who took over stands for both", async () => {
    const focal = outreachAs(db, on, "phong-vh-xh-xa-tra-bong", "coordinator")
    const { units } = await bodyOf(focal.outreach.$get({ query: { organization: "all" } }))
    const ids = units?.map(({ id }) => id) ?? []
    expect(ids).toContain(heir)
    expect(ids).not.toContain(gone)
  })
})

test("an id is a UUID, an unknown line is not found", async () => {
  const one = reporter().outreach.lines[":id"]
  const { id: _, ...line } = aLine({ month: 4 })
  const json = { planId, organizationId: commune, year: 2025, ...line }
  expect((await one.$put({ param: { id: "dong-1" }, json })).status).toBe(422)
  const param = { id: uuidv7() }
  expect((await one.remove.$post({ param, json: { version: 1 } })).status).toBe(404)
  expect((await one.$put({ param, json })).status).toBe(201)
})
