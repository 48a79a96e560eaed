import { join } from "node:path"

/** Where drizzle-kit writes migrations; only Node reads it, the Worker never migrates. */
export const migrationsFolder = join(import.meta.dirname, "../../../drizzle")
