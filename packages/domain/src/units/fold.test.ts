import { expect, test } from "vitest"
import { foldKey } from "./fold.ts"

test.each([
  ["hoà", "hòa"],
  ["Văn hoá – Thể thao", "Văn hóa - Thể thao"],
  ["Tổ chức – Nội vụ", "tổ chức-nội  vụ"],
  ["Xã Trà Bồng".normalize("NFD"), "XÃ TRÀ BỒNG".normalize("NFC")],
  [" Đắk Hà ", "đắk hà"],
])("%s and %s are one name", (one, other) => {
  expect(foldKey(one)).toBe(foldKey(other))
})

test("a key is plain ASCII with single spaces", () => {
  expect(foldKey("Phòng Văn hóa và Thông tin huyện Trà Bồng")).toBe(
    "phong van hoa va thong tin huyen tra bong",
  )
  expect(foldKey("Đặc khu Lý Sơn")).toBe("dac khu ly son")
})

test("names that differ in words stay apart", () => {
  expect(foldKey("Sơn Trà")).not.toBe(foldKey("Trà Sơn"))
  expect(foldKey("Tây Trà")).not.toBe(foldKey("Trà Tây"))
})
