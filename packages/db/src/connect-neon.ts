import { neonConfig, Pool } from "@neondatabase/serverless"
import { drizzle } from "drizzle-orm/neon-serverless"
import type { Connection, Db, OnQuery } from "./db.ts"
import { queryCounter } from "./query-counter.ts"
import * as schema from "./schema.ts"

export interface NeonOptions {
  url: string
  /** `host:port` of the local endpoint (`local-neon.ts`); absent: the real Neon. */
  local?: string
  onQuery?: OnQuery
}

/**
 * For the Worker: one pool per request, closed with it, because a Worker may not share a socket
 * between requests. Single statements are one HTTP round trip; only a transaction opens a
 * WebSocket.
 */
export function connectNeon({ url, local, onQuery }: NeonOptions): Connection {
  neonConfig.poolQueryViaFetch = true
  if (local) useLocalEndpoint(local)

  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // An idle socket that breaks is reported here; unheard, it would end the process.
  pool.on("error", () => {})
  const db: Db = drizzle(pool, { schema, casing: "snake_case", logger: queryCounter(onQuery) })
  forgetNames(pool)
  throwErrorsOnly(db)
  return { kind: "neon", db, close: () => pool.end() }
}

/**
 * A statement's name saves planning on a connection that lasts. These last one request; and the local endpoint, where
 * all of them share one session, knows a name of another connection already.
 */
function forgetNames(pool: Pool) {
  const connect = pool.connect.bind(pool)
  const connectUnnamed = async () => {
    const client = await connect()
    const query = client.query
    const value = (config: unknown, ...rest: unknown[]) =>
      Reflect.apply(query, client, [withoutName(config), ...rest])
    return Object.defineProperty(client, "query", { value, configurable: true })
  }
  Object.defineProperty(pool, "connect", { value: connectUnnamed })
}

const withoutName = (config: unknown) =>
  typeof config === "object" && config !== null ? { ...config, name: undefined } : config

/** A WebSocket that cannot open throws its event, which slips past handlers that expect an Error. */
function throwErrorsOnly(db: Db) {
  const transaction = db.transaction.bind(db)
  db.transaction = (body, config) =>
    transaction(body, config).catch((cause) => {
      throw cause instanceof Error ? cause : new Error("The database is out of reach.", { cause })
    })
}

/** Without TLS and without the shortcuts that only Neon's own proxy understands. */
function useLocalEndpoint(host: string) {
  neonConfig.fetchEndpoint = `http://${host}/sql`
  neonConfig.wsProxy = `${host}/v2`
  neonConfig.useSecureWebSocket = false
  neonConfig.pipelineTLS = false
  neonConfig.pipelineConnect = false
}
