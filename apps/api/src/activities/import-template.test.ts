import type { Db } from "@loa/db/db.ts"
import { testDb } from "@loa/db/testing.ts"
import { guessColumns, headerRowOf } from "@loa/domain/activities/import-header.ts"
import readXlsx from "read-excel-file/universal"
import { beforeAll, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { person, today } from "./testing.ts"
import { plan, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const template = (query = "") =>
  sendAs({ db, actor: person("reporter"), today }, "GET", `/activities/import/template${query}`)

test("the template has headings that the import knows, and the organization's own lists", async () => {
  const res = await template(`?organization=xa&plan=${plan.id}`)
  expect(res.headers.get("Content-Disposition")).toContain(".xlsx")
  const sheets = await readXlsx(await res.arrayBuffer())
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Hoạt động", "Danh mục", "Cách ghi"])
  const [entries, lists, help] = sheets.map(({ data }) => data.map((row) => row.map(String)))
  expect(headerRowOf(entries ?? [], [])).toBe(0)
  expect(guessColumns(entries?.[0] ?? [], [])).not.toContain(null)
  const listed = lists?.map(([group, code]) => `${group} ${code}`)
  expect(listed).toEqual(
    expect.arrayContaining(["Nội dung kế hoạch PAR.a", "Hình thức radio", "Nhiệm vụ 10a"]),
  )
  expect(help?.flat()).toContain("cần ngày/tháng/năm, ví dụ 05/03/2026")
})

test("it is made for organizations one writes for only", async () => {
  expect((await template("?organization=xa-khac")).status).toBe(422)
})
