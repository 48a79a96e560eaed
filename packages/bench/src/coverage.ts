import { connectPostgres } from "@loa/db/connect-postgres.ts"
import {
  type CoverageAsked,
  channelAmounts,
  coverageAmounts,
  coverageChannels,
} from "@loa/db/read-coverage.ts"
import { rowOf } from "./ask.ts"
import { ascending, type Benchmark, ms, percentile } from "./benchmark.ts"
import type { Size } from "./database/bench-database.ts"
import { plan } from "./database/fill-world.ts"

const limit = 100
const smaller = 100

const year: CoverageAsked = {
  ...{ planIds: [plan.id], year: 2025, states: ["verified", "published"], sample: false },
}

const readings: Record<string, (db: Parameters<typeof coverageAmounts>[0]) => Promise<unknown[]>> =
  {
    tags: (db) => coverageAmounts(db, year, "tagged"),
    reach: (db) => coverageAmounts(db, year, "taggedReach"),
    channels: (db) => coverageChannels(db, year),
    "channel totals": (db) => channelAmounts(db, year),
  }

/** What coverage pages are made of, read as they read it; the same at a hundredth of the size beside it. */
export const coverage: Benchmark = {
  name: "coverage",
  what: "a year of all items, units and quarters from the rollup, at this size and a hundredth of it",
  async run({ server, size, seconds }) {
    const sizes: Size[] = [{ ...size, activities: size.activities / smaller }, size]
    const rows: Record<string, ReturnType<typeof rowOf>> = {}
    const failures: string[] = []
    for (const of of sizes) {
      const connection = connectPostgres({ url: await server.database(of), max: 1 })
      try {
        for (const [name, read] of Object.entries(readings)) {
          const { times, places } = await repeat(() => read(connection.db), seconds / 8)
          rows[`${name}, ${of.activities} activities`] = rowOf(times, places)
          const p95 = percentile(times, 0.95)
          if (p95 > limit) failures.push(`${name}: p95 ${ms(p95)} ms is over ${limit} ms`)
        }
      } finally {
        await connection.close()
      }
    }
    return { rows, notes: [`limit: p95 ${limit} ms; rows are units × quarters`], failures }
  },
}

async function repeat(read: () => Promise<unknown[]>, seconds: number) {
  const times: number[] = []
  let places = (await read()).length
  const until = performance.now() + seconds * 1000
  while (times.length < 5 || performance.now() < until) {
    const started = performance.now()
    places = (await read()).length
    times.push(performance.now() - started)
  }
  return { times: times.sort(ascending), places }
}
