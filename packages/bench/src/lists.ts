import { askAll, rowOf } from "./ask.ts"
import { ascending, type Benchmark, ms, percentile } from "./benchmark.ts"
import { listQuestions } from "./list-questions.ts"
import { serveApi } from "./serve-api.ts"

const limit = 25

/** Each list by itself must keep the limit: somebody opens exactly that one. */
export const lists: Benchmark = {
  name: "lists",
  what: "pages of the lists of work and of the public API, one after the other",
  async run({ server, size, seconds }) {
    const api = await serveApi(await server.database(size))
    try {
      const asked = await askAll(api, listQuestions, seconds)
      const all = asked.flatMap(({ times }) => times).sort(ascending)
      return {
        rows: Object.fromEntries([
          ...asked.map(({ name, times, rows }) => [name, rowOf(times, rows ?? "–")]),
          ["together", { ...rowOf(all, "–"), limit: `p95 ${limit} ms, each` }],
        ]),
        notes: ["over HTTP to the server's own process, one client, session and all"],
        failures: asked
          .map(({ name, times }) => ({ name, p95: percentile(times, 0.95) }))
          .filter(({ p95 }) => p95 > limit)
          .map(({ name, p95 }) => `${name}: p95 ${ms(p95)} ms is over ${limit} ms`),
      }
    } finally {
      await api.stop()
    }
  },
}
