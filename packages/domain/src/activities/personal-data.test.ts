import { expect, test } from "vitest"
import { personalDataIn } from "./personal-data.ts"

test.each([
  ["Liên hệ 0912 345 678 để đăng ký.", "phone", "0912 345 678"],
  ["gọi +84912345678", "phone", "+84912345678"],
  ["Máy bàn 0255.3865.123", "phone", "0255.3865.123"],
  ["CCCD 051190001234 của ông", "identity", "051190001234"],
  ["CMND số 212345678", "identity", "212345678"],
  ["chuyển vào số tài khoản 4509205012345", "bank-account", "4509205012345"],
  ["gửi về ubnd.xa@example.vn trước thứ Sáu", "e-mail", "ubnd.xa@example.vn"],
])("%s", (text, kind, found) => {
  expect(personalDataIn(text)).toEqual([{ kind, found }])
})

test.each([
  "Quyết định số 733/QĐ-UBND ngày 06/7/2022",
  "kinh phí 1.250.000.000 đồng, 620 lượt người",
  "từ 12/06/2025 đến 14/06/2025, 12 phút, phát 2 lần",
  "mã thủ tục 1.004227.000.00.00.H48",
  "giai đoạn 2022-2025, mức độ 3, mức độ 4",
  "https://vi-du.invalid/bai-viet/20250612083045",
])("leaves alone: %s", (text) => {
  expect(personalDataIn(text)).toEqual([])
})

test("looks through every text and names each number once", () => {
  expect(personalDataIn("0912345678", "gọi 0912345678", "")).toHaveLength(1)
})
