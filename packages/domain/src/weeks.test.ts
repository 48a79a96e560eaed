import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, isoWeekOf } from "./dates.ts"
import { quarterOfWeek, weekKey, weekNumber, weekOf, weeksBetween, weeksOfYear } from "./weeks.ts"

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

test("a week belongs to the year and the quarter of its Thursday", () => {
  const first = weekOf("2025-12-31")
  expect([weekKey(first), first.from, first.to]).toEqual(["2026-W01", "2025-12-29", "2026-01-04"])
  expect(weekNumber(weekKey(first))).toBe(1)
  expect(quarterOfWeek(weekOf("2025-06-30"))).toEqual({ year: 2025, quarter: 3 })
  expect(quarterOfWeek(weekOf("2026-09-30"))).toEqual({ year: 2026, quarter: 4 })
})

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1980-01-01", days))

test("weeks partition any span: every day is in one week, and weeks follow each other", () => {
  fc.assert(
    fc.property(day, fc.nat(800), (from, days) => {
      const weeks = weeksBetween(from, addDays(from, days))
      weeks.forEach((week, at) => {
        const next = weeks[at + 1]
        if (next) expect(addDays(week.to, 1)).toBe(next.from)
        expect(weekOf(week.from)).toEqual(week)
        expect(weekOf(week.to)).toEqual(week)
      })
    }),
  )
})

test("neighbouring spans share no week and lose none", () => {
  fc.assert(
    fc.property(day, fc.nat(400), fc.nat(400), (from, first, second) => {
      const cut = addDays(from, first)
      const end = addDays(cut, second + 1)
      const parts = [...weeksBetween(from, cut), ...weeksBetween(addDays(cut, 1), end)]
      expect(parts).toEqual(weeksBetween(from, end))
    }),
  )
})
