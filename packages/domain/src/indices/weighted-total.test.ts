import fc from "fast-check"
import { expect, test } from "vitest"
import { hundredThousandths, weightedTotal } from "./weighted-total.ts"

const pciScale = { componentMax: 10, totalMax: 100 }
const weights2013 = [
  ["pci_01_entry", 5, 8.3862],
  ["pci_02_land", 5, 6.9477],
  ["pci_03_transparency", 20, 6.58],
  ["pci_04_time", 5, 6.8206],
  ["pci_05_informal", 10, 6.5552],
  ["pci_06_bias", 5, 5.949],
  ["pci_07_proactivity", 5, 6.6164],
  ["pci_08_support", 20, 5.709],
  ["pci_09_labor", 20, 5.2658],
  ["pci_10_legal", 5, 7.15],
] as const
const weights = weights2013.map(([component, percent]) => ({ component, percent }))
const scores = new Map<string, number>(
  weights2013.map(([component, , score]) => [component, score]),
)

test("Quảng Ngãi's published PCI of 2013 is what its ten sub-indices and their weights make", () => {
  const total = weightedTotal(scores, weights, pciScale)
  expect(Math.abs((total ?? 0) - hundredThousandths(62.5998))).toBeLessThanOrEqual(100)
})

test("binary fractions do not overshoot: 1.005 is 100,500 hundred-thousandths", () => {
  expect(hundredThousandths(1.005)).toBe(100_500)
  expect(hundredThousandths(0.1) + hundredThousandths(0.2)).toBe(hundredThousandths(0.3))
})

test("a missing sub-index makes no total, and so do missing weights", () => {
  const without = new Map(scores)
  without.delete("pci_06_bias")
  expect(weightedTotal(without, weights, pciScale)).toBeNull()
  expect(weightedTotal(scores, [], pciScale)).toBeNull()
})

test("equal scores make a total of the same score, whatever the weights", () => {
  const tenths = fc.integer({ min: 10, max: 100 })
  const cuts = fc.integer({ min: 1, max: 99 })
  fc.assert(
    fc.property(tenths, cuts, (n, percent) => {
      const same = new Map([
        ["a", n / 10],
        ["b", n / 10],
      ])
      const split = [
        { component: "a", percent },
        { component: "b", percent: 100 - percent },
      ]
      expect(weightedTotal(same, split, pciScale)).toBe(n * 100_000)
    }),
  )
})
