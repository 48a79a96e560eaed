import { startTestPostgres } from "@loa/db/test-postgres.ts"

/** With TEST_DATABASE=postgres: one server for the whole run, unless its address is given. */
export default async function setUp() {
  if (process.env.TEST_DATABASE !== "postgres" || process.env.TEST_DATABASE_URL) return
  const postgres = await startTestPostgres()
  process.env.TEST_DATABASE_URL = postgres.url
  console.info(`Testing on ${postgres.description}`)
  return postgres.stop
}
