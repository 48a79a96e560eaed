import { describe, expect, test } from "vitest"
import { ageOf, boxState, reportState } from "./box-state.ts"

const week = { from: "2026-11-16", due: "2026-11-22", waived: false }
const none = { counted: 0, waiting: 0 }

describe("a box", () => {
  test.each([
    ["2026-11-15", "not-due"],
    ["2026-11-16", "on-track"],
    ["2026-11-22", "on-track"],
    ["2026-11-23", "late"],
  ] as const)("that is empty is on %s %s", (today, state) => {
    expect(boxState(none, { ...week, today })).toBe(state)
    expect(boxState({ counted: 0, waiting: 3 }, { ...week, today })).toBe(state)
    expect(boxState(none, { ...week, waived: true, today })).toBe("not-done")
    expect(boxState({ counted: 1, waiting: 0 }, { ...week, waived: true, today })).toBe("done")
  })
})

describe("a line without a term", () => {
  const kept = { from: "2026-01-01", lastDay: "2026-06-01" }
  const age = (today: string, patch = {}) =>
    ageOf(kept, { amberDays: 92, waived: false, today, ...patch })

  test("is on track for as many days as are set, and late the day after", () => {
    expect(age("2026-09-01")).toMatchObject({ state: "on-track", days: 92, lateOn: "2026-09-02" })
    expect(age("2026-09-02")).toMatchObject({ state: "late", days: 93 })
    expect(age("2026-09-02", { amberDays: 120 }).state).toBe("on-track")
    expect(age("2026-09-02", { waived: true }).state).toBe("not-done")
  })

  test("is counted from its keeper's start when nothing was ever logged", () => {
    const never = ageOf(
      { ...kept, lastDay: null },
      { amberDays: 92, waived: false, today: "2026-04-04" },
    )
    expect(never).toEqual({ state: "late", lastDay: null, days: 93, lateOn: "2026-04-04" })
  })
})

test("a report is late only while it has not been sent", () => {
  const report = { from: "2026-09-15", due: "2026-11-24" }
  expect(reportState({ ...report, sentOn: null }, "2026-11-24")).toBe("on-track")
  expect(reportState({ ...report, sentOn: null }, "2026-11-25")).toBe("late")
  expect(reportState({ ...report, sentOn: "2026-11-26" }, "2026-11-27")).toBe("done")
})
