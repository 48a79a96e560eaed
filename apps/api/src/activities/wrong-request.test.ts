import type { Db } from "@loa/db/db.ts"
import { testDb } from "@loa/db/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { aWrite, person, today } from "./testing.ts"
import { type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const send = (method: string, path: string, body?: unknown, who: Who = "reporter") =>
  sendAs({ db, actor: person(who), today }, method, `/activities${path}`, body)

test.each([
  ["not JSON", "PUT", `/${uuidv7()}`, "{ dở dang"],
  ["a list", "PUT", `/${uuidv7()}`, []],
  ["null", "PUT", `/${uuidv7()}`, "null"],
  ["nothing", "PUT", `/${uuidv7()}`, undefined],
])("a body that is %s is refused in words", async (_what, method, path, body) => {
  const res = await send(method, path, body)
  expect(res.status).toBe(422)
  expect(res.headers.get("content-type")).toBe("application/problem+json")
  expect(await res.json()).toMatchObject({ code: "invalid", detail: expect.stringMatching(/\S/) })
})

test.each([
  ["GET", "/khong-phai-ma", "id", "Mã hoạt động"],
  ["PUT", "/khong-phai-ma", "id", "Mã hoạt động"],
  ["DELETE", "/khong-phai-ma", "id", "Mã hoạt động"],
  ["POST", "/khong-phai-ma/submit", "id", "Mã hoạt động"],
  ["DELETE", `/${uuidv7()}?version=x`, "version", "Phiên bản"],
  ["GET", "?state=xong", "state", "Trạng thái"],
  ["GET", "?from=hom-qua", "from", "Từ ngày"],
  ["GET", "?from=0000-01-01", "from", "Từ ngày"],
  ["GET", "?from=2026-03-04&to=2026-03-03", "to", "Đến ngày"],
  ["GET", "?limit=0", "limit", "Số dòng"],
  ["GET", "?limit=201", "limit", "Số dòng"],
  ["GET", "?limit=nhieu", "limit", "Số dòng"],
  ["GET", "?cursor=abc", "cursor", "Trang tiếp"],
  ["GET", "?cursor=WzEsMl0", "cursor", "Trang tiếp"],
  ["GET", "?mine=tat-ca", "mine", "Phạm vi"],
  ["GET", "?q=%00", "q", "Tìm"],
  ["GET", `?q=${"a".repeat(201)}`, "q", "Tìm"],
  ["GET", "?mau=do", "mau", "mau"],
  ["GET", "/counts?state=draft", "state", "Trạng thái"],
  ["GET", "/options?organization=xa-khac", "organization", "Đơn vị"],
  ["GET", "/options?plan=khong-co", "plan", "Kế hoạch"],
])("%s %s names the field", async (method, path, field, label) => {
  const res = await send(method, path, method === "PUT" ? aWrite() : undefined)
  expect(res.status).toBe(422)
  expect((await res.json()).errors).toEqual([
    { field, label, message: expect.stringMatching(/\.$/) },
  ])
})

test.each(["return", "withdraw"])("to %s without a reason names the reason", async (move) => {
  for (const body of [{}, { reason: " " }, { reason: "a".repeat(1001) }]) {
    const res = await send("POST", `/${uuidv7()}/${move}`, body, "coordinator")
    expect(res.status).toBe(422)
    expect((await res.json()).errors).toMatchObject([{ field: "reason", label: "Lý do" }])
  }
})
