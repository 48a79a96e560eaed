import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { awaitFolder } from "@loa/db/folder-lock.ts"
import { freePort } from "@loa/db/free-port.ts"
import { startLocalNeon } from "@loa/db/local-neon.ts"
import { servePglite } from "@loa/db/pglite-server.ts"
import { buildIfChanged } from "./build.ts"
import { endTogether } from "./end-with-npm.ts"
import { freshDatabase } from "./journey-data.ts"
import { ProgramFailed, run, serve } from "./processes.ts"
import { workerSettings } from "./worker-settings.ts"

const demoPassword = "loa-e2e-password"

/**
 * Browser journeys on the built Worker, and a smoke journey on the Node server. `more` goes to
 * Playwright, such as `--project phone` or a file's name.
 */
export async function journeys(more: string[]) {
  endTogether()
  const undo: (() => Promise<unknown>)[] = []
  const until = <T extends { stop(): Promise<void> }>(thing: T) => {
    undo.unshift(() => thing.stop())
    return thing
  }
  try {
    await buildIfChanged()
    const [worker, node] = await both(startWorker(until), startNode(until))
    await run("playwright", ["test", "-c", "e2e/playwright.config.ts", ...more], {
      env: { E2E_WORKER: worker, E2E_NODE: node, DEMO_PASSWORD: demoPassword },
    })
  } catch (error) {
    process.exitCode = 1
    if (!(error instanceof ProgramFailed)) console.error(error)
  } finally {
    for (const stop of undo) await stop().catch(console.error)
  }
}

/** Waits for both even when one fails, so that whatever started can be stopped. */
async function both(one: Promise<string>, other: Promise<string>) {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

type Until = <T extends { stop(): Promise<void> }>(thing: T) => T

/** The built Worker in workerd, in front of a fresh database. Returns its address. */
async function startWorker(until: Until) {
  const database = await freshDatabase(demoPassword)
  until({ stop: database.close })
  const server = until(await servePglite(database.pglite))
  const endpoint = until(await startLocalNeon(server.url))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = workerSettings(endpoint.address, port, demoPassword)
  await withPreviewSettings({ ...settings }, async () => {
    const args = ["preview", "--host", "127.0.0.1", "--port", String(port), "--strictPort"]
    until(await serve("vite", args, `${address}/api/health`))
  })
  return address
}

/** `vite preview` reads the Worker's settings once, from a file beside the build. */
async function withPreviewSettings(settings: Record<string, string>, start: () => Promise<void>) {
  const file = "dist/loa/.dev.vars"
  const unlock = await awaitFolder(".cache/preview")
  const before = existsSync(file) ? await readFile(file) : undefined
  try {
    const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`)
    await writeFile(file, lines.join(""))
    await start()
  } finally {
    if (before) await writeFile(file, before)
    else await rm(file, { force: true })
    await unlock()
  }
}

/** The Node server with its embedded database, from nothing. Returns its address. */
async function startNode(until: Until) {
  const folder = await mkdtemp(join(tmpdir(), "loa-e2e-"))
  until({ stop: () => rm(folder, { recursive: true, force: true }) })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: folder, DEMO: "1", DEMO_PASSWORD: demoPassword }
  until(await serve("node", ["apps/api/src/server.ts"], `${address}/api/health`, { env }))
  return address
}
