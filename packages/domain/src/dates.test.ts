import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, dayOf, isoWeekOf, isValidOn, quarterOf, quarterSpan } from "./dates.ts"

const anyDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

test("the day in Việt Nam begins at 17:00 UTC of the day before", () => {
  expect(dayOf(new Date("2025-11-24T16:59:59Z"))).toBe("2025-11-24")
  expect(dayOf(new Date("2025-11-24T17:00:00Z"))).toBe("2025-11-25")
})

describe("quarters", () => {
  test("hold each of their days and touch without a gap", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = quarterSpan(quarterOf(day))
        expect(from <= day && day <= to).toBe(true)
        expect(quarterOf(addDays(to, 1))).not.toEqual(quarterOf(day))
        expect(quarterOf(addDays(from, -1))).not.toEqual(quarterOf(day))
      }),
    )
  })

  test("end on their calendar day", () => {
    expect(quarterSpan({ year: 2022, quarter: 3 })).toEqual({
      from: "2022-07-01",
      to: "2022-09-30",
    })
    expect(quarterSpan({ year: 2022, quarter: 4 })).toEqual({
      from: "2022-10-01",
      to: "2022-12-31",
    })
  })
})

test.each([
  ["2020-12-31", 2020, 53],
  ["2021-01-03", 2020, 53],
  ["2021-01-04", 2021, 1],
  ["2024-12-30", 2025, 1],
  ["2025-06-12", 2025, 24],
])("%s is in ISO week %i-W%i", (day, year, week) => {
  expect(isoWeekOf(day)).toEqual({ year, week })
})

test("a validity counts both its days, and an open end never ends", () => {
  const span = { validFrom: "2020-02-01", validTo: "2025-06-30" }
  expect(
    ["2020-01-31", "2020-02-01", "2025-06-30", "2025-07-01"].map((d) => isValidOn(d, span)),
  ).toEqual([false, true, true, false])
  expect(isValidOn("2999-01-01", { validFrom: "2025-07-01", validTo: null })).toBe(true)
})
