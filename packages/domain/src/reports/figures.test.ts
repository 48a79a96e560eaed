import fc from "fast-check"
import { expect, test } from "vitest"
import { differenceOf } from "./difference.ts"
import { addFigures, dimensions, figuresOf, measures, noFigures, tallyOf } from "./figures.ts"
import { canonicalJson, hashOf } from "./freeze.ts"
import { line, someFigures } from "./testing.ts"

const aLine = fc
  .record({
    dimension: fc.constantFrom(...dimensions),
    key: fc.constantFrom("", "a", "b"),
    values: fc.array(fc.nat(10_000), { minLength: measures.length, maxLength: measures.length }),
  })
  .map(({ dimension, key, values }) =>
    line(dimension, key, Object.fromEntries(measures.map((measure, at) => [measure, values[at]]))),
  )

test("the figures of several units are the figures of all their entries", () => {
  fc.assert(
    fc.property(fc.array(aLine), fc.array(aLine), (some, others) => {
      const together = figuresOf([...some, ...others])
      expect(addFigures([figuresOf(some), figuresOf(others)])).toEqual(together)
      expect(addFigures([together, noFigures()])).toEqual(together)
    }),
  )
})

test("what nobody counted is zero, and stays absent", () => {
  expect(tallyOf(noFigures(), "item", "par-a").activities).toBe(0)
  expect(Object.keys(noFigures().item)).toEqual([])
})

test("a difference names each figure that changed, and is empty when none did", () => {
  expect(differenceOf(someFigures(), someFigures())).toEqual([])
  const live = addFigures([someFigures(), figuresOf([line("item", "par-b", { direct: 4 })])])
  expect(differenceOf(someFigures(), live)).toEqual([
    { dimension: "item", key: "par-b", measure: "activities", frozen: 0, live: 1 },
    { dimension: "item", key: "par-b", measure: "direct", frozen: 0, live: 4 },
  ])
})

test("the check code is of the values: the order of keys does not matter, one digit does", async () => {
  expect(canonicalJson({ b: 1, a: [undefined, { d: null, c: "ỗ" }], z: undefined })).toBe(
    '{"a":[null,{"c":"ỗ","d":null}],"b":1}',
  )
  const [hash, same, other] = await Promise.all([
    hashOf({ a: 1, b: { c: 2, d: 3 } }),
    hashOf({ b: { d: 3, c: 2 }, a: 1 }),
    hashOf({ a: 1, b: { c: 2, d: 4 } }),
  ])
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(same).toBe(hash)
  expect(other).not.toBe(hash)
})
