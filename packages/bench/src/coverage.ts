import { type Asked, askAll } from "./ask.ts"
import { type Benchmark, type Measured, ms, percentile } from "./benchmark.ts"
import { coordinator, plan } from "./database/fill-world.ts"
import type { Question } from "./list-questions.ts"
import { serveApi } from "./serve-api.ts"

const limits = { p95: 100, growth: 1.5 }
const smaller = 100

/** The heat-map of a year by each of its measures; the first four must not grow with the data. */
const views = ["tagged", "main", "reach", "quarter", "channels", "channels today"] as const
const flat: ReadonlySet<string> = new Set(views.slice(0, 4))
const asks = {
  tagged: "measure=tagged",
  main: "measure=main",
  reach: "measure=reach",
  quarter: "quarter=2",
  channels: "measure=channels",
  "channels today": "measure=channels&boundaries=today",
} satisfies Record<(typeof views)[number], string>

const questions: readonly Question[] = views.map((name) => ({
  name,
  account: coordinator,
  path: `/api/plan/coverage?plan=${plan.id}&year=2025&${asks[name]}`,
}))

/** All items of all units in a year, as the coordinator opens it. */
export const coverage: Benchmark = {
  name: "coverage",
  what: "the heat-map of a year: all items of all units, at this size and a hundredth of it",
  async run({ server, size, seconds }) {
    const at = async (activities: number): Promise<Asked[]> => {
      const api = await serveApi(await server.database({ ...size, activities }))
      try {
        return await askAll(api, questions, seconds / 2)
      } finally {
        await api.stop()
      }
    }
    const before = await at(Math.round(size.activities / smaller))
    const rows: Measured["rows"] = {}
    const failures: string[] = []
    for (const { name, times } of await at(size.activities)) {
      const p50 = percentile(times, 0.5)
      const p95 = percentile(times, 0.95)
      const small = percentile(before.find((asked) => asked.name === name)?.times ?? [], 0.5)
      const growth = p50 / small
      rows[name] = {
        times: times.length,
        "p50 ms": ms(p50),
        "p95 ms": ms(p95),
        [`p50 ms at 1/${smaller}`]: ms(small),
        growth: growth.toFixed(2),
        limit: `p95 ${limits.p95} ms${flat.has(name) ? `, growth ${limits.growth}` : ""}`,
      }
      if (p95 > limits.p95) failures.push(`${name}: p95 ${ms(p95)} ms is over ${limits.p95} ms`)
      if (flat.has(name) && growth > limits.growth)
        failures.push(`${name}: ${growth.toFixed(2)} times the time at 1/${smaller} of the size`)
    }
    return { rows, notes: ["over HTTP, one client, session and all"], failures }
  },
}
