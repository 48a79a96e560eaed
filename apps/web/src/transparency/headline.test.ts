import { quarterState } from "@loa/domain/plan/coverage.ts"
import { describe, expect, it } from "vitest"
import { headlineOf } from "./headline.ts"

const traBong = { startsOn: "2022-08-01", endsOn: "2025-12-31" }
const quarters = [1, 2, 3, 4] as const

const of = (year: number, asOf: string, activities = 312, plan = traBong) =>
  headlineOf({
    year,
    asOf,
    plan,
    activities,
    weeks: 24,
    quarters: quarters.map((quarter) => ({ state: quarterState({ year, quarter }, plan, asOf) })),
  })

describe("headlineOf", () => {
  it("counts weeks in the running year", () =>
    expect(of(2025, "2025-06-12")).toEqual({
      kind: "counted",
      period: { kind: "weeks", weeks: 24 },
    }))

  it("speaks of a whole year that is over, and of the part of it the plan was there", () => {
    expect(of(2024, "2026-11-23")).toEqual({ kind: "counted", period: { kind: "year" } })
    expect(of(2022, "2026-11-23")).toEqual({ kind: "counted", period: { kind: "from-start" } })
    expect(of(2022, "2022-10-02")).toEqual({ kind: "counted", period: { kind: "since-start" } })
    const short = { startsOn: "2022-08-01", endsOn: "2025-06-30" }
    expect(of(2025, "2026-01-05", 1, short)).toEqual({
      kind: "counted",
      period: { kind: "to-end" },
    })
  })

  it("says that nothing was recorded", () =>
    expect(of(2024, "2026-11-23", 0)).toEqual({ kind: "empty", period: { kind: "year" } }))

  it("knows a plan that has not begun, and years outside a plan", () => {
    const next = { startsOn: "2027-01-01", endsOn: "2027-12-31" }
    expect(of(2027, "2026-11-23", 0, next)).toEqual({ kind: "not-started" })
    expect(of(2021, "2026-11-23", 0)).toEqual({ kind: "before-plan" })
    expect(of(2026, "2026-11-23", 3)).toEqual({ kind: "after-plan" })
  })
})
