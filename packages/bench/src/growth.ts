import { connectPostgres } from "@loa/db/connect-postgres.ts"
import { reportCounts } from "@loa/db/schema.ts"
import { type Asked, askAll } from "./ask.ts"
import { type Conditions, type Measured, ms, percentile } from "./benchmark.ts"
import type { Question } from "./list-questions.ts"
import { serveApi } from "./serve-api.ts"

/**
 * Milliseconds that p95 must keep, and how many times its time at a hundredth of the size p50 may be. `afresh`:
 * nothing that was counted for a report is kept from the time before.
 */
export type GrowingQuestion = Question & { p95: number; growth?: number; afresh?: boolean }

const smaller = 100

/** Asks the same at a hundredth of the size first, then at the size itself. */
export async function compareSizes(
  { server, size, seconds }: Conditions,
  questions: readonly GrowingQuestion[],
): Promise<Measured> {
  const at = async (activities: number): Promise<Asked[]> => {
    const url = await server.database({ ...size, activities })
    const [api, { db, close }] = [await serveApi(url), connectPostgres({ url })]
    try {
      return await askAll(api, questions, seconds / 2, async ({ afresh }) => {
        if (afresh) await db.delete(reportCounts)
      })
    } finally {
      await close()
      await api.stop()
    }
  }
  const before = await at(Math.round(size.activities / smaller))
  const now = await at(size.activities)
  const rows: Measured["rows"] = {}
  const failures: string[] = []
  for (const [n, question] of questions.entries()) {
    const times = now[n]?.times ?? []
    const small = percentile(before[n]?.times ?? [], 0.5)
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    const growth = p50 / small
    rows[question.name] = {
      times: times.length,
      "p50 ms": ms(p50),
      "p95 ms": ms(p95),
      [`p50 ms at 1/${smaller}`]: ms(small),
      growth: growth.toFixed(2),
      limit: `p95 ${question.p95} ms${question.growth ? `, growth ${question.growth}` : ""}`,
    }
    if (p95 > question.p95)
      failures.push(`${question.name}: p95 ${ms(p95)} ms is over ${question.p95} ms`)
    if (question.growth && growth > question.growth)
      failures.push(
        `${question.name}: ${growth.toFixed(2)} times the time at 1/${smaller} of the size`,
      )
  }
  return { rows, notes: ["over HTTP, one client, session and all"], failures }
}
