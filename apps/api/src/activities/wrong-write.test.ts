import type { Db } from "@loa/db/db.ts"
import { activities, activityFacts, auditLog, materials, plans } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { aWrite, person, today } from "./testing.ts"
import { script, type Who, world } from "./testing-world.ts"

let db: Db
const elsewhere = "01a00000-0000-7000-8000-000000000002"
beforeAll(async () => {
  db = await testDb(world)
  const [plan] = await db.select().from(plans)
  if (!plan) throw new Error("The world has a plan.")
  await db.insert(plans).values({ ...plan, id: "ke-hoach-khac" })
  await db.insert(materials).values({
    ...{ id: elsewhere, planId: "ke-hoach-khac", organizationId: "phong", kind: "script" },
    ...{ title: "Bài khác", authorName: "Người phong", validFrom: "2026-01-01" },
  })
})

const send = (method: string, path: string, body?: unknown, who: Who = "reporter") =>
  sendAs({ db, actor: person(who), today }, method, `/activities${path}`, body)

const main = { code: "a", main: true }
const people = { code: "people", reach: 1 }

type Case = [what: string, patch: object, field: string, says: RegExp]

/** One wrong thing at a time, by the name on screen of the field it is in: which field, and what is said of it. */
const wrong: Record<string, Case[]> = {
  "Mã lần ghi": [
    ["no write id", { writeId: undefined }, "writeId", /chưa nhập/],
    ["a write id that is no UUID", { writeId: "7" }, "writeId", /UUID/],
    [
      "a write id without time",
      { writeId: "01890a5d-ac96-474b-8cce-b302099a8057" },
      "writeId",
      /UUID/,
    ],
  ],
  "Mã thiết bị": [["a device that is no UUID", { deviceId: "may-1" }, "deviceId", /UUID/]],
  "Phiên bản": [["version 0", { version: 0 }, "version", /nhỏ hơn 1/]],
  "Đơn vị": [
    ["no organization", { organizationId: null }, "organizationId", /chưa nhập/],
    [
      "an unknown organization",
      { organizationId: "khong-co" },
      "organizationId",
      /không phải đơn vị bạn/,
    ],
    [
      "somebody else's organization",
      { organizationId: "xa-khac" },
      "organizationId",
      /không phải đơn vị bạn/,
    ],
    [
      "an organization with NUL in it",
      { organizationId: "xa\u0000" },
      "organizationId",
      /danh sách/,
    ],
  ],
  "Kế hoạch": [["an unknown plan", { planId: "khong-co" }, "planId", /không có kế hoạch/]],
  "Ngày thực hiện": [
    ["a day that is none", { firstDay: "2026-02-30" }, "firstDay", /ngày có thật/],
    ["a day as printed", { firstDay: "04/03/2026" }, "firstDay", /năm-tháng-ngày/],
    ["an instant", { firstDay: "2026-03-04T00:00:00Z" }, "firstDay", /ngày có thật/],
    ["the year 0", { firstDay: "0000-01-01" }, "firstDay", /1900/],
    ["tomorrow", { firstDay: "2026-11-24" }, "firstDay", /chưa tới; hôm nay là 23\/11\/2026/],
    [
      "before the plan",
      { organizationId: "xa-cu", firstDay: "2025-01-31" },
      "firstDay",
      /bắt đầu từ 1\/2\/2025/,
    ],
    [
      "before the organization",
      { firstDay: "2025-06-30" },
      "firstDay",
      /đơn vị hoạt động từ 1\/7\/2025/,
    ],
    [
      "after the organization",
      { organizationId: "xa-cu", firstDay: "2025-07-01" },
      "firstDay",
      /đến 30\/6\/2025/,
    ],
    [
      "after the plan, not carried on",
      { firstDay: "2026-11-21" },
      "firstDay",
      /kết thúc ngày 31\/10\/2026/,
    ],
    [
      "carried on, not taking part",
      { firstDay: "2026-11-05" },
      "firstDay",
      /tham gia kế hoạch từ 1\/7\/2025 đến 31\/10\/2026/,
    ],
    [
      "an end without a start",
      { firstDay: null, lastDay: "2026-03-04" },
      "firstDay",
      /ngày bắt đầu/,
    ],
  ],
  "Đến ngày": [
    ["days the wrong way round", { lastDay: "2026-03-03" }, "lastDay", /bằng hoặc sau/],
    ["an end to come", { lastDay: "2026-12-01" }, "lastDay", /chưa tới/],
  ],
  "Hình thức": [
    ["an unknown channel", { channelCode: "bo-cau", minutes: null }, "channelCode", /danh sách/],
  ],
  "Nhiệm vụ": [
    ["an unknown task", { taskCode: "99" }, "taskCode", /danh sách/],
    ["a heading as task", { taskCode: "10" }, "taskCode", /đề mục/],
  ],
  "Tiêu đề": [
    ["a title of 201 characters", { title: "ă".repeat(201) }, "title", /tối đa 200 ký tự/],
    ["a number as title", { title: 5 }, "title", /cần là chữ/],
    ["a title with NUL in it", { title: "a\u0000b" }, "title", /ký tự không dùng được/],
  ],
  "Đã nói và làm gì": [
    ["a text of 5,001 characters", { summary: "a".repeat(5001) }, "summary", /5\.000/],
  ],
  "Địa điểm": [["a place of 201 characters", { place: "a".repeat(201) }, "place", /200/]],
  "Giải trình": [
    ["an explanation too long", { explanation: "a".repeat(1001) }, "explanation", /1\.000/],
  ],
  "Liên kết": [
    ["a link that is none", { links: ["trang web"] }, "links.0", /http/],
    ["a script as link", { links: ["https://a.vn", "javascript:alert(1)"] }, "links.1", /http/],
    ["another protocol", { links: ["ftp://a.vn/x"] }, "links.0", /http/],
    ["eleven links", { links: Array(11).fill("https://a.vn") }, "links", /tối đa 10/],
    ["one link outside a list", { links: "https://a.vn" }, "links", /danh sách/],
  ],
  "Thời lượng (phút)": [
    ["minutes below zero", { minutes: -1 }, "minutes", /nhỏ hơn 0/],
    ["too many minutes", { minutes: 100_001 }, "minutes", /lớn hơn 100\.000/],
    ["half a minute", { minutes: 0.5 }, "minutes", /số nguyên/],
    ["minutes in words", { minutes: "12" }, "minutes", /cần là số/],
    ["minutes before the channel is chosen", { channelCode: null }, "minutes", /chọn hình thức/],
  ],
  "Số bản in": [
    ["copies its channel does not ask for", { copies: 3 }, "copies", /không ghi mục này/],
  ],
  "Kinh phí (đồng)": [["a cost beyond all budgets", { cost: 1e12 + 1 }, "cost", /lớn hơn/]],
  "Nguồn kinh phí": [
    ["money out of nowhere", { costSource: "lottery" }, "costSource", /danh sách/],
  ],
  "Ngôn ngữ": [
    ["an unknown language", { languages: ["la"] }, "languages.0", /danh sách/],
    ["a language twice", { languages: ["cor", "cor"] }, "languages", /một lần/],
    ["one language outside a list", { languages: "cor" }, "languages", /danh sách/],
  ],
  "Người đứng đầu trực tiếp tham gia, chỉ đạo": [
    ["the head in words", { headPresent: "có" }, "headPresent", /có hoặc không/],
  ],
  "Lồng ghép với": [
    ["a programme of 201 characters", { integratedWith: "a".repeat(201) }, "integratedWith", /200/],
  ],
  "Trực tiếp hay trực tuyến": [["a mode nobody knows", { mode: "telepathy" }, "mode", /danh sách/]],
  "Tài liệu đã dùng": [
    ["a material that is no UUID", { materialId: "to-roi" }, "materialId", /UUID/],
    ["an unknown material", { materialId: uuidv7() }, "materialId", /danh sách/],
    ["a material of another plan", { materialId: elsewhere }, "materialId", /kế hoạch khác/],
    [
      "a material before its time",
      { materialId: script.id, firstDay: "2026-01-31" },
      "materialId",
      /từ 1\/2\/2026 đến 30\/6\/2026/,
    ],
    [
      "a material after its time",
      { materialId: script.id, firstDay: "2026-07-01" },
      "materialId",
      /không dùng vào ngày này/,
    ],
  ],
  "Mã loạt": [["a series that is no UUID", { seriesId: "loat-1" }, "seriesId", /UUID/]],
  "Thông tin của hình thức": [
    ["a detail nobody asks for", { details: { mood: "vui" } }, "details.mood", /không có mục này/],
  ],
  "Tuyến đường": [
    [
      "a detail of another channel",
      { details: { route: "thôn 1" } },
      "details.route",
      /không ghi mục này/,
    ],
  ],
  "Số lần phát": [
    [
      "words where a count belongs",
      { details: { timesAired: "hai" } },
      "details.timesAired",
      /cần là số/,
    ],
    [
      "a detail below zero",
      { details: { timesAired: -2 } },
      "details.timesAired",
      /số nguyên|nhỏ hơn 0/,
    ],
  ],
  Đài: [
    ["a count where words belong", { details: { station: 2 } }, "details.station", /cần là chữ/],
  ],
  "Ngày văn bản": [
    [
      "a document's day that is none",
      { channelCode: "guidance", minutes: null, details: { documentDate: "hôm qua" } },
      "details.documentDate",
      /ngày có thật/,
    ],
  ],
  "Nội dung kế hoạch": [
    ["an unknown item", { items: [{ code: "z", main: true }] }, "items.0.code", /danh sách/],
    ["two main items", { items: [main, { code: "b", main: true }] }, "items", /một nội dung chính/],
    ["an item twice", { items: [main, { code: "a", main: false }] }, "items.1.code", /đã chọn/],
    [
      "an item that does not say whether it is main",
      { items: [{ code: "a" }] },
      "items.0.main",
      /chưa nhập/,
    ],
    [
      "another item's bullet",
      { items: [{ ...main, bulletIds: ["b-1"] }] },
      "items.0.bulletIds.0",
      /danh sách/,
    ],
    [
      "a bullet twice",
      { items: [{ ...main, bulletIds: ["a-1", "a-1"] }] },
      "items.0.bulletIds.1",
      /đã chọn/,
    ],
    [
      "another item's part",
      { items: [{ ...main, subItemIds: ["c-s1"] }] },
      "items.0.subItemIds.0",
      /danh sách/,
    ],
  ],
  "Đối tượng": [
    [
      "an unknown audience",
      { audiences: [{ code: "martians", reach: 1 }] },
      "audiences.0.code",
      /danh sách/,
    ],
    ["an audience twice", { audiences: [people, people] }, "audiences.1.code", /đã chọn/],
    [
      "an audience without reach",
      { audiences: [{ code: "people" }] },
      "audiences.0.reach",
      /chưa nhập/,
    ],
    [
      "a reach beyond a million",
      { audiences: [{ ...people, reach: 1_000_001 }] },
      "audiences.0.reach",
      /1\.000\.000/,
    ],
  ],
  "Đơn vị phối hợp": [
    ["an unknown partner", { partnerIds: ["khong-co"] }, "partnerIds.0", /danh sách/],
    ["itself as partner", { partnerIds: ["xa"] }, "partnerIds.0", /đơn vị ghi/],
    ["a partner twice", { partnerIds: ["phong", "phong"] }, "partnerIds.1", /đã chọn/],
    ["a partner long gone", { partnerIds: ["xa-cu"] }, "partnerIds.0", /không hoạt động/],
  ],
}

const cases = Object.entries(wrong).flatMap(([label, rows]) =>
  rows.map(([what, patch, field, says]) => ({ what, patch, field, label, says })),
)

test.each(cases)("$what is refused by its name", async ({ patch, field, label, says }) => {
  const res = await send("PUT", `/${uuidv7()}`, { ...aWrite(), ...patch })
  const problem = await res.json()
  expect(problem).toMatchObject({ code: "invalid", status: 422, title: "Thông tin chưa đúng" })
  const error = problem.errors.find((e: { field: string }) => e.field === field)
  expect(error, JSON.stringify(problem.errors)).toMatchObject({ label })
  expect(error.message).toMatch(says)
  expect(error.message).toMatch(/\.$/)
  expect(problem.detail).toContain(label)
})

test("every wrong field is named at once", async () => {
  const res = await send("PUT", `/${uuidv7()}`, {
    ...aWrite({ taskCode: "10", partnerIds: ["xa"], firstDay: "2026-11-24", planId: "ke-hoach" }),
  })
  const fields = (await res.json()).errors.map((e: { field: string }) => e.field)
  expect(fields).toEqual(["firstDay", "taskCode", "partnerIds.0"])
})

test("what plan and organization carry on may be written, on the days both do", async () => {
  const res = await send("PUT", `/${uuidv7()}`, aWrite({ firstDay: "2026-11-12" }))
  expect(res.status).toBe(201)
})

test("nothing of all this was written", async () => {
  const res = await send("PUT", `/${uuidv7()}`, aWrite({ partnerIds: ["xa"] }))
  expect(res.status).toBe(422)
  // The one that was right.
  expect(await db.$count(activities)).toBe(1)
  expect(await db.$count(auditLog)).toBe(1)
  expect(await db.$count(activityFacts)).toBe(2)
})
