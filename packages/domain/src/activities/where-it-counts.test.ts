import { expect, test } from "vitest"
import { settingsOn } from "../accounts/dated-settings.ts"
import { activityStates, countedStates } from "./state.ts"
import { type Countable, reportPeriodOf, whereItCounts } from "./where-it-counts.ts"

const rules = settingsOn([])
const base: Countable = {
  ...{ state: "verified", sample: false, firstDay: "2026-03-04", cost: null, partnerIds: [] },
  items: [
    { code: "pci-b", main: true },
    { code: "papi-g", main: false },
  ],
  ...{ task: null, plan: { endsOn: "2026-12-31" } },
}
const counted = (patch: Partial<Countable> = {}, locked: string[] = []) =>
  whereItCounts({ ...base, ...patch }, rules, locked)
const kinds = (patch: Partial<Countable>) => counted(patch).places.map((place) => place.kind)

test("a checked activity counts in a cell for each item and in two reports", () => {
  expect(counted()).toEqual({
    notYet: null,
    apart: [],
    places: [
      { kind: "cell", itemCode: "pci-b", main: true, year: 2026, quarter: 1 },
      { kind: "cell", itemCode: "papi-g", main: false, year: 2026, quarter: 1 },
      {
        ...{ kind: "report", key: "2026-q1", from: "2025-12-15", to: "2026-03-14" },
        period: { kind: "quarter", year: 2026, quarter: 1 },
      },
      {
        ...{ kind: "report", key: "2026", from: "2025-12-15", to: "2026-12-14" },
        period: { kind: "year", year: 2026 },
      },
    ],
  })
})

test("it counts in the states that coverage counts, and in no other", () => {
  for (const state of activityStates)
    expect(counted({ state }).notYet, state).toBe(countedStates.includes(state) ? null : state)
})

test("what does not count yet says where it will", () => {
  const { notYet, places } = counted({ state: "submitted" })
  expect(notYet).toBe("submitted")
  expect(places).toEqual(counted().places)
})

test("without a day nothing can be said", () => {
  expect(counted({ state: "draft", firstDay: null })).toEqual({
    ...{ notYet: "no-day", apart: [], places: [] },
  })
})

test.each([
  ["2026-03-14", "2026-q1"],
  ["2026-03-15", "2026-q2"],
  ["2026-12-15", "2027-q1"],
  ["2026-01-01", "2026-q1"],
])("%s is reported in %s", (firstDay, key) => {
  const report = counted({ firstDay }).places.find((place) => place.kind === "report")
  expect(report?.key).toBe(key)
})

test("the cut-off is that of the day it fell on", () => {
  const changed = settingsOn([{ key: "quarter_cut_off_day", value: "20", validFrom: "2026-06-01" }])
  expect(reportPeriodOf("2026-03-16", changed)).toMatchObject({ quarter: 2 })
  expect(reportPeriodOf("2026-06-20", changed)).toMatchObject({ quarter: 2 })
  expect(reportPeriodOf("2026-06-21", changed)).toMatchObject({ quarter: 3 })
})

test.each([
  ["weekly", "2027-01-01", { kind: "week", taskCode: "10a", year: 2026, week: 53 }],
  ["yearly", "2026-03-04", { kind: "year-box", taskCode: "10a", year: 2026 }],
  ["rolling", "2026-03-04", { kind: "rolling", taskCode: "10a" }],
] as const)("a %s task line has a box for it", (cadence, firstDay, box) => {
  const plan = { endsOn: "2030-12-31" }
  expect(counted({ firstDay, plan, task: { code: "10a", cadence } }).places).toContainEqual(box)
})

test("a line without a cadence has none", () => {
  expect(kinds({ task: { code: "10", cadence: null } })).toEqual(kinds({}))
})

test("money, partners and the public", () => {
  const { places } = counted({
    ...{ state: "published", cost: 500_000, partnerIds: ["a", "b"] },
    task: { code: "9", cadence: null },
  })
  expect(places.slice(-3)).toEqual([
    { kind: "budget", year: 2026, taskCode: "9", cost: 500_000 },
    { kind: "partners", organizations: 2 },
    { kind: "public" },
  ])
  expect(kinds({ cost: 0 })).not.toContain("budget")
})

test("after the plan's span it is counted apart, in no cell, box or report", () => {
  const late = { firstDay: "2027-01-02", task: { code: "10a", cadence: "weekly" } as const }
  expect(counted({ ...late, partnerIds: ["a"] })).toEqual({
    ...{ notYet: null, apart: ["after-plan"], places: [{ kind: "partners", organizations: 1 }] },
  })
})

test("a sample is apart from real figures; a locked period takes an adjustment", () => {
  expect(counted({ sample: true }).apart).toEqual(["sample"])
  expect(counted({}, ["2026-q1"]).apart).toEqual(["locked"])
  expect(counted({}, ["2026-q2"]).apart).toEqual([])
})
