import { expect, test } from "vitest"
import { clampMiddle, labelEvery, spread } from "./label-fit.ts"

test("labels that fit stay where they are", () => {
  expect(spread([10, 60, 120], 18, 0, 200)).toEqual([10, 60, 120])
})

test("crowded labels keep their order and 18 px", () => {
  expect(spread([50, 48, 52], 18, 0, 200)).toEqual([66, 48, 84])
})

test("labels at the edge are pushed back inside", () => {
  expect(spread([195, 198], 18, 0, 200)).toEqual([182, 200])
})

test("ticks are labelled as often as they can be read", () => {
  expect(labelEvery(40, 30)).toBe(1)
  expect(labelEvery(14, 30)).toBe(3)
  expect(labelEvery(8, 30)).toBe(5)
})

test("a middle label does not leave the picture", () => {
  expect(clampMiddle(5, 40, 0, 300)).toBe(20)
  expect(clampMiddle(295, 40, 0, 300)).toBe(280)
  expect(clampMiddle(150, 40, 0, 300)).toBe(150)
})
