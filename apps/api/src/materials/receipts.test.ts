import type { Db } from "@loa/db/db.ts"
import { auditLog, materialReceipts, materials } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { desc, eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { addAccount, bodyOf, planAs } from "../plan/testing.ts"
import { guidance, materialsAs, script } from "./testing.ts"

const today = "2025-06-12"
const after = "2025-07-15"
let db: Db
let id = ""

beforeAll(async () => {
  db = await referenceDb()
  for (const one of [
    "phong-vhtt",
    "ubnd-xa-tra-thuy",
    "ubmttq-huyen",
    "ubnd-xa-tra-bong",
    "ubnd-xa-tra-son",
  ])
    await addAccount(db, one)
})
beforeEach(async () => {
  id = await putThere(script)
})

const focal = (on = today) => materialsAs(db, on, "phong-vhtt", "coordinator")
async function putThere(json: typeof script): Promise<string> {
  const made = uuidv7()
  await bodyOf(focal()[":id"].$put({ param: { id: made }, json }))
  return made
}
const confirm = (
  organizationId: string,
  on = today,
  of = id,
  role: Role = "reporter",
  as = organizationId,
) =>
  materialsAs(db, on, as, role)[":id"].confirm.$post({
    param: { id: of },
    json: { organizationId },
  })
const view = (organizationId: string, role: Role = "reporter", on = today, of = id) =>
  bodyOf(materialsAs(db, on, organizationId, role)[":id"].$get({ param: { id: of } }))

describe("đã nhận, đã đọc", () => {
  test("is said once, and kept with who and when", async () => {
    expect(await view("ubnd-xa-tra-thuy")).toMatchObject({
      own: [{ organizationId: "ubnd-xa-tra-thuy", since: "2025-05-05", confirmedAt: null }],
      may: { write: false, confirm: [{ organizationId: "ubnd-xa-tra-thuy" }] },
      units: null,
      reminder: "",
    })
    expect(await bodyOf(confirm("ubnd-xa-tra-thuy"))).toMatchObject({
      own: [
        { confirmedByName: "Người thử", confirmedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      ],
      may: { confirm: [] },
      receipts: { confirmed: 1 },
    })
    const [first] = await db
      .select()
      .from(materialReceipts)
      .where(eq(materialReceipts.materialId, id))
    expect((await confirm("ubnd-xa-tra-thuy", today, id, "approver")).status).toBe(200)
    expect(
      await db.select().from(materialReceipts).where(eq(materialReceipts.materialId, id)),
    ).toEqual([first])
    const lines = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, id))
      .orderBy(desc(auditLog.id))
    expect(lines.map(({ verb, organizationId }) => [verb, organizationId])).toEqual([
      ["material.confirm", "ubnd-xa-tra-thuy"],
      ["material.save", "phong-vhtt"],
    ])
  })

  test("is said for one's own organization while it takes part, by who works there", async () => {
    const other = await confirm("ubnd-xa-tra-son", today, id, "reporter", "ubnd-xa-tra-thuy")
    expect(other.status).toBe(403)
    expect((await confirm("ubnd-xa-tra-thuy", today, id, "leader")).status).toBe(403)
    expect((await confirm("so-tttt")).status).toBe(404)
    expect((await confirm("phong-vhtt", today, id, "coordinator")).status).toBe(409)
    expect((await confirm("ubnd-xa-tra-thuy", today, uuidv7())).status).toBe(404)
    expect(await db.$count(materialReceipts, eq(materialReceipts.materialId, id))).toBe(0)
  })

  test("a contributor may say it and is not asked", async () => {
    const before = await view("phong-vhtt", "coordinator")
    expect(before.units?.map((unit) => unit.organizationId)).not.toContain("ubmttq-huyen")
    expect((await confirm("ubmttq-huyen")).status).toBe(200)
    const { units, receipts } = await view("phong-vhtt", "coordinator")
    expect(units?.find((unit) => unit.organizationId === "ubmttq-huyen")).toMatchObject({
      since: null,
      confirmedByName: "Người thử",
    })
    expect(receipts).toEqual(before.receipts)
  })

  test("an organization that ended cannot; its successor owes from the day it exists", async () => {
    expect((await confirm("ubnd-xa-tra-thuy", after)).status).toBe(403)
    const heir = await view("ubnd-xa-tra-bong", "reporter", after)
    expect(heir).toMatchObject({
      own: [{ organizationId: "ubnd-xa-tra-bong", since: "2025-07-01", confirmedAt: null }],
      may: { confirm: [{ organizationId: "ubnd-xa-tra-bong" }] },
    })
    expect((await confirm("ubnd-xa-tra-bong", after)).status).toBe(200)
    // Before it existed nobody asked it.
    expect(
      (await view("phong-vhtt", "coordinator")).units?.map((one) => one.organizationId),
    ).not.toContain("ubnd-xa-dong-tra-bong")
  })

  test("what ended before a successor existed is no longer asked of it", async () => {
    const over = await putThere({ ...script, validTo: "2025-06-20" })
    const heir = await view("ubnd-xa-tra-bong", "reporter", after, over)
    expect(heir).toMatchObject({ inUse: false, own: [], may: { confirm: [] } })
    expect((await confirm("ubnd-xa-tra-bong", after, over)).status).toBe(409)
    // Who had to confirm stays to be seen: as it stood on its last day.
    expect(heir.receipts.asked).toBe(
      (await view("ubnd-xa-tra-thuy", "reporter", today, over)).receipts.asked,
    )
  })

  test("what is to come is seen by who puts it there only", async () => {
    const later = await putThere({ ...script, validFrom: "2025-06-20" })
    const commune = materialsAs(db, today, "ubnd-xa-tra-thuy", "reporter")
    expect((await commune[":id"].$get({ param: { id: later } })).status).toBe(404)
    expect((await view("phong-vhtt", "coordinator", today, later)).receipts.asked).toBe(0)
    expect((await confirm("ubnd-xa-tra-thuy", today, later)).status).toBe(409)
  })
})

describe("who looks after it", () => {
  test("sees who confirmed, who did not and since when, with a reminder to paste", async () => {
    const before = await view("phong-vhtt", "coordinator")
    // 9 offices and 16 communes; its own office put it there, contributors are never late.
    expect([before.receipts, before.units?.length]).toEqual([{ asked: 24, confirmed: 0 }, 24])
    expect(before.reminder).toContain("còn 24 đơn vị chưa xác nhận")
    expect(before.reminder).toContain("(đã 38 ngày)")
    await confirm("ubnd-xa-tra-thuy")
    const { reminder, receipts, units } = await view("phong-vhtt", "coordinator")
    expect(receipts).toEqual({ asked: 24, confirmed: 1 })
    expect(reminder).toContain("bài phát thanh “Nộp hồ sơ đất đai qua mạng”")
    expect(reminder).not.toContain("Trà Thủy")
    expect(units?.filter((one) => one.confirmedAt !== null)).toHaveLength(1)
    const guide = await putThere(guidance)
    const { reminder: letter } = await view("phong-vhtt", "leader", today, guide)
    expect(letter).toContain(
      "văn bản hướng dẫn số 05/HD-VHTT ngày 13/1/2025 “Hướng dẫn tuyên truyền năm 2025”",
    )
    expect((await view("ubnd-huyen", "leader")).units).toHaveLength(24)
    for (const role of ["reporter", "approver", "finance"] as const)
      expect((await view("phong-vhtt", role)).units).toBeNull()
  })

  test("after the reform each commune's own office sees its own", async () => {
    const { units, receipts } = await view("phong-vh-xh-xa-tra-bong", "coordinator", after)
    const ids = units?.map((one) => one.organizationId) ?? []
    expect(ids).toContain("ubnd-xa-tra-bong")
    expect(ids.every((one) => one.endsWith("xa-tra-bong"))).toBe(true)
    expect(receipts.asked).toBeGreaterThan(ids.length)
  })
})

describe("the list", () => {
  const list = (organizationId: string, query: Record<string, string> = {}, on = today) =>
    bodyOf(materialsAs(db, on, organizationId, "reporter").$get({ query }))

  test("has what waits, by kind, item and words without accents, page by page", async () => {
    await db.delete(materialReceipts)
    await db.execute("delete from material_item")
    await db.delete(materials)
    const first = await putThere(guidance)
    const second = await putThere(script)
    const third = await putThere({
      ...script,
      title: "Phân loại rác tại nhà",
      validFrom: "2025-06-01",
    })
    const ids = async (query: Record<string, string> = {}) =>
      (await list("ubnd-xa-tra-thuy", query)).data.map((row) => row.id)
    expect(await ids()).toEqual([third, second, first])
    expect(await ids({ kind: "guidance" })).toEqual([first])
    expect(await ids({ item: "pci-b" })).toEqual([third, second])
    expect(await ids({ task: "1" })).toEqual([first])
    expect(await ids({ q: "phan loai rac" })).toEqual([third])
    await confirm("ubnd-xa-tra-thuy", today, second)
    expect(await ids({ unread: "1" })).toEqual([third, first])
    const page = await list("ubnd-xa-tra-thuy", { limit: "2" })
    expect(page.data.map(({ waiting, confirmed }) => [waiting, confirmed])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(await ids({ limit: "2", cursor: page.next ?? "" })).toEqual([first])
    await focal()[":id"].end.$post({
      param: { id: third },
      json: { version: 1, validTo: "2025-06-11" },
    })
    expect(await ids()).toEqual([second, first])
    expect(await ids({ ended: "1" })).toEqual([third, second, first])
    expect((await list("phong-vhtt", { unread: "1" })).data).toEqual([])
    expect((await list("so-tttt")).data).toEqual([])
    const wrong = materialsAs(db, today, "ubnd-xa-tra-thuy", "reporter")
    expect((await wrong.$get({ query: { plan: "khac" } })).status).toBe(422)
  })

  test("what waits stands on the desk of the organization it waits for", async () => {
    await confirm("ubnd-xa-tra-thuy", today, id)
    const another = await putThere({ ...script, title: "Bài còn chờ" })
    const desk = planAs(db, today, "ubnd-xa-tra-thuy", "reporter")["my-work"]
    const { work } = await bodyOf(desk.$get({ query: {} }))
    const waiting = work?.materials.rows.map((row) => row.id)
    expect(waiting).toContain(another)
    expect(waiting).not.toContain(id)
  })
})
