import { mkdir } from "node:fs/promises"
import { dirname } from "node:path"
import { PGlite, type PGliteOptions } from "@electric-sql/pglite"
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist"
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm"
import { unaccent } from "@electric-sql/pglite/contrib/unaccent"
import { drizzle } from "drizzle-orm/pglite"
import { migrate } from "drizzle-orm/pglite/migrator"
import type { Db, MigratableConnection, OnQuery } from "./db.ts"
import { lockFolder } from "./folder-lock.ts"
import { migrationsFolder } from "./migrations-folder.ts"
import { queryCounter } from "./query-counter.ts"
import * as schema from "./schema.ts"

export interface EmbeddedOptions {
  /** Where the data lives; made when absent, `<folder>.lock` beside it names who has it open. */
  folder: string
  onQuery?: OnQuery
}

export interface EmbeddedConnection extends MigratableConnection {
  /** The engine itself, for the local Neon endpoint and for backups. */
  readonly pglite: PGlite
}

/**
 * Postgres inside this process. Survives `kill -9`, not a power cut: it never fsyncs.
 * @throws FolderInUse when another process has the folder open.
 */
export async function connectEmbedded({
  folder,
  onQuery,
}: EmbeddedOptions): Promise<EmbeddedConnection> {
  await mkdir(dirname(folder), { recursive: true })
  const unlock = await lockFolder(folder)
  try {
    const pglite = await openPglite({ dataDir: folder })
    const connection = embed(pglite, onQuery)
    return {
      ...connection,
      async close() {
        await connection.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Every opener of a data folder must name the same extensions, or its first insert dies. */
export const openPglite = (options: PGliteOptions) =>
  PGlite.create({ ...options, extensions: { btree_gist, pg_trgm, unaccent } })

/** An engine already open, such as one in memory. */
export function embed(pglite: PGlite, onQuery?: OnQuery): EmbeddedConnection {
  const client = drizzle(pglite, { schema, casing: "snake_case", logger: queryCounter(onQuery) })
  const db: Db = client
  return {
    kind: "embedded",
    db,
    pglite,
    close: () => pglite.close(),
    migrate: () => migrate(client, { migrationsFolder }),
  }
}
