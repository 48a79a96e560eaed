import type { Db } from "@loa/db/db.ts"
import { insertRows } from "@loa/db/insert-rows.ts"
import { activities } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { mostExportRows } from "@loa/domain/activities/list-query.ts"
import Papa from "papaparse"
import { readSheet } from "read-excel-file/universal"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { aWrite, person, placeActivity, today } from "./testing.ts"
import { plan, type Who, world } from "./testing-world.ts"

let db: Db
const series = uuidv7()
beforeAll(async () => {
  db = await testDb(world)
  const api = clientAs({ db, actor: person("reporter"), today }).activities[":id"]
  const write = aWrite({
    ...{ title: "=1+1", firstDay: "2026-05-05", lastDay: "2026-05-06", cost: 1_500_000 },
    ...{ languages: ["vi", "cor"], headPresent: true, partnerIds: ["phong"], seriesId: series },
    ...{ details: { timesAired: 3 }, links: ["https://a.vn/1", "https://a.vn/2"] },
    audiences: [
      { code: "people", reach: 620 },
      { code: "officials", reach: null },
    ],
  })
  await api.$put({ param: { id: uuidv7() }, json: write })
  await placeActivity(db, { title: "Của xã khác", organizationId: "xa-khac", state: "published" })
  await placeActivity(db, { title: "Họp thôn", firstDay: "2026-04-04", state: "verified" })
  await placeActivity(db, { title: "Chưa có ngày", firstDay: null, state: "draft" })
})

const get = (query: string, who: Who = "reporter") =>
  sendAs({ db, actor: person(who), today }, "GET", `/activities/export?${query}`)

test("a CSV opens right in a spreadsheet and holds what the list holds, in its order", async () => {
  const res = await get("format=csv")
  expect(res.headers.get("Content-Type")).toBe("text/csv; charset=utf-8")
  expect(res.headers.get("Content-Disposition")).toContain(`loa-hoat-dong-${today}.csv`)
  const bytes = new Uint8Array(await res.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true })
  expect(data.map((row) => row["Tiêu đề"])).toEqual(["Chưa có ngày", "'=1+1", "Họp thôn"])
  expect(data[1]).toMatchObject({
    "Ngày thực hiện": "2026-05-05",
    "Đến ngày": "2026-05-06",
    "Hình thức": "radio",
    "Nội dung kế hoạch": "PAR.a; PAR.b",
    "Đối tượng": "people: 620; officials: không đếm được",
    "Tổng lượt người": "620",
    "Kinh phí (đồng)": "1500000",
    "Ngôn ngữ": "Tiếng Việt; Tiếng Cor",
    "Đơn vị phối hợp": "Tên phong",
    "Thông tin của hình thức": "Số lần phát: 3",
    "Trạng thái": "Nháp",
    "Người ghi": "Người reporter",
  })
})

test("a workbook has real days and numbers, and text stays text", async () => {
  const res = await get("format=xlsx&from=2026-05-01")
  const [heads = [], row = [], ...more] = await readSheet(await res.arrayBuffer())
  const at = (head: string) => row[heads.indexOf(head)]
  expect(more).toEqual([])
  expect(at("Ngày thực hiện")).toEqual(new Date("2026-05-05T00:00:00Z"))
  expect(at("Tiêu đề")).toBe("=1+1")
  expect(at("Kinh phí (đồng)")).toBe(1_500_000)
  expect(at("Tổng lượt người")).toBe(620)
})

test.each([
  ["q=hop+thon", ["Họp thôn"]],
  [`series=${series}`, ["'=1+1"]],
  ["state=draft&state=verified&to=2026-04-30", ["Họp thôn"]],
  ["q=khong+co+gi", []],
])("the file of %s holds what that list holds", async (query, titles) => {
  const text = await (await get(`format=csv&${query}`)).text()
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true })
  expect(data.map((row) => row["Tiêu đề"])).toEqual(titles)
})

test("nobody gets what they may not read", async () => {
  expect(await (await get("format=csv", "reporter")).text()).not.toContain("Của xã khác")
  expect((await get("format=csv", "admin")).status).toBe(403)
  expect((await get("format=pdf")).status).toBe(422)
  expect((await get("format=csv&cursor=x")).status).toBe(422)
})

test("a list longer than a workbook takes is refused with the way out, and fits into a CSV", async () => {
  const { xlsx: most } = mostExportRows
  const rows = Array.from({ length: most + 1 }, (_, at) => ({
    ...{ id: uuidv7(), writeId: uuidv7(), planId: plan.id, organizationId: "xa" },
    ...{ authorId: "reporter", authorName: "Người reporter", title: `Số ${at}`, taskCode: "1" },
    firstDay: `2026-0${(at % 9) + 1}-15`,
  }))
  await insertRows(db, activities, rows)
  const refused = await get("format=xlsx&task=1")
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({
    detail: expect.stringMatching(
      /^Danh sách dài hơn 10\.000 dòng; hãy thu hẹp.+CSV chứa được 50\.000/,
    ),
  })
  const text = await (await get("format=csv&task=1")).text()
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true })
  expect(data).toHaveLength(most + 1)
  expect(new Set(data.map((row) => row["Mã hoạt động"])).size).toBe(most + 1)
}, 120_000)
