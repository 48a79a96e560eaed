import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"
import type * as schema from "./schema.ts"

type Result<Row> = { rows: Row[] }
interface Rows extends PgQueryResultHKT {
  type: Result<this["row"]>
}

/**
 * The database as everybody sees it: Neon, Postgres, the embedded one, or a transaction of any.
 * Inside a transaction use only what it hands you: on the embedded database, which has one
 * session, the outer `Db` waits there for ever.
 */
export type Db = PgDatabase<Rows, typeof schema>

export type ConnectionKind = "neon" | "postgres" | "embedded"

export interface Connection {
  readonly kind: ConnectionKind
  readonly db: Db
  close(): Promise<void>
}

/** A connection from Node, which can also bring the schema up to date. */
export interface MigratableConnection extends Connection {
  /** Applies what is missing of `drizzle/`; nothing the second time. */
  migrate(): Promise<void>
}

/** Called once for each statement sent, in the asynchronous context of whoever sent it. */
export type OnQuery = () => void
