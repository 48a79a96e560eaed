import { askAll, rowOf } from "./ask.ts"
import { ascending, type Benchmark, ms, percentile } from "./benchmark.ts"
import { searchLists, searchQuestions } from "./search-questions.ts"
import { serveApi } from "./serve-api.ts"

const limit = 100

/** The limit is on the mix of each list; the rows show where its time goes. */
export const search: Benchmark = {
  name: "search",
  what: "rare, middling, common and never-meeting words in own, all and published activities",
  async run({ server, size, seconds }) {
    const api = await serveApi(await server.database(size))
    try {
      const asked = await askAll(api, searchQuestions, seconds)
      const mixes = searchLists.map(({ of }) => ({
        of,
        times: asked
          .filter(({ name }) => name.startsWith(`${of}: `))
          .flatMap(({ times }) => times)
          .sort(ascending),
      }))
      return {
        rows: Object.fromEntries([
          ...asked.map(({ name, times, rows }) => [name, rowOf(times, rows ?? "–")]),
          ...mixes.map(({ of, times }) => [
            `${of}, all words`,
            { ...rowOf(times, "–"), limit: `p95 ${limit} ms` },
          ]),
        ]),
        notes: ["over HTTP to the server's own process, one client, session and all"],
        failures: mixes
          .map(({ of, times }) => ({ of, p95: percentile(times, 0.95) }))
          .filter(({ p95 }) => p95 > limit)
          .map(({ of, p95 }) => `${of}: p95 ${ms(p95)} ms is over ${limit} ms`),
      }
    } finally {
      await api.stop()
    }
  },
}
