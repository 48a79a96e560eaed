import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  copyable,
  openMonths,
  progressOf,
  quietestMonth,
  type Slot,
  slotState,
} from "./outreach-plan-slots.ts"

const slot = (month: number, planned: number, counted = 0, waiting = 0): Slot => ({
  ...{ itemCode: "par-a", channelCode: "commune-radio", month, planned, counted, waiting },
})
const view = { year: 2026, today: "2026-06-12", endedOn: null }

describe("the state of a slot", () => {
  test.each([
    [slot(5, 2, 2), "done"],
    [slot(5, 2, 1), "short"],
    [slot(5, 2, 1, 5), "short"],
    [slot(6, 1, 0), "under-way"],
    [slot(6, 1, 1), "done"],
    [slot(7, 1), "ahead"],
  ] as const)("%o is %s", (one, state) => {
    expect(slotState(one, view)).toBe(state)
  })

  test("the month runs through its last day", () => {
    expect(slotState(slot(6, 1), { ...view, today: "2026-06-30" })).toBe("under-way")
    expect(slotState(slot(6, 1), { ...view, today: "2026-07-01" })).toBe("short")
    expect(slotState(slot(12, 1), { ...view, today: "2027-01-01" })).toBe("short")
    expect(slotState(slot(1, 1), { ...view, today: "2025-12-31" })).toBe("ahead")
  })

  test("what a unit planned for months after its end is not missed by it", () => {
    const ended = { year: 2025, today: "2025-11-20", endedOn: "2025-06-30" }
    expect(slotState(slot(6, 1), ended)).toBe("short")
    expect(slotState(slot(7, 1), ended)).toBe("handed-over")
    expect(slotState(slot(7, 1, 1), ended)).toBe("done")
  })
})

describe("what slots come to", () => {
  test("too much in one month makes up for nothing in another", () => {
    const found = progressOf([slot(3, 2, 5), slot(4, 3, 1, 1), slot(6, 1), slot(9, 4)], view)
    expect(found).toEqual({ planned: 10, done: 3, waiting: 1, short: 2, share: 0.3 })
  })

  test("nothing planned has no share", () => {
    expect(progressOf([], view)).toMatchObject({ planned: 0, share: null })
  })

  test("done and missing never exceed what was planned", () => {
    const anySlot = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(20), fc.nat(40))
      .map(([month, planned, counted]) => slot(month, planned + 1, counted))
    fc.assert(
      fc.property(fc.array(anySlot, { minLength: 1 }), (slots) => {
        const { planned, done, short, share } = progressOf(slots, view)
        expect(done + short).toBeLessThanOrEqual(planned)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test("last year's lines are taken over where the item still is and the slot is free", () => {
  const lines = [slot(1, 1), slot(2, 1), { ...slot(3, 1), itemCode: "par-z" }]
  expect(copyable(lines, [slot(2, 4)], ["par-a"]).map(({ month }) => month)).toEqual([1])
})

test("a suggestion goes to the quietest month that is still open", () => {
  expect(openMonths(2026, "2026-10-31")).toEqual([10, 11, 12])
  expect(openMonths(2027, "2026-10-31")).toHaveLength(12)
  expect(openMonths(2025, "2026-10-31")).toEqual([])
  expect(quietestMonth([slot(10, 2), slot(11, 1), slot(12, 1)], [10, 11, 12])).toBe(11)
  expect(quietestMonth([], [])).toBeNull()
})
