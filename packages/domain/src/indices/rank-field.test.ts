import fc from "fast-check"
import { expect, test } from "vitest"
import {
  absenceOfMissingRow,
  chooseRank,
  type Field,
  rankInField,
  sizeOfField,
} from "./rank-field.ts"

const whole = (values: number[]): Field => ({
  fieldSize: values.length,
  fieldComplete: true,
  values,
})

test("equal totals share a rank and leave a gap after it", () => {
  const field = whole([45, 47, 47, 40])
  expect([47, 47, 45, 40].map((v) => rankInField(field, v))).toEqual([1, 1, 3, 4])
  expect([50, 47, 47, 40].map((v) => rankInField(whole([50, 47, 47, 40]), v))).toEqual([1, 2, 2, 4])
})

test("a field that is not complete ranks nobody, however many values are held", () => {
  const values = [70, 60, 50]
  expect(rankInField({ fieldSize: 3, fieldComplete: false, values }, 70)).toBeNull()
  expect(rankInField({ fieldSize: 4, fieldComplete: true, values }, 70)).toBeNull()
  expect(rankInField({ fieldSize: null, fieldComplete: true, values }, 70)).toBeNull()
})

test("a component scored for more provinces than got a total is ranked over all of them", () => {
  const field: Field = { fieldSize: 2, fieldComplete: true, values: [9, 8, 7] }
  expect(rankInField(field, 7)).toBe(3)
  expect(sizeOfField(field)).toBe(3)
})

test("the size of a field we do not hold is still the publisher's", () => {
  expect(sizeOfField({ fieldSize: 63, fieldComplete: false, values: [70] })).toBe(63)
  expect(sizeOfField({ fieldSize: null, fieldComplete: false, values: [70] })).toBeNull()
})

const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 70 })

test("ranks run from 1, never past the field, and follow the values whatever their order", () => {
  fc.assert(
    fc.property(values, (list) => {
      const field = whole(list)
      const shuffled = whole(list.toReversed())
      for (const value of list) {
        const rank = rankInField(field, value)
        expect(rank).toBe(rankInField(shuffled, value))
        expect(rank).toBeGreaterThanOrEqual(1)
        expect(rank).toBeLessThanOrEqual(list.length)
      }
      expect(rankInField(field, Math.max(...list))).toBe(1)
    }),
  )
})

test("as many stand at or above a rank as the next rank leaves room for", () => {
  fc.assert(
    fc.property(values, (list) => {
      const sorted = list.toSorted((a, b) => b - a)
      const ranks = sorted.map((v) => rankInField(whole(list), v))
      ranks.forEach((rank, i) => {
        expect(rank).toBe(i > 0 && sorted[i] === sorted[i - 1] ? ranks[i - 1] : i + 1)
      })
    }),
  )
})

test("the published rank stands even where the scores would rank otherwise", () => {
  expect(chooseRank(44, 45)).toEqual({ rank: 44, rankBasis: "published" })
  expect(chooseRank(null, 45)).toEqual({ rank: 45, rankBasis: "computed" })
  expect(chooseRank(null, null)).toEqual({ rank: null, rankBasis: null })
})

test("a missing total is 'not surveyed' only where the whole edition is held", () => {
  expect(absenceOfMissingRow("total", whole([1, 2]))).toBe("not-surveyed")
  expect(absenceOfMissingRow("total", { ...whole([1, 2]), fieldComplete: false })).toBe("not-held")
})

test("a component nobody has was not asked about; one that others have is only not held", () => {
  const nobody: Field = { fieldSize: 63, fieldComplete: true, values: [] }
  expect(absenceOfMissingRow("pci_06_bias", nobody)).toBe("not-surveyed")
  expect(absenceOfMissingRow("papi_1_1", whole([1, 2]))).toBe("not-held")
})
