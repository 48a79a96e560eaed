import type { Db } from "@loa/db/db.ts"
import { activities, reportAdjustments } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { strFromU8, unzipSync } from "fflate"
import { readSheet } from "read-excel-file/universal"
import { beforeAll, expect, test } from "vitest"
import { person } from "../activities/testing.ts"
import type { Who } from "../activities/testing-world.ts"
import { appAs } from "../http/testing.ts"
import { publicApi } from "../transparency/public-test-client.ts"
import { apiAs, enter, quarter, reportOf, today, world } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
  await enter(db, { title: "Họp thôn về đất đai", reach: 1200, items: ["a", "b"] })
  await enter(db, { organizationId: "phong", items: ["c"], reach: 30 })
})

type Scope = "unit" | "consolidated"
const file = (who: Who, format: string, organization = "xa", scope: Scope = "unit") =>
  appAs({ db, actor: person(who), today }).request(
    `/reports/ke-hoach/${quarter}/${scope}/${organization}/file?format=${format}`,
  )

const bytesOf = async (res: Response) => new Uint8Array(await res.arrayBuffer())

/** All the text of a document, in the order it is read. */
async function textOf(res: Response): Promise<string> {
  const parts = unzipSync(await bytesOf(res))
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  return xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "")
}

const sheetOf = async (res: Response, sheet: string) =>
  readSheet(new Blob([await res.arrayBuffer()]), sheet)

const by = "PL1 Kết quả theo nội dung của"

const move = async (
  who: Who,
  verb: "submit" | "accept" | "lock",
  address: ReturnType<typeof reportOf>,
) => {
  const routes = apiAs(db, who)[":plan"][":period"][":scope"][":organization"]
  const { version } = await (await routes.$get({ param: address })).json()
  const res = await routes[verb].$post({ param: address, json: { version } })
  expect([verb, res.status, await res.clone().text()]).toEqual([verb, 200, expect.any(String)])
}
const write = async (who: Who, address: ReturnType<typeof reportOf>) => {
  const routes = apiAs(db, who)[":plan"][":period"][":scope"][":organization"]
  const narrative = { causes: "Thiếu cán bộ phụ trách." }
  await routes.$put({ param: address, json: { version: 0, narrative } })
}

test("an open report is a draft made of the book, under a Vietnamese name that every browser reads", async () => {
  const res = await file("reporter", "docx")
  expect(res.status).toBe(200)
  expect(Object.fromEntries(res.headers)).toMatchObject({
    "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "content-disposition": `attachment; filename="bao-cao-2026-q3-xa.docx"; filename*=UTF-8''${encodeURIComponent("Dự thảo báo cáo quý III năm 2026 - Tên xa.docx")}`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  })
  const length = Number(res.headers.get("content-length"))
  const bytes = await bytesOf(res.clone())
  expect(bytes.length).toBe(length)
  const text = await textOf(res)
  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
  expect(text).toContain("đã tổ chức 1 hoạt động truyền thông")
  expect(text).toContain("Họp thôn về đất đai")
})

test("the workbook holds real numbers, also those that are part of a whole", async () => {
  const rows = await sheetOf(await file("reporter", "xlsx"), by)
  const line = rows.find(([label]) => label === "PAR.a")
  expect(line?.slice(2)).toEqual([1, 1, 1200])
  const parts = unzipSync(await bytesOf(await file("reporter", "xlsx")))
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())
  expect(styles).toContain("0&quot;/3&quot;")
})

test("who may not read the report gets no file; a wrong format is named", async () => {
  expect((await file("outsider", "docx")).status).toBe(404)
  expect((await file("analyst", "docx")).status).toBe(403)
  expect((await file("coordinator", "docx")).status).toBe(200)
  const wrong = await file("reporter", "pdf")
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ errors: [{ field: "format" }] })
})

test("nobody downloads a report that is not locked, and nothing but its figures once it is", async () => {
  const above = reportOf("huyen", "consolidated")
  const open = (format = "docx", headers = {}) =>
    publicApi(db).get(`/reports/ke-hoach/${quarter}/huyen/file?format=${format}`, headers)
  await write("approver", reportOf("xa"))
  await move("approver", "submit", reportOf("xa"))
  await move("coordinator", "accept", reportOf("xa"))
  await move("coordinator", "submit", above)
  expect((await open()).status).toBe(404)
  await move("leader", "accept", above)
  await move("coordinator", "lock", above)

  await db.update(activities).set({ title: "Tên khác" })
  expect(await textOf(await file("reporter", "docx"))).toContain("Họp thôn về đất đai")
  const whole = await textOf(await file("coordinator", "docx", "huyen", "consolidated"))
  expect(whole).toContain("Thiếu cán bộ phụ trách.")
  expect(whole).toContain("Họp thôn về đất đai")

  const res = await open()
  expect(res.status).toBe(200)
  expect(res.headers.get("cache-control")).toBe("public, s-maxage=60")
  expect(res.headers.get("access-control-allow-origin")).toBe("*")
  expect(res.headers.get("content-disposition")).toContain(
    encodeURIComponent("Báo cáo tổng hợp quý III năm 2026 - Tên huyen.docx"),
  )
  const tag = res.headers.get("etag") ?? ""
  const text = await textOf(res)
  expect(text).toContain("2 cơ quan, đơn vị, địa phương đã tổ chức 2 hoạt động")
  for (const secret of ["Thiếu cán bộ", "Họp thôn về đất đai", "Tên xa", "Tên phong", "Nơi nhận"])
    expect(text).not.toContain(secret)
  expect((await open("docx", { "If-None-Match": tag })).status).toBe(304)
  expect(await sheetOf(await open("xlsx"), by)).toContainEqual(["PAR.a", "ND a", 1, 1, 1200])
  expect((await open("csv")).status).toBe(422)
})

test("what was put right after the lock stands in the workbook, and in the public document", async () => {
  const above = reportOf("huyen", "consolidated")
  const routes = apiAs(db, "coordinator")[":plan"][":period"][":scope"][":organization"]
  const { version } = await (await routes.$get({ param: above })).json()
  const json = { version, what: "Số hoạt động", before: 2, after: 1, reason: "Trùng" }
  expect((await routes.adjust.$post({ param: above, json })).status).toBe(200)
  expect(await db.$count(reportAdjustments)).toBe(1)
  const rows = await sheetOf(
    await file("coordinator", "xlsx", "huyen", "consolidated"),
    "Điều chỉnh sau khi khóa",
  )
  expect(rows.at(-1)?.slice(1)).toEqual(["Số hoạt động", 2, 1, "Trùng"])
  expect(await textOf(await file("coordinator", "docx", "huyen", "consolidated"))).not.toContain(
    "Điều chỉnh sau khi khóa",
  )
  const everybody = await publicApi(db).get(`/reports/ke-hoach/${quarter}/huyen/file?format=docx`)
  expect((await textOf(everybody)).toLocaleLowerCase("vi")).toContain("điều chỉnh sau khi khóa")
})
