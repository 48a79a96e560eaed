import { weeksOfYear } from "@loa/domain/weeks.ts"
import { describe, expect, it } from "vitest"
import { monthStarts, remarksOf, type Week } from "./wave-of-year.ts"

const weeksOf = (year: number, count: (week: number) => number | null): Week[] =>
  weeksOfYear(year).map((week) => ({ ...week, activities: count(week.week) }))

describe("remarksOf", () => {
  it("names the fullest week, the present one and a Tết without an activity", () => {
    const weeks = weeksOf(2025, (week) =>
      week > 24 ? null : week === 5 ? 0 : week === 22 ? 38 : 9,
    )
    expect(remarksOf(2025, weeks, "2025-06-12")).toEqual({
      fullest: 21,
      now: 23,
      quietNewYear: 4,
      start: undefined,
      counted: 24,
      silent: 1,
    })
  })

  it("does not call a Tết quiet that was not, that is still to come, or in a year of silence", () => {
    const busy = weeksOf(2025, () => 1)
    const silent = weeksOf(2025, () => 0)
    expect(remarksOf(2025, silent, "2025-12-31").quietNewYear).toBeUndefined()
    const early = weeksOf(2026, (week) => (week > 3 ? null : 0))
    expect(remarksOf(2025, busy, "2025-12-31").quietNewYear).toBeUndefined()
    expect(remarksOf(2026, early, "2026-01-15").quietNewYear).toBeUndefined()
  })

  it("says where the plan began, and no week is now in a past year", () => {
    const weeks = weeksOf(2022, (week) => (week < 31 ? null : 0))
    expect(remarksOf(2022, weeks, "2026-11-23")).toEqual({
      fullest: undefined,
      now: undefined,
      quietNewYear: undefined,
      start: 30,
      counted: 22,
      silent: 22,
    })
  })
})

describe("monthStarts", () => {
  it("finds the week of each month's first day; January's may lie in the year before", () => {
    const starts = monthStarts(
      2026,
      weeksOf(2026, () => 0),
    )
    expect(starts).toHaveLength(12)
    expect(starts.slice(0, 3)).toEqual([
      { month: 1, at: 0 },
      { month: 2, at: 4 },
      { month: 3, at: 8 },
    ])
    expect(
      monthStarts(
        2027,
        weeksOf(2027, () => 0),
      )[0],
    ).toEqual({ month: 1, at: 0 })
  })
})
