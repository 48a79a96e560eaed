import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import pg from "pg"
import type { Db, MigratableConnection, OnQuery } from "./db.ts"
import { migrationsFolder } from "./migrations-folder.ts"
import { queryCounter } from "./query-counter.ts"
import * as schema from "./schema.ts"

export interface PostgresOptions {
  url: string
  /** Connections held open at most; 10 unless told. */
  max?: number
  onQuery?: OnQuery
}

/** Any number, the same for everybody who migrates: two servers that start together take turns. */
const migrationLock = 20_222_025

/** For the Node server beside a Postgres of one's own. Connects when first used. */
export function connectPostgres({ url, max = 10, onQuery }: PostgresOptions): MigratableConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: "loa",
    // Long statements with many parts took up to twice as long for being compiled; none here gains by it.
    onConnect: (client) => client.query("set jit = off"),
  })
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => {})
  const db: Db = drizzle(pool, { schema, casing: "snake_case", logger: queryCounter(onQuery) })

  return {
    kind: "postgres",
    db,
    close: () => pool.end(),
    async migrate() {
      const client = await pool.connect()
      try {
        await client.query("select pg_advisory_lock($1)", [migrationLock])
        await migrate(drizzle(client), { migrationsFolder })
      } finally {
        // Ending the session gives the lock back, whatever state it is in.
        client.release(true)
      }
    },
  }
}
