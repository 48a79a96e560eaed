import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { settingsOf } from "../accounts/settings.ts"
import { addDays } from "../dates.ts"
import {
  type Period,
  periodAfter,
  periodBefore,
  periodInWords,
  periodKey,
  periodLabel,
  periodsWithin,
  readPeriodKey,
  spanOf,
} from "./period.ts"

const standard = settingsOf(new Map())
const rulesOn = () => standard
const quarter = (year: number, number: 1 | 2 | 3 | 4): Period => ({
  ...{ kind: "quarter", year, quarter: number },
})

describe("a quarter", () => {
  test("runs from the 15th to the 14th and is due five working days later", () => {
    expect(spanOf(quarter(2025, 2), rulesOn)).toEqual({
      ...{ from: "2025-03-15", to: "2025-06-14", end: "2025-06-14" },
      due: "2025-06-20",
    })
  })

  test("the first one of a year begins in December", () => {
    expect(spanOf(quarter(2026, 1), rulesOn)).toMatchObject({
      ...{ from: "2025-12-15", to: "2026-03-14", due: "2026-03-20" },
    })
  })

  test("weekends and fixed holidays are no working days", () => {
    const early = { ...standard, quarter_cut_off_day: 1, quarter_due_working_days: 1 }
    expect(spanOf(quarter(2026, 3), () => early).due).toBe("2026-09-03")
  })

  test("a rule changed later leaves the quarters before as they were, without a gap", () => {
    const changed = { ...standard, quarter_cut_off_day: 20 }
    const from = (day: string) => (day >= "2026-09-01" ? changed : standard)
    expect(spanOf(quarter(2026, 2), from).to).toBe("2026-06-14")
    expect(spanOf(quarter(2026, 3), from)).toMatchObject({ from: "2026-06-15", to: "2026-09-20" })
    expect(spanOf(quarter(2026, 4), from)).toMatchObject({ from: "2026-09-21", to: "2026-12-20" })
  })
})

test("a year closes on 14/11, is due through 24/11, and ends with its last quarter", () => {
  expect(spanOf({ kind: "year", year: 2025 }, rulesOn)).toEqual({
    ...{ from: "2024-12-15", to: "2025-11-14", due: "2025-11-24", end: "2025-12-14" },
  })
})

const aPeriod = fc.oneof(
  fc.record({
    kind: fc.constant("quarter" as const),
    year: fc.integer({ min: 2000, max: 2099 }),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  }),
  fc.record({ kind: fc.constant("year" as const), year: fc.integer({ min: 2000, max: 2099 }) }),
)

test("every day belongs to exactly one quarter, whatever the cut-off", () => {
  fc.assert(
    fc.property(aPeriod, fc.integer({ min: 1, max: 28 }), (period, day) => {
      const rules = () => ({ ...standard, quarter_cut_off_day: day })
      if (period.kind === "year") return
      const next = spanOf(periodAfter(period), rules)
      expect(next.from).toBe(addDays(spanOf(period, rules).to, 1))
      expect(periodBefore(periodAfter(period))).toEqual(period)
    }),
  )
})

test("a period is read back from its key", () => {
  fc.assert(
    fc.property(aPeriod, (period) => {
      expect(readPeriodKey(periodKey(period))).toEqual(period)
    }),
  )
  for (const key of ["", "2026-q5", "2026-Q1", "26", "2026-q", "x2026"])
    expect(readPeriodKey(key)).toBeNull()
})

test("the plan 2022–2025 has fourteen quarters and four years, the first from August 2022", () => {
  const all = periodsWithin({ from: "2022-08-01", to: "2025-12-31" }, rulesOn)
  const keys = all.map(({ period }) => periodKey(period))
  expect(keys).toEqual([
    ...["2022-q3", "2022", "2022-q4"],
    ...["2023-q1", "2023-q2", "2023-q3", "2023", "2023-q4"],
    ...["2024-q1", "2024-q2", "2024-q3", "2024", "2024-q4"],
    ...["2025-q1", "2025-q2", "2025-q3", "2025", "2025-q4"],
  ])
})

test("is said as an official says it", () => {
  expect(periodInWords(quarter(2025, 2))).toBe("quý II năm 2025")
  expect(periodInWords({ kind: "year", year: 2025 })).toBe("năm 2025")
  expect(periodLabel(quarter(2025, 4))).toBe("Quý IV/2025")
  expect(periodLabel({ kind: "year", year: 2025 })).toBe("Năm 2025")
})
