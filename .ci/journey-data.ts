import { join } from "node:path"
import { openPglite } from "@loa/db/connect-embedded.ts"
import { hashFolders } from "@loa/db/hash-folders.ts"
import { testPglite } from "@loa/db/testing.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { prepareData } from "../apps/api/src/prepare-data.ts"

/** Plan, published figures, sample activities and demo accounts of today, cloned from a template. */
export async function freshDatabase(demoPassword: string) {
  const today = dayOf(new Date())
  const sources = await hashFolders("packages/reference", "packages/domain", "apps/api/src")
  return testPglite({
    name: "e2e",
    version: `${sources}_${today}`,
    load: (db) => prepareData(db, { today, demo: true, demoPassword }),
  })
}

/** The same as the embedded database of a Node server that has yet to be started in `dataDir`. */
export async function fillDataFolder(dataDir: string, demoPassword: string) {
  const template = await freshDatabase(demoPassword)
  const loadDataDir = await template.pglite.dumpDataDir("none")
  await template.close()
  const database = await openPglite({ dataDir: join(dataDir, "postgres"), loadDataDir })
  await database.close()
}
