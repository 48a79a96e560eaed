import { expect, test } from "vitest"
import { isoWeekOf } from "./dates.ts"
import { weeksOfYear } from "./weeks.ts"

test.each([
  [2020, 53, "2019-12-30", "2021-01-03"],
  [2022, 52, "2022-01-03", "2023-01-01"],
  [2025, 52, "2024-12-30", "2025-12-28"],
  [2026, 53, "2025-12-29", "2027-01-03"],
])("%s has %s weeks, from %s to %s", (year, count, from, to) => {
  const weeks = weeksOfYear(year)
  expect(weeks).toHaveLength(count)
  expect([weeks[0]?.from, weeks.at(-1)?.to]).toEqual([from, to])
})

test("each week is the ISO week of its days", () => {
  for (const { week, from, to } of weeksOfYear(2026)) {
    expect(isoWeekOf(from)).toEqual({ year: 2026, week })
    expect(isoWeekOf(to)).toEqual({ year: 2026, week })
  }
})
