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
  throwErrorsOnly(db)
  return { kind: "neon", db, close: () => pool.end() }
}

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
