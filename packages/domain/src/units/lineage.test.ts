import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Amount,
  apportion,
  inTodaysBoundaries,
  type LineageLink,
  predecessorsOf,
  successorsOf,
  unitOn,
} from "./lineage.ts"

const whole = (from: string, to: string): LineageLink => ({
  from,
  to,
  share: "whole",
  weight: null,
})
const part = (from: string, to: string, weight: number | null): LineageLink => ({
  from,
  to,
  share: "part",
  weight,
})

/** Trà Bồng: 2020 and 2025, with xã Trà Bùi split between two. */
const traBong = [
  whole("Trà Quân", "Sơn Trà"),
  whole("Trà Khê", "Sơn Trà"),
  whole("Sơn Trà", "Tây Trà"),
  whole("Trà Tân", "Cà Đam"),
  part("Trà Bùi", "Cà Đam", null),
  part("Trà Bùi", "Tây Trà Bồng", null),
]
const today = new Set(["Tây Trà", "Cà Đam", "Tây Trà Bồng"])

test("a code that was used twice is one unit on each day", () => {
  const rows = [
    { name: "Thị trấn Trà Xuân", validFrom: "0001-01-01", validTo: "2025-06-30" },
    { name: "Xã Trà Bồng", validFrom: "2025-07-01", validTo: null },
  ]
  expect(unitOn(rows, "2025-06-30")?.name).toBe("Thị trấn Trà Xuân")
  expect(unitOn(rows, "2025-07-01")?.name).toBe("Xã Trà Bồng")
})

test("lineage is followed through every change, forward and back", () => {
  expect(successorsOf("Trà Khê", traBong)).toEqual(["Sơn Trà", "Tây Trà"])
  expect(predecessorsOf("Cà Đam", traBong).sort()).toEqual(["Trà Bùi", "Trà Tân"])
  expect(successorsOf("Trà Bùi", traBong).sort()).toEqual(["Cà Đam", "Tây Trà Bồng"])
})

describe("in today's boundaries", () => {
  const current = (unit: string) => today.has(unit)
  const amount = (unit: string, n: number): Amount => ({ unit, period: "2024-Q1", amount: n })

  test("what was merged whole is the successor's", () => {
    const { allocated, unallocated } = inTodaysBoundaries(
      [amount("Trà Quân", 3), amount("Trà Khê", 4), amount("Tây Trà", 1)],
      traBong,
      current,
    )
    expect(allocated).toEqual([amount("Tây Trà", 8)])
    expect(unallocated).toEqual([])
  })

  test("a split nobody has weighed is not allocated, and a body that ended without successor neither", () => {
    const { allocated, unallocated } = inTodaysBoundaries(
      [amount("Trà Bùi", 7), amount("Phòng Tư pháp huyện", 2)],
      traBong,
      current,
    )
    expect(allocated).toEqual([])
    expect(unallocated).toEqual([amount("Trà Bùi", 7), amount("Phòng Tư pháp huyện", 2)])
  })

  test("a weighed split is apportioned in whole things", () => {
    const weighed = [part("Trà Bùi", "Cà Đam", 0.4), part("Trà Bùi", "Tây Trà Bồng", 0.6)]
    expect(inTodaysBoundaries([amount("Trà Bùi", 7)], weighed, current)).toEqual({
      allocated: [amount("Cà Đam", 3), amount("Tây Trà Bồng", 4)],
      unallocated: [],
    })
  })

  test("of a split weighed in part, the rest stays unallocated", () => {
    const half = [part("Trà Bùi", "Cà Đam", 0.5), part("Trà Bùi", "Tây Trà Bồng", null)]
    expect(inTodaysBoundaries([amount("Trà Bùi", 8)], half, current)).toEqual({
      allocated: [amount("Cà Đam", 4)],
      unallocated: [amount("Trà Bùi", 4)],
    })
  })
})

/** Units u0 … un; links run from a lower to a higher number, so never in a circle. */
const lineage = fc.integer({ min: 2, max: 12 }).chain((units) =>
  fc.record({
    units: fc.constant(units),
    ended: fc.array(fc.boolean(), { minLength: units, maxLength: units }),
    links: fc
      .array(
        fc.record({
          from: fc.nat(units - 2),
          step: fc.integer({ min: 1, max: units }),
          share: fc.constantFrom("whole" as const, "part" as const),
          weight: fc.option(fc.integer({ min: 0, max: 50_000 }).map((n) => n / 100_000)),
        }),
        { maxLength: 20 },
      )
      .map((all) =>
        all.map(({ from, step, share, weight }) => {
          const to = Math.min(units - 1, from + step)
          return { from: `u${from}`, to: `u${to}`, share, weight }
        }),
      ),
    reported: fc.array(
      fc.record({
        unit: fc.nat(units - 1).map((n) => `u${n}`),
        period: fc.constantFrom("Q1", "Q2", "Q3"),
        amount: fc.nat(1_000_000),
      }),
      { maxLength: 30 },
    ),
  }),
)

const sumOf = (amounts: readonly Amount[], period: string) =>
  amounts.filter((a) => a.period === period).reduce((sum, a) => sum + a.amount, 0)

test("over random lineages, today's boundaries plus unallocated equal what was reported in every period", () => {
  fc.assert(
    fc.property(lineage, ({ ended, links, reported }) => {
      const current = (unit: string) => !ended[Number(unit.slice(1))]
      const { allocated, unallocated } = inTodaysBoundaries(reported, links, current)
      for (const period of ["Q1", "Q2", "Q3"])
        expect(sumOf(allocated, period) + sumOf(unallocated, period)).toBe(sumOf(reported, period))
      expect(allocated.every((a) => current(a.unit) && Number.isInteger(a.amount))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test("apportioning loses nothing, also when recorded shares exceed the whole", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000),
      fc.array(
        fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100_000),
        { maxLength: 5 },
      ),
      (amount, weights) => {
        const parts = apportion(amount, weights)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amount)
        expect(parts.every((p) => p >= 0)).toBe(true)
      },
    ),
  )
})
