import { expect, test } from "vitest"
import { shortAreaName } from "./area-name.ts"

test.each([
  ["Tỉnh Quảng Ngãi", "Quảng Ngãi"],
  ["Thành phố Hồ Chí Minh", "Hồ Chí Minh"],
  ["Thị trấn Trà Xuân", "Trà Xuân"],
  ["Thị Trấn Châu Ổ", "Châu Ổ"],
  ["Đặc khu Lý Sơn", "Lý Sơn"],
  ["Việt Nam", "Việt Nam"],
])("%s is %s for short", (name, short) => {
  expect(shortAreaName(name)).toBe(short)
})
