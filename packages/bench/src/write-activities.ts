import { checkFacts } from "@loa/api/activities/check-facts.ts"
import { failuresOf, writeTogether } from "@loa/api/activities/testing-load.ts"
import { world } from "@loa/api/activities/testing-world.ts"
import { connectPostgres } from "@loa/db/connect-postgres.ts"
import { startTestPostgres } from "@loa/db/test-postgres.ts"
import { type Benchmark, percentile } from "./benchmark.ts"

const clients = 8

/** Through the routes, without HTTP, on a Postgres of its own that never waits for the disk. */
export const writeActivities: Benchmark = {
  name: "write-activities",
  what: `${clients} clients write, edit and move activities of one organization`,
  async run(seconds) {
    const postgres = await startTestPostgres()
    let statements = 0
    const connection = connectPostgres({ url: postgres.url, onQuery: () => statements++ })
    try {
      await connection.migrate()
      await world.load(connection.db)
      statements = 0
      const load = await writeTogether(connection.db, clients, seconds)
      const perWrite = statements / load.times.length
      const wrong = failuresOf(load)
      const differences = await checkFacts(connection.db)
      return {
        figures: {
          "ops/s": Math.round(load.times.length / load.seconds),
          "p50 ms": percentile(load.times, 0.5).toFixed(1),
          "p95 ms": percentile(load.times, 0.95).toFixed(1),
          "statements/op": perWrite.toFixed(1),
          answers: [...load.statuses].map(([status, n]) => `${status}: ${n}`).join(", "),
          "5xx": wrong,
        },
        failures: [
          ...(wrong > 0 ? [`${wrong} answers were 5xx`] : []),
          ...(differences.length > 0 ? [`the rollup is wrong in ${differences.length} rows`] : []),
        ],
      }
    } finally {
      await connection.close()
      await postgres.stop()
    }
  },
}
