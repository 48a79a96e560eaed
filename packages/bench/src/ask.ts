import { gunzipSync } from "node:zlib"
import { ascending, ms, percentile } from "./benchmark.ts"
import type { Question } from "./list-questions.ts"
import type { Client, ServedApi } from "./serve-api.ts"

export interface Asked {
  name: string
  /** Milliseconds of each time, ascending. */
  times: number[]
  rows: number | undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** The answer, which must be a good one. */
export async function ask(client: Client, path: string) {
  const { status, body, ms } = await client(path)
  const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString()
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`)
  const json: unknown = JSON.parse(text)
  if (!isRecord(json)) throw new Error(`${path}: no object`)
  return { ms, json }
}

async function turned(client: Client, { path, pagesDown = 0 }: Question): Promise<string> {
  let page = path
  for (let n = 0; n < pagesDown; n++) {
    const { json } = await ask(client, page)
    if (typeof json.next !== "string") return page
    page = `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(json.next)}`
  }
  return page
}

/**
 * Asks each question in turn, round after round, one at a time, until the seconds are over.
 * @param before what comes before each time a question is asked, and is not measured.
 */
export async function askAll<Asking extends Question>(
  api: ServedApi,
  questions: readonly Asking[],
  seconds: number,
  before: (question: Asking) => Promise<void> = async () => undefined,
): Promise<Asked[]> {
  const prepared = []
  for (const question of questions) {
    const client = await api.client(question.account)
    const path = await turned(client, question)
    const { json } = await ask(client, path)
    const rows = Array.isArray(json.data) ? json.data.length : undefined
    prepared.push({
      question,
      client,
      path,
      asked: { name: question.name, times: [] as number[], rows },
    })
  }
  const until = performance.now() + seconds * 1000
  for (let round = 0; round < 5 || performance.now() < until; round++)
    for (const { question, client, path, asked } of prepared) {
      await before(question)
      asked.times.push((await ask(client, path)).ms)
    }
  for (const { asked } of prepared) asked.times.sort(ascending)
  return prepared.map(({ asked }) => asked)
}

export const rowOf = (times: readonly number[], rows: number | string) => ({
  rows,
  times: times.length,
  "p50 ms": ms(percentile(times, 0.5)),
  "p95 ms": ms(percentile(times, 0.95)),
  "max ms": ms(percentile(times, 1)),
})
