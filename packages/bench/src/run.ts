import type { Benchmark } from "./benchmark.ts"
import { writeActivities } from "./write-activities.ts"

const benchmarks: readonly Benchmark[] = [writeActivities]

const usage = `npm run bench [-- name …]   BENCH_SECONDS=30 how long each runs
${benchmarks.map(({ name, what }) => `  ${name}: ${what}`).join("\n")}`

const asked = process.argv.slice(2)
const chosen = benchmarks.filter(({ name }) => asked.length === 0 || asked.includes(name))
const seconds = Number(process.env.BENCH_SECONDS ?? 30)
console.info(`${usage}\n`)
if (chosen.length === 0 || !(seconds > 0)) process.exit(1)

let failed = false
for (const { name, run } of chosen) {
  const { figures, failures } = await run(seconds)
  console.table({ [name]: figures })
  for (const failure of failures) console.error(`${name}: ${failure}`)
  failed ||= failures.length > 0
}
process.exitCode = failed ? 1 : 0
