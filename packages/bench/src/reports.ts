import { ask, rowOf } from "./ask.ts"
import { ascending, type Benchmark, ms, percentile } from "./benchmark.ts"
import { clerkOf, communeId, coordinator, plan } from "./database/fill-world.ts"
import { type Client, serveApi } from "./serve-api.ts"

const period = "2025-q2"
const at = (scope: "unit" | "consolidated", organization: string) =>
  `/api/reports/${plan.id}/${period}/${scope}/${organization}`

const readings: Record<string, { account: string; path: string; limit: number }> = {
  "draft one report": { account: clerkOf(0), path: at("unit", communeId(0)), limit: 300 },
  "entries behind a figure": {
    ...{ account: clerkOf(0), path: `${at("unit", communeId(0))}/entries?figure=all`, limit: 300 },
  },
  "consolidate all units": {
    ...{ account: coordinator, path: at("consolidated", "do-chu-tri"), limit: 5000 },
  },
  "desk of all units": {
    account: coordinator,
    path: `/api/reports/${plan.id}/${period}/desk/do-chu-tri`,
    limit: 300,
  },
}

/** Nobody has sent anything: every figure is counted from the book, the slowest a report can be. */
export const reports: Benchmark = {
  name: "reports",
  what: "one unit's report and the consolidated one of all units, drafted from the activities",
  async run({ server, size, seconds }) {
    const api = await serveApi(await server.database(size))
    const rows: Record<string, ReturnType<typeof rowOf>> = {}
    const failures: string[] = []
    try {
      for (const [name, { account, path, limit }] of Object.entries(readings)) {
        const client = await api.client(account)
        const times = await repeat(client, path, seconds / 4)
        rows[name] = rowOf(times, "–")
        const p95 = percentile(times, 0.95)
        if (p95 > limit) failures.push(`${name}: p95 ${ms(p95)} ms is over ${limit} ms`)
      }
    } finally {
      await api.stop()
    }
    const notes = Object.entries(readings).map(([name, { limit }]) => `${name}: p95 ${limit} ms`)
    return { rows, notes: [`limits: ${notes.join("; ")}`], failures }
  },
}

async function repeat(client: Client, path: string, seconds: number): Promise<number[]> {
  const times: number[] = []
  await ask(client, path)
  const until = performance.now() + seconds * 1000
  while (times.length < 5 || performance.now() < until) times.push((await ask(client, path)).ms)
  return times.sort(ascending)
}
