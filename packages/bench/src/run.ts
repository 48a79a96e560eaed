import type { Benchmark } from "./benchmark.ts"
import { coverage } from "./coverage.ts"
import { startBenchServer } from "./database/bench-database.ts"
import { lists } from "./lists.ts"
import { logActivity } from "./log-activity.ts"
import { reports } from "./reports.ts"
import { search } from "./search.ts"

const benchmarks: readonly Benchmark[] = [logActivity, lists, search, coverage, reports]

const usage = `npm run bench [-- name …]
  BENCH_SECONDS=20 how long each part runs, BENCH_ACTIVITIES=1000000 how large the database is,
  BENCH_FOLDER=.cache/bench where it is kept
${benchmarks.map(({ name, what }) => `  ${name}: ${what}`).join("\n")}`

const asked = process.argv.slice(2)
const chosen = benchmarks.filter(({ name }) => asked.length === 0 || asked.includes(name))
const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const size = { activities: Number(process.env.BENCH_ACTIVITIES ?? 1_000_000), organizations: 300 }
console.info(`${usage}\n`)
if (chosen.length === 0 || !(seconds > 0) || !(size.activities >= 1000)) process.exit(1)

const server = await startBenchServer()
console.info(`${server.description}\n${size.activities} activities, ${size.organizations} units`)
let failed = false
try {
  for (const { name, run } of chosen) {
    const { rows, notes, failures } = await run({ server, size, seconds })
    console.info(`\n${name}`)
    console.table(rows)
    for (const note of notes) console.info(note)
    for (const failure of failures) console.error(`${name}: ${failure}`)
    failed ||= failures.length > 0
  }
} finally {
  await server.stop()
}
process.exitCode = failed ? 1 : 0
