import { connectEmbedded } from "@loa/db/connect-embedded.ts"
import { startLocalNeon } from "@loa/db/local-neon.ts"
import { servePglite } from "@loa/db/pglite-server.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { prepareData } from "../apps/api/src/prepare-data.ts"
import { endWithNpm } from "./end-with-npm.ts"
import { endPrograms, ProgramFailed, run } from "./processes.ts"
import { workerSettings } from "./worker-settings.ts"

const demoPassword = "loa-dev-password"

/** Vite with the Worker in workerd, talking Neon's protocol to a database kept in `.data/dev`. */
export async function develop() {
  endWithNpm()
  const port = Number(process.env.PORT ?? 5173)
  const database = await connectEmbedded({ folder: ".data/dev/postgres" })
  await database.migrate()
  const today = dayOf(new Date())
  await prepareData(database.db, { today, demo: true, demoPassword })
  const server = await servePglite(database.pglite)
  const endpoint = await startLocalNeon(server.url)

  console.info(`\n  Loa: http://127.0.0.1:${port}   mật khẩu chung: ${demoPassword}`)
  console.info(`  Cơ sở dữ liệu: ${server.url}\n`)
  // Vite's end is what ends everything here.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, endPrograms)
  try {
    await run("vite", ["--host", "127.0.0.1", "--port", String(port), "--strictPort"], {
      env: { ...workerSettings(endpoint.address, port, demoPassword) },
    })
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error
    process.exitCode = 1
  } finally {
    await endpoint.stop()
    await server.stop()
    await database.close()
  }
}
