import { expect, test } from "vitest"
import { guessColumns, headerRowOf } from "./import-header.ts"
import { lists } from "./import-testing.ts"

const guess = (header: string[], remembered = {}) =>
  guessColumns(header, lists.audiences, remembered)

test("columns are known by the names on screen, with or without accents", () => {
  expect(
    guess(["Ngày thực hiện", "HINH THUC", "Tiêu đề", "Nội dung kế hoạch", "Kinh phí"]),
  ).toEqual(["firstDay", "channelCode", "title", "items", "cost"])
})

test("columns are known by what people head them with", () => {
  expect(
    guess(["STT", "Ngày tháng", "Tên hoạt động", "Hình thức tuyên truyền", "Số người dự"]),
  ).toEqual([null, "firstDay", "title", "channelCode", "reach"])
})

test("the surest heading wins, and each field is used once", () => {
  expect(guess(["Từ ngày", "Đến ngày", "Nội dung", "Nội dung kế hoạch"])).toEqual([
    ...["firstDay", "lastDay", "summary", "items"],
  ])
  expect(guess(["Ngày", "Ngày"])).toEqual(["firstDay", null])
})

test("an audience may head a column of numbers", () => {
  expect(guess(["Người dân", "Lãnh đạo, người đứng đầu"])).toEqual([
    ...["reach.people", "reach.leaders"],
  ])
})

test("what was chosen for a heading before comes first, also to leave it out", () => {
  const remembered = { "ghi chu": "summary", ngay: "" }
  expect(guess(["Ghi chú", "Ngày", "Ngày phát"], remembered)).toEqual([
    ...["summary", null, "firstDay"],
  ])
})

test("headings may stand below a title", () => {
  const row = ["5/3/2026", "Họp thôn", "Họp dân về nội dung hoạt động của thôn, đối tượng là dân"]
  expect(headerRowOf([["BẢNG KÊ"], [], ["Ngày", "Hình thức", "Tiêu đề"], row], [])).toBe(2)
  expect(headerRowOf([row, row], lists.audiences)).toBeNull()
})
