import { expect, test } from "vitest"
import { coarseSteps, countStep, fineSteps, stepRanges } from "./count-step.ts"

test("counts fall into the tint whose range holds them", () => {
  expect([0, 1, 2, 3, 4, 9].map((count) => countStep(count, fineSteps))).toEqual([0, 1, 2, 3, 4, 4])
  expect([0, 1, 3, 4, 8, 9, 15, 16, 99].map((count) => countStep(count, coarseSteps))).toEqual([
    0, 1, 1, 2, 2, 3, 3, 4, 4,
  ])
})

test("the ranges in the legend are those of the tints", () => {
  expect(stepRanges(coarseSteps, "từ")).toEqual(["1–3", "4–8", "9–15", "từ 16"])
  expect(stepRanges(fineSteps, "từ")).toEqual(["1", "2", "3", "từ 4"])
})
