import type { Db } from "@loa/db/db.ts"
import { auditLog, clipOrders } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { ClipOrderWrite } from "@loa/domain/plan/clip-order.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { bodyOf, planId } from "../plan/testing.ts"
import { outreachAs, refused } from "./testing.ts"

const today = "2025-06-12"
/** Line 9 is led by the office that is also the focal point. */
const lead = "phong-vhtt"
let db: Db

beforeAll(async () => {
  db = await referenceDb()
})

const as = (organizationId: string, role: Role, on = today) =>
  outreachAs(db, on, organizationId, role)["clip-orders"]
type Who = ReturnType<typeof as>

const anOrder = (over: Partial<ClipOrderWrite> = {}): ClipOrderWrite => ({
  ...{ planId, taskCode: "9", contractor: "Đài Truyền thanh huyện", title: "Clip một cửa" },
  ...{ brief: "Ba phút, có phụ đề.", cost: 12_000_000, orderedOn: "2025-05-05" },
  ...{ dueOn: "2025-06-10", deliveredOn: null, link: "", acceptedOn: null, acceptanceNote: "" },
  ...over,
})
const save = (who: Who, id: string, over: Partial<ClipOrderWrite> = {}) =>
  who[":id"].$put({ param: { id }, json: anOrder(over) })
const list = (who: Who) => who.$get({ query: { plan: planId, task: "9" } })

describe("an order", () => {
  test("goes from its brief to its acceptance, and each step is in the log", async () => {
    const who = as(lead, "reporter")
    const id = uuidv7()
    expect((await save(who, id)).status).toBe(201)
    expect((await save(who, id)).status).toBe(200)
    const stateNow = async () => (await bodyOf(list(who))).data.find((one) => one.id === id)?.state
    expect(await stateNow()).toBe("overdue")
    const delivered = { deliveredOn: "2025-06-11", link: "https://example.vn/clip" }
    expect(await bodyOf(save(who, id, { ...delivered, version: 1 }))).toMatchObject({ version: 2 })
    expect(await stateNow()).toBe("delivered")
    const accepted = { ...delivered, acceptedOn: today, acceptanceNote: "Đạt yêu cầu." }
    await bodyOf(save(who, id, { ...accepted, version: 2 }))
    expect(await stateNow()).toBe("accepted")
    const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
    expect(lines.map(({ verb, organizationId }) => [verb, organizationId])).toEqual([
      ...[1, 2, 3].map(() => ["clip.save", lead]),
    ])
    expect(lines.at(-1)?.after).toEqual({ acceptedOn: today, acceptanceNote: "Đạt yêu cầu." })
  })

  test("is not overwritten by whoever saw an older state", async () => {
    const who = as(lead, "approver")
    const id = uuidv7()
    await bodyOf(save(who, id))
    await bodyOf(save(who, id, { cost: 15_000_000, version: 1 }))
    const late = await refused(await save(who, id, { cost: 9_000_000, version: 1 }))
    expect(late).toMatchObject({ status: 409, text: expect.stringContaining('"cost":15000000') })
    expect((await refused(await save(who, id, { cost: 9_000_000 }))).text).toContain('"stale"')
  })

  test("is taken off the list and its row stays", async () => {
    const who = as(lead, "coordinator")
    const id = uuidv7()
    await bodyOf(save(who, id))
    const remove = (version: number) =>
      who[":id"].remove.$post({ param: { id }, json: { version } })
    expect((await remove(4)).status).toBe(409)
    expect([(await remove(1)).status, (await remove(1)).status]).toEqual([204, 204])
    expect((await bodyOf(list(who))).data.some((one) => one.id === id)).toBe(false)
    expect(await db.$count(clipOrders, eq(clipOrders.id, id))).toBe(1)
    expect((await save(who, id, { version: 2, cost: 1 })).status).toBe(409)
    const param = { id: uuidv7() }
    expect((await who[":id"].remove.$post({ param, json: { version: 1 } })).status).toBe(404)
  })
})

describe("a wrong order is refused with its field and what is expected", () => {
  test.each([
    [{ contractor: "" }, "Đơn vị thực hiện", /chưa nhập/],
    [{ title: " " }, "Tên phóng sự, clip", /chưa nhập/],
    [{ cost: 1.5 }, "Kinh phí", /số đồng nguyên/],
    [{ cost: -1 }, "Kinh phí", /không được nhỏ hơn 0/],
    [{ link: "example.vn" }, "Đường dẫn", /http/],
    [{ orderedOn: "2025-02-30" }, "Ngày đặt", /ngày có thật/],
    [{ orderedOn: "2025-06-13", dueOn: null }, "Ngày đặt", /hôm nay là 12\/6\/2025/],
    [{ dueOn: "2025-05-04" }, "Hạn giao", /ngày đặt \(5\/5\/2025\)/],
    [{ acceptedOn: today }, "Ngày giao", /trước khi nghiệm thu/],
  ])("%o", async (over, label, message) => {
    const answer = await refused(await save(as(lead, "reporter"), uuidv7(), over))
    expect(answer).toMatchObject({
      ...{ status: 422, errors: [{ label, message: expect.stringMatching(message) }] },
    })
  })

  test("a line the plan does not have, an id that is none", async () => {
    expect((await save(as(lead, "reporter"), uuidv7(), { taskCode: "99" })).status).toBe(404)
    expect((await save(as(lead, "reporter"), "don-1")).status).toBe(422)
  })
})

describe("who", () => {
  test.each([
    ["phong-vhtt", "reporter", 200, 201],
    ["phong-vhtt", "approver", 200, 201],
    ["phong-vhtt", "coordinator", 200, 201],
    ["phong-vhtt", "leader", 200, 403],
    ["ubnd-huyen", "leader", 200, 403],
    ["phong-tc-kh", "finance", 200, 403],
    // What a clip cost is nothing for those who only help, or have another line.
    ["tt-tt-vh-tt", "reporter", 404, 404],
    ["ubnd-xa-tra-thuy", "approver", 404, 404],
    ["phong-tc-kh", "reporter", 404, 404],
  ] as const)("%s as %s: reads %i, writes %i", async (organizationId, role, reads, writes) => {
    const who = as(organizationId, role)
    expect((await list(who)).status).toBe(reads)
    expect((await save(who, uuidv7())).status).toBe(writes)
    if (reads === 200) expect((await bodyOf(list(who))).mayWrite).toBe(writes === 201)
  })

  test("after the reform whoever took the line over writes its orders", async () => {
    const on = "2025-11-20"
    expect((await save(as("phong-vh-xh-xa-tra-bong", "coordinator", on), uuidv7())).status).toBe(
      201,
    )
    expect((await save(as("ubnd-xa-tra-bong", "approver", on), uuidv7())).status).toBe(201)
  })
})
