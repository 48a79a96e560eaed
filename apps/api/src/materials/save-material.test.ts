import type { Db } from "@loa/db/db.ts"
import { auditLog, materialItems, materials, organizationSuccessors } from "@loa/db/schema.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { desc, eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { addAccount, bodyOf } from "../plan/testing.ts"
import { guidance, materialsAs, script } from "./testing.ts"

const today = "2025-06-12"
let db: Db
const focal = (on = today) => materialsAs(db, on, "phong-vhtt", "coordinator")
const put = (id: string, json: typeof script, who = focal()) =>
  who[":id"].$put({ param: { id }, json })

beforeAll(async () => {
  db = await referenceDb()
  for (const id of [
    "phong-vhtt",
    "phong-tu-phap",
    "phong-vh-xh-xa-tra-bong",
    "phong-vh-xh-xa-tra-tay",
  ])
    await addAccount(db, id)
})

const refused = async (reply: { status: number; json(): Promise<unknown> }) => {
  const { status } = reply
  const body = await reply.json()
  return { status, body: JSON.stringify(body) }
}

describe("a material", () => {
  test("is put there once, however often it is sent, and its making is on record", async () => {
    const id = uuidv7()
    const first = await put(id, script)
    expect(first.status).toBe(201)
    expect(await first.json()).toMatchObject({
      ...{ id, version: 1, kind: "script", organizationId: "phong-vhtt", minutes: 5, inUse: true },
      items: [
        { code: "pci-b", main: true, label: "PCI.b" },
        { code: "papi-g", main: false },
      ],
      may: { write: true },
    })
    const again = await put(id, { ...script, items: script.items.toReversed() })
    expect([again.status, (await bodyOf(Promise.resolve(again))).version]).toEqual([200, 1])
    expect(await db.$count(materialItems, eq(materialItems.materialId, id))).toBe(2)
    const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
    expect(lines).toMatchObject([
      { verb: "material.save", organizationId: "phong-vhtt", after: { title: script.title } },
    ])
  })

  test("is changed by who has seen its last version; another version is told apart", async () => {
    const id = uuidv7()
    await put(id, script)
    const changed = { ...script, version: 1, title: "Nộp hồ sơ đất đai: năm việc", minutes: 6 }
    expect(await bodyOf(put(id, changed))).toMatchObject({ version: 2, minutes: 6 })
    // Sent again, because the answer was lost.
    expect(await bodyOf(put(id, changed))).toMatchObject({ version: 2 })
    const late = await put(id, { ...script, version: 1, title: "Tên khác" })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      code: "stale",
      current: { version: 2, title: changed.title },
    })
    const [line] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
    expect(line).toMatchObject({ before: { minutes: 5 }, after: { minutes: 6 } })
  })

  test("is ended on a day, and can be taken up again", async () => {
    const id = uuidv7()
    await put(id, script)
    const end = (validTo: string, version = 1) =>
      focal()[":id"].end.$post({ param: { id }, json: { version, validTo } })
    expect((await refused(await end("2025-05-01"))).body).toContain(
      "cần bằng hoặc sau ngày bắt đầu",
    )
    expect(await bodyOf(end(today))).toMatchObject({ version: 2, validTo: today, inUse: true })
    expect(await bodyOf(end(today))).toMatchObject({ version: 2 })
    expect((await refused(await end("2025-06-20"))).status).toBe(409)
    expect(await bodyOf(focal("2025-06-13")[":id"].$get({ param: { id } }))).toMatchObject({
      inUse: false,
      reminder: "",
    })
    expect(await bodyOf(put(id, { ...script, version: 2 }))).toMatchObject({
      version: 3,
      validTo: null,
    })
  })

  test("names what is wrong with it, each field", async () => {
    const wrong = async (part: Partial<typeof script>) =>
      (await refused(await put(uuidv7(), { ...script, ...part }))).body
    expect(await wrong({ title: " " })).toContain("Tên tài liệu: chưa nhập")
    expect(await wrong({ body: "" })).toContain("Toàn văn: cần có lời của bài")
    expect(await wrong({ ...guidance, link: "" })).toContain("hoặc một đường dẫn")
    expect(await wrong({ items: [] })).toContain("Nội dung kế hoạch: chọn ít nhất một")
    expect(await wrong({ items: [{ code: "pci-b", main: false }] })).toContain(
      "đúng một nội dung chính",
    )
    expect(await wrong({ items: [{ code: "xyz", main: true }] })).toContain(
      "không có trong danh sách",
    )
    expect(await wrong({ taskCode: "10" })).toContain("Nhiệm vụ: là đề mục")
    expect(await wrong({ taskCode: "77" })).toContain("Nhiệm vụ: không có trong danh sách")
    expect(await wrong({ channelCode: "khong" })).toContain("Hình thức: không có trong danh sách")
    expect(await wrong({ link: "loa" })).toContain("Đường dẫn")
    expect(await wrong({ validTo: "2025-01-01" })).toContain("Dùng đến hết ngày: cần bằng hoặc sau")
  })

  test("belongs to its plan for good", async () => {
    const id = uuidv7()
    await put(id, script)
    const other = await put(id, { ...script, version: 1, planId: "khac" })
    expect((await refused(other)).body).toContain("Kế hoạch: không đổi được")
    expect((await put(uuidv7(), { ...script, planId: "khac" })).status).toBe(422)
    expect((await put(uuidv7(), { ...script, version: 3 })).status).toBe(404)
  })

  test("is written by a coordinator of the focal point only, by whoever took its work over later", async () => {
    const id = uuidv7()
    await put(id, script)
    const change = (who: ReturnType<typeof focal>) =>
      put(id, { ...script, version: 1, minutes: 9 }, who)
    const elsewhere = materialsAs(db, today, "phong-tu-phap", "coordinator")
    for (const json of [script, { ...script, version: 1 }])
      expect((await put(uuidv7(), { ...json, version: null }, elsewhere)).status).toBe(403)
    expect((await change(elsewhere)).status).toBe(403)
    expect((await change(materialsAs(db, today, "so-tttt", "coordinator"))).status).toBe(404)
    const november = "2025-11-20"
    expect((await change(materialsAs(db, november, "phong-vhtt", "coordinator"))).status).toBe(403)
    const heir = materialsAs(db, november, "phong-vh-xh-xa-tra-bong", "coordinator")
    await db.insert(organizationSuccessors).values({
      ...{ id: uuidv7(), organizationId: "phong-vhtt", share: "whole" },
      successorId: "phong-vh-xh-xa-tra-bong",
    })
    const succeeds = await bodyOf(heir[":id"].$get({ param: { id } }))
    expect([succeeds.may.write, (await change(heir)).status]).toEqual([true, 200])
    const [row] = await db.select().from(materials).where(eq(materials.id, id))
    expect(row).toMatchObject({ organizationId: "phong-vhtt", minutes: 9 })
  })

  test("its form offers the plan's items, lines and channels to who may write, and to nobody else", async () => {
    const offered = await bodyOf(focal().options.$get({ query: {} }))
    expect(offered).toMatchObject({ planId: script.planId, plans: [{ id: script.planId }] })
    expect(offered.items).toHaveLength(24)
    expect(offered.tasks.map(({ code }) => code)).not.toContain("10")
    expect(offered.channels.length).toBeGreaterThan(10)
    const elsewhere = materialsAs(db, today, "phong-tu-phap", "coordinator")
    expect((await elsewhere.options.$get({ query: {} })).status).toBe(404)
    expect((await focal().options.$get({ query: { plan: "khac" } })).status).toBe(422)
  })
})
