import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { hashFolders } from "@loa/db/hash-folders.ts"
import { type Seed, testDb } from "@loa/db/testing.ts"
import { loadReference } from "./load-reference.ts"

/** A fresh test database that already holds the plan, the units and the published figures. */
export const referenceDb = async (): Promise<Db> => testDb(await referenceSeed())

/** The template is kept until a migration, a data file or a loader changes. */
export const referenceSeed = async (): Promise<Seed> => ({
  name: "reference",
  version: await hashFolders(join(import.meta.dirname, "..")),
  async load(db) {
    await loadReference(db)
  },
})
