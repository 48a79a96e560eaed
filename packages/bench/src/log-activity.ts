import { loadavg } from "node:os"
import { checkCounts, checkFacts } from "@loa/api/activities/check-facts.ts"
import { connectPostgres } from "@loa/db/connect-postgres.ts"
import { v7 as uuidv7 } from "uuid"
import { ascending, type Benchmark, type Measured, ms, percentile } from "./benchmark.ts"
import { clerkOf, communeId, tokenOf } from "./database/fill-world.ts"
import { recordPut } from "./record-statements.ts"
import { freshId, type Peer, runPeer } from "./run-peer.ts"
import { type ServedApi, serveApi } from "./serve-api.ts"
import { completeWrite } from "./write-mix.ts"

const clients = 8
const limits = { p95: 25, share: 0.25 }

/** Who the eight are. The limits are those of the first: communes log each for itself. */
const mixes = [
  { name: "eight units", unitOf: (client: number) => client * 2, clerkOf: (_client: number) => 0 },
  { name: "one unit", unitOf: (_client: number) => 0, clerkOf: (client: number) => client },
] as const
type Mix = (typeof mixes)[number]

/** As a phone does it: PUT of a complete new activity over HTTP, with a session, to the server's own process. */
export const logActivity: Benchmark = {
  name: "log-activity",
  what: `${clients} clients log complete activities over HTTP, against the same statements without our program`,
  async run({ server, size, seconds }) {
    const databaseUrl = await server.scratch(size)
    const rows: Measured["rows"] = {}
    const failures: string[] = []
    const notes = [`load of the machine before: ${ms(loadavg()[0] ?? 0)}`]
    for (const mix of mixes) {
      const { times, perSecond } = await measure(databaseUrl, mix, seconds)
      const peer = await runTheSame(databaseUrl, server.programs, mix, seconds)
      const share = perSecond / peer.perSecond
      const p95 = percentile(times, 0.95)
      rows[mix.name] = {
        "ops/s": Math.round(perSecond),
        "p50 ms": ms(percentile(times, 0.5)),
        "p95 ms": ms(p95),
        peer: peer.name,
        "peer ops/s": Math.round(peer.perSecond),
        share: `${Math.round(share * 100)} %`,
        limit: mix === mixes[0] ? `p95 ${limits.p95} ms, ${limits.share * 100} %` : "–",
      }
      if (mix !== mixes[0]) continue
      if (p95 > limits.p95) failures.push(`p95 ${ms(p95)} ms is over ${limits.p95} ms`)
      if (share < limits.share) failures.push(`${Math.round(share * 100)} % of the peer`)
    }
    return { rows, notes, failures: [...failures, ...(await wrongCounts(databaseUrl))] }
  },
}

async function measure(databaseUrl: string, mix: Mix, seconds: number) {
  const api = await serveApi(databaseUrl)
  try {
    await write(api, mix, Math.min(3, seconds))
    const times = await write(api, mix, seconds)
    return { times: times.sort(ascending), perSecond: times.length / seconds }
  } finally {
    await api.stop()
  }
}

/** Each client sends the next one as soon as the last is answered. */
async function write(api: ServedApi, mix: Mix, seconds: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const all = Array.from({ length: clients }, async (_, client) => {
    const unit = mix.unitOf(client)
    const send = await api.client(clerkOf(unit, mix.clerkOf(client)))
    const times: number[] = []
    for (let n = client; performance.now() < until; n += clients) {
      const body = completeWrite(communeId(unit), n)
      const answer = await send(`/api/activities/${uuidv7()}`, body)
      if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.body}`)
      times.push(answer.ms)
    }
    return times
  })
  return (await Promise.all(all)).flat()
}

async function runTheSame(
  databaseUrl: string,
  programs: string,
  mix: Mix,
  seconds: number,
): Promise<Peer> {
  const [unit, clerk] = [communeId(mix.unitOf(0)), clerkOf(mix.unitOf(0), mix.clerkOf(0))]
  const [id, body] = [uuidv7(), completeWrite(unit, 1)]
  const statements = await recordPut(databaseUrl, clerk, `/api/activities/${id}`, body)
  // As communeId and clerkOf say it.
  const unitSql = `'do-xa-' || lpad((${mix === mixes[0] ? ":client_id::integer * 2" : "0"} + 1)::text, 3, '0')`
  const clerkSql = `${unitSql} || '-ghi-' || (${mix === mixes[0] ? "0" : ":client_id::integer"} + 1)::text`
  const clerkName = (client: number) => clerkOf(mix.unitOf(client), mix.clerkOf(client))
  return runPeer({
    ...{ databaseUrl, programs, statements, clients, seconds },
    varying: {
      id: { recorded: id, ...freshId },
      write_id: { recorded: body.writeId, ...freshId },
      unit: { recorded: unit, sql: unitSql, of: (client) => communeId(mix.unitOf(client)) },
      clerk: { recorded: clerk, sql: clerkSql, of: clerkName },
      token: {
        recorded: tokenOf(clerk),
        sql: `'phien-' || ${clerkSql}`,
        of: (client) => tokenOf(clerkName(client)),
      },
    },
  })
}

/** However many wrote at once, nothing was lost or counted twice. */
async function wrongCounts(databaseUrl: string): Promise<string[]> {
  const connection = connectPostgres({ url: databaseUrl })
  try {
    const differences = [
      ...(await checkFacts(connection.db)),
      ...(await checkCounts(connection.db)),
    ]
    return differences.length > 0 ? [`the rollup is wrong in ${differences.length} rows`] : []
  } finally {
    await connection.close()
  }
}
