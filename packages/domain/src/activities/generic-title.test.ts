import { expect, test } from "vitest"
import { isGenericTitle } from "./generic-title.ts"

test.each([
  "Tuyên truyền CCHC",
  "Tuyên truyền cải cách hành chính quý IV năm 2026",
  "Phát thanh tuần 12",
  "Họp thôn 3",
  "Hội nghị triển khai kế hoạch",
  "TUYÊN TRUYỀN PAR INDEX, PAPI, PCI",
  "Đăng bài tháng 11/2026",
  "Tuyên truyền".normalize("NFD"),
])("“%s” says only that something was done", (title) => {
  expect(isGenericTitle(title)).toBe(true)
})

test.each([
  "Họp thôn 3 về đất đai",
  "Phát thanh: nộp hồ sơ qua Cổng dịch vụ công",
  "Tuyên truyền phòng chống tham nhũng, tiêu cực",
  "Hướng dẫn cài VNeID tại nhà văn hóa",
  "Hội nghị triển khai kế hoạch chuyển đổi số",
])("“%s” says what it was about", (title) => {
  expect(isGenericTitle(title)).toBe(false)
})

test("a title not written yet is missing, not generic", () => {
  expect(isGenericTitle(" ")).toBe(false)
})
