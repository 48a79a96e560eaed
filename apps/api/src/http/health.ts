import { migrationState } from "@loa/db/migrate.ts"
import { createApp } from "./context.ts"

/** Version, database and migration state; a database that is down answers 503 like everywhere. */
export const healthRoutes = createApp().get("/", async (c) => {
  const { db, config } = c.var.ctx
  const migrations = await migrationState(db)
  c.header("Cache-Control", "no-store")
  return c.json({ version: config.version, demo: config.demo, database: "up", migrations })
})
