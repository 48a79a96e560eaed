import type { Benchmark } from "./benchmark.ts"
import { clerkOf, communeId, coordinator, owner, plan } from "./database/fill-world.ts"
import { compareSizes, type GrowingQuestion } from "./growth.ts"

const report = (
  name: string,
  account: string,
  path: string,
  limits: Pick<GrowingQuestion, "p95" | "growth" | "afresh">,
): GrowingQuestion => ({ ...{ name, account, path: `/api/reports/${plan.id}/${path}` }, ...limits })

const [draft, all] = [{ p95: 300 }, { p95: 5000 }]
const flat = 1.5
const [usual, busiest] = [communeId(150), communeId(0)]

const questions = [
  report("a usual unit's quarter", clerkOf(150), `2026-q2/unit/${usual}`, {
    ...draft,
    growth: flat,
  }),
  report("the busiest unit's quarter", clerkOf(0), `2026-q2/unit/${busiest}`, {
    ...draft,
    growth: flat,
  }),
  report("the busiest unit's year", clerkOf(0), `2025/unit/${busiest}`, {
    ...draft,
    growth: flat,
  }),
  report(
    "entries behind a figure",
    clerkOf(0),
    `2026-q2/unit/${busiest}/entries?figure=all`,
    draft,
  ),
  report("desk of all units", coordinator, `2026-q2/desk/${owner}`, { ...draft, growth: flat }),
  report("a quarter of all units", coordinator, `2026-q2/consolidated/${owner}`, {
    ...all,
    growth: flat,
  }),
  report("a year of all units", coordinator, `2025/consolidated/${owner}`, {
    ...all,
    growth: flat,
  }),
]
const afresh = [
  report("afresh: the busiest unit's year", clerkOf(0), `2025/unit/${busiest}`, {
    ...draft,
    afresh: true,
  }),
  report("afresh: a quarter of all units", coordinator, `2026-q2/consolidated/${owner}`, {
    ...all,
    afresh: true,
  }),
  report("afresh: a year of all units", coordinator, `2025/consolidated/${owner}`, {
    ...all,
    afresh: true,
  }),
]

/**
 * Nobody has sent anything, so every figure is counted from the entries. What was counted is kept until an entry
 * changes: asked again it is one more row to read; afresh it takes the longer the more entries there are.
 */
export const reports: Benchmark = {
  name: "reports",
  what: "drafts of one unit's report, and of the one that consolidates all units",
  async run(conditions) {
    const kept = await compareSizes(conditions, questions)
    const counted = await compareSizes(conditions, afresh)
    return {
      rows: { ...kept.rows, ...counted.rows },
      notes: kept.notes,
      failures: [...kept.failures, ...counted.failures],
    }
  },
}
