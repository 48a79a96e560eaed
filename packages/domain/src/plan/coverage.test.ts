import { expect, test } from "vitest"
import { coverage, quarterState, type TagCount } from "./coverage.ts"

const plan = { startsOn: "2022-08-01", endsOn: "2025-12-31" }
const items = ["par-a", "papi-dd", "pci-g"]
const count = (itemCode: string, month: string, activities = 1, reach = 0): TagCount => ({
  itemCode,
  month,
  activities,
  reach,
})

test.each([
  [2022, 2, "2026-11-23", "not-started"],
  [2022, 3, "2026-11-23", "done"],
  [2025, 2, "2025-06-30", "current"],
  [2025, 2, "2025-04-01", "current"],
  [2025, 2, "2025-07-01", "done"],
  [2025, 3, "2025-06-30", "not-yet"],
  [2026, 1, "2026-11-23", "after-plan"],
  [2027, 1, "2026-11-23", "after-plan"],
] as const)("quarter %s/%s on %s is %s", (year, quarter, today, state) => {
  expect(quarterState({ year, quarter }, plan, today)).toBe(state)
})

test("a quarter covers the items with at least one activity, however many there are", () => {
  const [q1, q2] = coverage(2024, plan, "2025-01-05", items, [
    count("par-a", "2024-01-01", 3, 40),
    count("par-a", "2024-03-01", 2, 10),
    count("pci-g", "2024-04-01"),
  ])
  expect(q1).toMatchObject({ state: "done", coveredItems: 1 })
  expect(q1?.items).toEqual([
    { itemCode: "par-a", count: { activities: 5, reach: 50 } },
    { itemCode: "papi-dd", count: { activities: 0, reach: 0 } },
    { itemCode: "pci-g", count: { activities: 0, reach: 0 } },
  ])
  expect(q2?.coveredItems).toBe(1)
})

test("a rollup row that fell to zero covers nothing", () => {
  const [q1] = coverage(2024, plan, "2025-01-05", items, [count("par-a", "2024-01-01", 0)])
  expect(q1?.coveredItems).toBe(0)
})

test("where nothing was asked for, nothing is missing: no zero stands there", () => {
  const year = coverage(2022, plan, "2022-09-10", items, [count("par-a", "2022-08-01")])
  expect(year.map((q) => [q.state, q.coveredItems, q.items[0]?.count?.activities ?? null])).toEqual(
    [
      ["not-started", null, null],
      ["not-started", null, null],
      ["current", 1, 1],
      ["not-yet", null, null],
    ],
  )
})

test("counts of the same months of other years and of after the plan stay out", () => {
  const counts = [count("par-a", "2023-01-01"), count("par-a", "2026-01-01")]
  expect(coverage(2024, plan, "2026-11-23", items, counts).map((q) => q.coveredItems)).toEqual([
    0, 0, 0, 0,
  ])
  const after = coverage(2026, plan, "2026-11-23", items, counts)
  expect(after.map((q) => q.coveredItems)).toEqual([null, null, null, null])
})
