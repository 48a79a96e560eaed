import { expect, test } from "vitest"
import { planOfYear, yearWithin } from "./choose-plan.ts"

const first = { id: "first", startsOn: "2022-08-01", endsOn: "2025-12-31" }
const second = { id: "second", startsOn: "2026-01-01", endsOn: "2026-12-31" }

test.each([
  [2022, "first"],
  [2025, "first"],
  [2026, "second"],
  [2019, "first"],
  [2031, "second"],
])("the plan of %s is the %s", (year, id) => {
  expect(planOfYear([first, second], year)?.id).toBe(id)
  expect(planOfYear([second, first], year)?.id).toBe(id)
})

test("of two plans equally near the one that began last is meant", () => {
  const later = { id: "later", startsOn: "2025-01-01", endsOn: "2027-12-31" }
  expect(planOfYear([first, later], 2025)?.id).toBe("later")
  expect(planOfYear([], 2025)).toBeUndefined()
})

test("a year outside the span moves to its nearest end", () => {
  expect([2019, 2023, 2031].map((year) => yearWithin(first, year))).toEqual([2022, 2023, 2025])
})
