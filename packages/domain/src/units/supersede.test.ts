import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, isValidOn } from "../dates.ts"
import type { DatedUnit } from "./lineage.ts"
import { supersede } from "./supersede.ts"

const old = { validFrom: "0001-01-01", validTo: null }

test("the row in force ends the day before the new one", () => {
  expect(supersede([old], "2025-07-01", null)).toEqual({
    ended: { row: old, validTo: "2025-06-30" },
    validTo: null,
  })
})

test("the new row ends before the one that is to come, or with the life it belongs to", () => {
  const now = { validFrom: "2020-02-01", validTo: "2025-06-30" }
  const later = { validFrom: "2025-07-01", validTo: null }
  expect(supersede([now, later], "2022-01-01", null)?.validTo).toBe("2025-06-30")
  expect(supersede([now], "2022-01-01", "2025-06-30")?.validTo).toBe("2025-06-30")
  expect(supersede([later], "2024-01-01", null)).toEqual({ ended: null, validTo: "2025-06-30" })
})

test("a row that begins on the same day is not replaced", () => {
  expect(supersede([old], "0001-01-01", null)).toBeNull()
})

test("after any number of changes, every day from the first one on has exactly one row", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays("2025-01-01", n))
  fc.assert(
    fc.property(fc.array(day, { maxLength: 12 }), (days) => {
      const rows: DatedUnit[] = [{ validFrom: "2025-01-01", validTo: null }]
      for (const from of days) {
        const change = supersede(rows, from, null)
        if (!change) continue
        if (change.ended) change.ended.row.validTo = change.ended.validTo
        rows.push({ validFrom: from, validTo: change.validTo })
      }
      for (let n = 0; n <= 61; n++) {
        const on = addDays("2025-01-01", n)
        expect(rows.filter((row) => isValidOn(on, row))).toHaveLength(1)
      }
    }),
  )
})
