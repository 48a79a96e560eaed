import { expect, test } from "vitest"
import { readCount, readDay, readLinks, readReach, readYes } from "./import-value.ts"

test.each([
  ["05/03/2026", "2026-03-05"],
  ["5/3/26", "2026-03-05"],
  ["5-3-2026", "2026-03-05"],
  ["5.3.2026", "2026-03-05"],
  ["2026-03-05", "2026-03-05"],
  ["2026-03-05T00:00:00Z", "2026-03-05"],
  ["05/03/2026 08:30", "2026-03-05"],
  ["46086", "2026-03-05"],
  ["46086.5", "2026-03-05"],
  ["Thứ Năm, 5/3/2026", "2026-03-05"],
  ["ngày 5 tháng 3 năm 2026", "2026-03-05"],
  ["29/02/2024", "2024-02-29"],
  ["", null],
])("the day %s is %s", (text, day) => {
  expect(readDay(text)).toEqual({ value: day })
})

test.each([
  ["31/02/2026", /không phải ngày có thật/],
  ["29/2/2026", /không phải ngày có thật/],
  ["3/25/2026", /Ngày đứng trước tháng/],
  ["5/3", /thiếu năm/],
  ["hôm qua", /không đọc được ngày; cần ngày\/tháng\/năm/],
  ["12-14/6/2026", /không đọc được ngày/],
  ["123", /không đọc được ngày/],
])("the day %s is refused and told what is expected", (text, message) => {
  expect(readDay(text)).toEqual({ wrong: expect.stringMatching(message) })
})

test.each([
  ["120", 120],
  ["0", 0],
  ["1 234", 1234],
  ["1\u00a0234", 1234],
  ["1.234.567", 1_234_567],
  ["1,234,567", 1_234_567],
  ["1.234.567,00", 1_234_567],
  ["12,0", 12],
  ["1234.000", 1234],
  ["120 người", 120],
  ["15 phút", 15],
  ["2.500.000 đ", 2_500_000],
  ["  ", null],
])("the number %s is %s", (text, value) => {
  expect(readCount(text, "unsaid")).toEqual({ value })
})

test.each(["1.234", "1,234", "500.000"])("%s alone is not guessed at", (text) => {
  const plain = text.replace(/[.,]/, "")
  expect(readCount(text, "unsaid")).toEqual({
    wrong: expect.stringContaining(`không rõ là ${plain} hay số lẻ`),
  })
  expect(readCount(text, "thousands")).toEqual({ value: Number(plain) })
  expect(readCount(text, "decimals")).toEqual({ wrong: expect.stringContaining("số nguyên") })
})

test.each([
  ["12,5", /không có phần lẻ/],
  ["0.125", /không có phần lẻ/],
  ["-5", /không được nhỏ hơn 0/],
  ["nhiều", /không phải số/],
  ["1.23.456", /không phải số/],
  ["12 5", /không phải số/],
  ["5-7", /không phải số/],
])("the number %s is refused", (text, message) => {
  expect(readCount(text, "thousands")).toEqual({ wrong: expect.stringMatching(message) })
})

test("nobody counted is no number, and no error", () => {
  expect(readReach("Không đếm được", "unsaid")).toEqual({ value: null })
  expect(readReach("", "unsaid")).toEqual({ value: null })
})

test.each([
  ["x", true],
  ["Có", true],
  ["TRUE", true],
  ["không", false],
  ["", false],
])("%s means %s", (text, value) => {
  expect(readYes(text)).toEqual({ value })
})

test("anything else is neither yes nor no", () => {
  expect(readYes("có lẽ")).toEqual({ wrong: "cần Có hoặc Không." })
})

test("links part at spaces, lines and marks, and get the scheme nobody types", () => {
  expect(readLinks("https://a.vn/b?x=1,2; trabong.gov.vn/tin\nhttp://c.vn")).toEqual({
    value: ["https://a.vn/b?x=1,2", "https://trabong.gov.vn/tin", "http://c.vn"],
  })
  expect(readLinks("trên nhóm Zalo")).toEqual({ wrong: expect.stringContaining("“trên”") })
  expect(readLinks("ftp://a.vn")).toEqual({ wrong: expect.stringContaining("https://") })
  expect(readLinks("")).toEqual({ value: [] })
})
