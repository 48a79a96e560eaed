import type { Benchmark } from "./benchmark.ts"
import { coordinator, plan } from "./database/fill-world.ts"
import { compareSizes, type GrowingQuestion } from "./growth.ts"

const view = (name: string, asks: string, growth?: number): GrowingQuestion => ({
  ...{ name, account: coordinator, p95: 100 },
  path: `/api/plan/coverage?plan=${plan.id}&year=2025&${asks}`,
  ...(growth && { growth }),
})

const questions = [
  view("by tags", "measure=tagged", 1.5),
  view("by main items", "measure=main", 1.5),
  view("by reach", "measure=reach", 1.5),
  view("a quarter", "quarter=2", 1.5),
  view("by channels", "measure=channels", 1.5),
  view("by channels, units of today", "measure=channels&boundaries=today", 1.5),
]

/** All items of all units in a year, as the coordinator opens it. */
export const coverage: Benchmark = {
  name: "coverage",
  what: "the heat-map of a year: all items of all units, at this size and a hundredth of it",
  run: (conditions) => compareSizes(conditions, questions),
}
