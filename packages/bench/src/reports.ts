import type { Benchmark } from "./benchmark.ts"
import { clerkOf, communeId, coordinator, owner, plan } from "./database/fill-world.ts"
import { compareSizes, type GrowingQuestion } from "./growth.ts"

const report = (name: string, account: string, path: string, p95: number): GrowingQuestion => ({
  ...{ name, account, p95, path: `/api/reports/${plan.id}/${path}` },
})

const questions = [
  report("a usual unit's quarter", clerkOf(150), `2026-q2/unit/${communeId(150)}`, 300),
  report("the busiest unit's quarter", clerkOf(0), `2026-q2/unit/${communeId(0)}`, 300),
  report("the busiest unit's year", clerkOf(0), `2025/unit/${communeId(0)}`, 300),
  report(
    "entries behind a figure",
    clerkOf(0),
    `2026-q2/unit/${communeId(0)}/entries?figure=all`,
    300,
  ),
  report("desk of all units", coordinator, `2026-q2/desk/${owner}`, 300),
  report("a quarter of all units", coordinator, `2026-q2/consolidated/${owner}`, 5000),
  report("a year of all units", coordinator, `2025/consolidated/${owner}`, 5000),
]

/**
 * Nobody has sent anything, so every figure is counted from the entries of the period, the slowest a report can be: it
 * takes the longer the more were logged in it.
 */
export const reports: Benchmark = {
  name: "reports",
  what: "drafts of one unit's report, and of the one that consolidates all units",
  run: (conditions) => compareSizes(conditions, questions),
}
