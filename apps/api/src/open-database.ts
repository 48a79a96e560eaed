import { join } from "node:path"
import { connectEmbedded } from "@loa/db/connect-embedded.ts"
import { connectPostgres } from "@loa/db/connect-postgres.ts"
import type { MigratableConnection, OnQuery } from "@loa/db/db.ts"
import type { Environment } from "./environment.ts"

/** A Postgres of one's own when DATABASE_URL names it, else the embedded one in the data folder. */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Environment, "databaseUrl" | "dataDir">,
  onQuery?: OnQuery,
): Promise<MigratableConnection> {
  if (databaseUrl) return connectPostgres({ url: databaseUrl, onQuery })
  return connectEmbedded({ folder: join(dataDir, "postgres"), onQuery })
}
