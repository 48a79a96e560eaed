import { afterAll, beforeAll, expect, test } from "vitest"
import { coverage } from "./coverage.ts"
import { type BenchServer, startBenchServer } from "./database/bench-database.ts"
import { lists } from "./lists.ts"
import { logActivity } from "./log-activity.ts"
import { reports } from "./reports.ts"
import { search } from "./search.ts"

let server: BenchServer
beforeAll(async () => {
  server = await startBenchServer(null)
})
afterAll(() => server.stop())

/** Figures of a database this small, beside other tests, say nothing: limits of time are not looked at. */
const overTime = / ms is over | of the peer$| of the size$/

test.each([logActivity, lists, search, coverage, reports])(
  "$name runs, and keeps all but time",
  async ({ run }) => {
    const size = { activities: 3_000, organizations: 300 }
    const { rows, failures } = await run({ server, size, seconds: 0.3 })
    expect(failures.filter((failure) => !overTime.test(failure))).toEqual([])
    expect(Object.keys(rows).length).toBeGreaterThan(1)
    for (const [name, { times }] of Object.entries(rows))
      if (times !== undefined) expect(times, name).toBeGreaterThan(0)
  },
  120_000,
)
