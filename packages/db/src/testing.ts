import type { Db, MigratableConnection } from "./db.ts"
import { hashFolders } from "./hash-folders.ts"
import { migrationsFolder } from "./migrations-folder.ts"
import { clonePglite } from "./testing-embedded.ts"
import { clonePostgres } from "./testing-postgres.ts"

/** What a template holds besides the migrated tables. */
export interface Seed {
  /** Lower case, for file and database names. */
  name: string
  /** Changes whenever `load` would write something else: the template is kept by it. */
  version: string
  load(db: Db): Promise<void>
}

const empty: Seed = { name: "empty", version: "", load: async () => {} }

const open: MigratableConnection[] = []

/**
 * A fresh database with the production migrations, cloned from a template: in memory, or on the
 * Postgres of TEST_DATABASE_URL with TEST_DATABASE=postgres. Closed by `closeTestDbs`.
 */
export async function testDb(seed: Seed = empty): Promise<Db> {
  const clone = process.env.TEST_DATABASE === "postgres" ? clonePostgres : clonePglite
  const connection = await clone(seed, await templateKey(seed))
  open.push(connection)
  return connection.db
}

/** The test setup calls this after each file: dozens of open databases would not fit in memory. */
export async function closeTestDbs(): Promise<void> {
  await Promise.all(open.splice(0).map((connection) => connection.close()))
}

/** An embedded database in memory, for whoever needs the engine itself. */
export const testPglite = async (seed: Seed = empty) => clonePglite(seed, await templateKey(seed))

const templateKey = async ({ name, version }: Seed) =>
  [name, await hashFolders(migrationsFolder), version].filter(Boolean).join("_")

/** Runs a test inside a transaction that is always undone: start-up once a file, not once a test. */
export const undone = (db: () => Db, body: (tx: Db) => Promise<void>) => async () => {
  const undo = new Error("undo")
  await db()
    .transaction(async (tx) => {
      await body(tx)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
}
