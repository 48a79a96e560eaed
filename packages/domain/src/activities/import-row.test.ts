import { describe, expect, test } from "vitest"
import type { ImportField } from "./import-field.ts"
import { type ImportReading, readRow } from "./import-row.ts"
import { readingOf, rightCells } from "./import-testing.ts"

type Cells = Partial<Record<ImportField, string>>

function read(cells: Cells, change: Partial<ImportReading> = {}) {
  // Keys of a literal of this type are its fields.
  const fields = Object.keys(cells) as ImportField[]
  const texts = fields.map((field) => cells[field] ?? "")
  return readRow(texts, readingOf(fields, change))
}
const readWith = (cells: Cells, change?: Partial<ImportReading>) =>
  read({ ...rightCells, ...cells }, change)

test("a right row becomes the content of an activity, its first item the main one", () => {
  const { row, problems } = readWith({ items: "papi.đ; PAR.a", reach: "120", minutes: "15 phút" })
  expect(problems).toEqual([])
  expect(row).toMatchObject({
    ...{ firstDay: "2026-03-05", channelCode: "commune-radio", minutes: 15, lastDay: null },
    items: [
      { code: "papi-dd", main: true },
      { code: "par-a", main: false },
    ],
    audiences: [{ code: "people", reach: 120 }],
  })
})

describe("names", () => {
  test.each([
    ["TRUYEN THANH CO SO", "commune-radio"],
    ["loa truyền thanh", "commune-radio"],
    ["portal", "portal"],
    ["Cổng - Trang thông tin điện tử", "portal"],
    ["Họp thôn", "meeting"],
  ])("channel %s", (channelCode, code) => {
    expect(readWith({ channelCode }).row?.channelCode).toBe(code)
  })

  test.each([
    ["PAPI.d", ["papi-d"]],
    ["papi đ", ["papi-dd"]],
    ["Thủ tục, hồ sơ, PAR.a", ["papi-dd", "par-a"]],
    ["thu tuc ho so\nPAR.a", ["papi-dd", "par-a"]],
    ["PAR.a; PAR.a", ["par-a"]],
  ])("items %s", (items, codes) => {
    expect(readWith({ items }).row?.items.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ["Người dân: 120; Lãnh đạo, người đứng đầu (5)", { people: 120, leaders: 5 }],
    ["Lãnh đạo, người đứng đầu, Người dân", { leaders: null, people: null }],
    ["Bà con: không đếm được", { people: null }],
    ["doanh nghiep ho kinh doanh=7", { businesses: 7 }],
  ])("audiences %s", (audiences, reached) => {
    const found = readWith({ audiences }).row?.audiences.map(({ code, reach }) => [code, reach])
    expect(Object.fromEntries(found ?? [])).toEqual(reached)
  })

  test("of two organizations of one name the one that was there that day", () => {
    const cells = { partnerIds: "UBND xã Trà Bồng; công an xã" }
    expect(readWith(cells).row?.partnerIds).toEqual(["xa-moi", "cong-an"])
    const earlier = readWith({ ...cells, firstDay: "1/3/2025" })
    expect(earlier.row?.partnerIds).toEqual(["xa-cu", "cong-an"])
  })

  test("each audience may have a column of its own; nobody reached is no audience", () => {
    const { audiences: _, ...others } = rightCells
    const { row } = read({ ...others, "reach.people": "120", "reach.leaders": "0" })
    expect(row?.audiences).toEqual([{ code: "people", reach: 120 }])
  })
})

const tooLong = "x".repeat(201)

test.each<[kind: string, cells: Cells, field: ImportField, message: RegExp]>([
  ["no real day", { firstDay: "31/02/2026" }, "firstDay", /không phải ngày có thật/],
  ["a day to come", { firstDay: "24/11/2026" }, "firstDay", /ngày chưa tới/],
  ["a day before the plan", { firstDay: "31/12/2024" }, "firstDay", /kế hoạch bắt đầu từ 1\/1/],
  ["no day", { firstDay: "" }, "firstDay", /chưa chọn ngày.+ví dụ 05\/03\/2026/],
  ["a last day too early", { lastDay: "1/3/2026" }, "lastDay", /phải bằng hoặc sau/],
  ["an unknown channel", { channelCode: "Bồ câu" }, "channelCode", /không có “Bồ câu”/],
  ["a channel nearly named", { channelCode: "Cổng" }, "channelCode", /Gần giống: “Cổng\/Trang/],
  ["no title", { title: "" }, "title", /chưa ghi tiêu đề/],
  ["a long title", { title: tooLong }, "title", /tối đa 200 ký tự/],
  ["an unknown item", { items: "PAR.a; PAR.z" }, "items", /không có “PAR.z”/],
  ["an item of two meanings", { items: "PÂPI.D" }, "items", /có thể là nhiều mục/],
  ["an unknown audience", { audiences: "Người ngoài hành tinh" }, "audiences", /không có/],
  ["a count nobody reads", { audiences: "Người dân: đông" }, "audiences", /không phải số/],
  ["an ambiguous count", { reach: "1.234" }, "reach", /không rõ là 1234 hay số lẻ/],
  ["too many people", { reach: "2000000" }, "reach", /không được lớn hơn 1.000.000/],
  ["neither place nor link", { place: "" }, "place", /ghi địa điểm, hoặc thêm một liên kết/],
  ["no address", { links: "Zalo" }, "links", /không phải địa chỉ/],
  ["minutes of a meeting", { channelCode: "meeting", minutes: "5" }, "minutes", /không ghi mục/],
  ["a cost in words", { cost: "hai triệu" }, "cost", /không phải số/],
  ["an unknown partner", { partnerIds: "Sao Hỏa" }, "partnerIds", /không có “Sao Hỏa”/],
  ["an unknown task", { taskCode: "99" }, "taskCode", /không có “99”/],
  ["a source nobody knows", { costSource: "Trúng số" }, "costSource", /không có/],
  ["neither yes nor no", { headPresent: "có lẽ" }, "headPresent", /cần Có hoặc Không/],
  [
    "the day of a document of a broadcast",
    { "details.documentDate": "1/3/2026" },
    "details.documentDate",
    /không ghi mục này/,
  ],
])("%s is one problem of that cell", (_kind, cells, field, message) => {
  const { row, problems } = readWith(cells)
  expect(row).toBeNull()
  expect(problems).toEqual([
    expect.objectContaining({ field, text: cells[field], message: expect.stringMatching(message) }),
  ])
  expect(problems[0]?.column).toBe(Object.keys({ ...rightCells, ...cells }).indexOf(field))
})

test("one number for several audiences is not shared out", () => {
  const { problems } = readWith({ audiences: "Người dân; Lãnh đạo", reach: "50" })
  expect(problems).toEqual([
    expect.objectContaining({
      field: "reach",
      message: expect.stringContaining("nhiều đối tượng"),
    }),
  ])
})

test("a column that is missing is named without a place", () => {
  const { items: _, ...others } = rightCells
  expect(read(others).problems).toEqual([
    expect.objectContaining({ column: null, field: "items", label: "Nội dung kế hoạch" }),
  ])
})

test("a draft may leave out what submitting needs, and nothing else", () => {
  const reading = readingOf([])
  const rules = { ...reading.rules, submit: false }
  expect(read({ title: "Chỉ có tiêu đề" }, { rules }).problems).toEqual([])
  expect(read({ title: "x", firstDay: "24/11/2026" }, { rules }).problems).toHaveLength(1)
})

test("every wrong cell of a row is named", () => {
  const { problems } = readWith({ firstDay: "?", items: "?", audiences: "?", reach: "?" })
  const fields = problems.map(({ field }) => field)
  expect(fields).toEqual(["firstDay", "items", "audiences", "reach"])
})
