import fc from "fast-check"
import { expect, test } from "vitest"
import { type Gap, type OwnBox, suggestionCount, suggestions } from "./suggestions.ts"

const today = "2026-11-23"
const nothing = { today, boxes: [], ages: [], helped: [], gaps: [] }

const box = (taskCode: string, patch: Partial<OwnBox> = {}): OwnBox => ({
  ...{ taskCode, cadence: "weekly", from: "2026-11-23", due: "2026-11-29" },
  ...{ state: "on-track", waiting: 0, ...patch },
})
const yearly = { cadence: "yearly", from: "2026-01-01", due: "2026-12-31" } as const
const gap = (code: string, patch: Partial<Gap> = {}): Gap => ({
  ...{ code, indexId: "par", lastQuarter: null, others: 0, ...patch },
})
const told = (work: Partial<Parameters<typeof suggestions>[0]>) =>
  suggestions({ ...nothing, ...work }).map((one) =>
    one.kind === "item" ? one.itemCode : `${one.kind} ${one.taskCode}`,
  )

test("two of what the plan asks by name, then a gap", () => {
  const boxes = [box("10a"), box("10b"), box("4", yearly)]
  expect(told({ boxes, gaps: [gap("par-a"), gap("pci-b")] })).toEqual([
    "week 10a",
    "week 10b",
    "par-a",
  ])
})

test("the week comes before a quiet line, that before the year's box, and a line one helps with last", () => {
  const work = {
    boxes: [box("4", yearly), box("10a")],
    ages: [{ taskCode: "6", state: "late" as const, lastDay: null, days: 120 }],
    helped: [{ taskCode: "10b", due: "2026-11-29", sent: 0 }],
  }
  expect(told(work)).toEqual(["week 10a", "quiet 6", "year 4"])
  expect(told({ helped: work.helped })).toEqual(["help 10b"])
  expect(told({ helped: [{ taskCode: "10b", due: "2026-11-29", sent: 1 }] })).toEqual([])
})

test("nothing is suggested that is done, waits for a check, is late for good or is far off", () => {
  const boxes = [
    box("1", { state: "done" }),
    box("2", { waiting: 1 }),
    box("3", { state: "late" }),
    box("4", { ...yearly, state: "not-done" }),
    box("5", { ...yearly, due: "2027-12-31" }),
  ]
  expect(told({ boxes })).toEqual([])
})

test("gaps: the never told first, the longest ago next, and one of each index before a second", () => {
  const gaps = [
    gap("par-a", { lastQuarter: "2026-07-01" }),
    gap("par-b", { lastQuarter: "2026-01-01" }),
    gap("par-c", { lastQuarter: "2026-01-01", others: 3 }),
    gap("papi-a", { indexId: "papi", lastQuarter: "2026-04-01" }),
    gap("pci-a", { indexId: "pci" }),
  ]
  expect(told({ gaps })).toEqual(["pci-a", "par-c", "papi-a"])
})

test("never more than three, never the same twice, and always a gap when there is one", () => {
  const codes = fc.uniqueArray(fc.constantFrom("1", "2", "3", "10a", "10b"))
  const items = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom("par-a", "par-b", "papi-a", "pci-a"),
      indexId: fc.constantFrom("par" as const, "papi" as const, "pci" as const),
      lastQuarter: fc.option(fc.constantFrom("2026-01-01", "2026-07-01")),
      others: fc.nat(300),
    }),
    { selector: ({ code }) => code },
  )
  fc.assert(
    fc.property(codes, items, (boxes, gaps) => {
      const found = told({ boxes: boxes.map((code) => box(code)), gaps })
      expect(found.length).toBe(Math.min(suggestionCount, boxes.length + gaps.length))
      expect(new Set(found).size).toBe(found.length)
      if (gaps.length > 0) expect(found.some((one) => one.includes("-"))).toBe(true)
    }),
  )
})
