import { addDays, isoWeekOf } from "@loa/domain/dates.ts"
import { describe, expect, it } from "vitest"
import { monthStarts, remarksOf, type Week } from "./wave-of-year.ts"

const weeksOf = (year: number, count: (week: number) => number): Week[] => {
  const weeks: Week[] = []
  let firstDay = `${year}-01-04`
  while (isoWeekOf(addDays(firstDay, -1)).week === 1) firstDay = addDays(firstDay, -1)
  for (; isoWeekOf(firstDay).year === year; firstDay = addDays(firstDay, 7)) {
    const { week } = isoWeekOf(firstDay)
    weeks.push({ week, firstDay, activities: count(week) })
  }
  return weeks
}

describe("remarksOf", () => {
  it("names the fullest week, the present one and a Tết without an activity", () => {
    const weeks = weeksOf(2025, (week) => (week === 5 ? 0 : week === 22 ? 38 : 9))
    expect(remarksOf(2025, weeks, "2025-06-12")).toEqual({
      fullest: 21,
      now: 23,
      quietNewYear: 4,
      silent: 1,
    })
  })

  it("does not call a Tết quiet that was not, or that is still to come", () => {
    expect(
      remarksOf(
        2025,
        weeksOf(2025, () => 1),
        "2025-12-31",
      ).quietNewYear,
    ).toBeUndefined()
    expect(
      remarksOf(
        2026,
        weeksOf(2026, () => 0),
        "2026-01-15",
      ).quietNewYear,
    ).toBeUndefined()
  })

  it("says nothing of a year without an activity, and no week is now in a past year", () => {
    const empty = weeksOf(2024, () => 0)
    expect(remarksOf(2024, empty, "2026-11-23")).toEqual({
      fullest: undefined,
      now: undefined,
      quietNewYear: 5,
      silent: 52,
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
