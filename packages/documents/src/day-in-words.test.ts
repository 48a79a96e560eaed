import { expect, it } from "vitest"
import { dayInWords } from "./day-in-words.ts"

const monthOpen = { month: 9, year: 2026 }

it("writes days under ten and the first two months with a zero", () => {
  expect(dayInWords({ signedOn: "2025-02-05", monthOpen })).toBe("ngày 05 tháng 02 năm 2025")
  expect(dayInWords({ signedOn: "2025-03-15", monthOpen })).toBe("ngày 15 tháng 3 năm 2025")
})

it("leaves the day open while nobody has signed", () => {
  expect(dayInWords({ signedOn: null, monthOpen })).toBe("ngày      tháng 9 năm 2026")
})
