import { AsyncLocalStorage } from "node:async_hooks"
import { join } from "node:path"
import { serve } from "@hono/node-server"
import { getConnInfo } from "@hono/node-server/conninfo"
import { FolderInUse } from "@loa/db/folder-lock.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { Hono } from "hono"
import { compress } from "hono/compress"
import packageJson from "../../../package.json" with { type: "json" }
import { routes } from "./app.ts"
import { type Environment, readEnvironment, WrongEnvironment } from "./environment.ts"
import { folderStore } from "./evidence/folder-store.ts"
import type { Config } from "./http/context.ts"
import { mount } from "./http/mount.ts"
import { servePages } from "./http/serve-pages.ts"
import { openDatabase } from "./open-database.ts"
import { prepareData } from "./prepare-data.ts"

/** Drizzle's counter speaks in the asynchronous context of whoever asked; one connection serves them all. */
const counting = new AsyncLocalStorage<() => void>()

const configOf = (env: Environment): Config => ({
  origins: env.origins,
  authSecret: env.authSecret,
  demo: env.demo,
  offeredDemoPassword: env.demo && env.loopback ? env.demoPassword : undefined,
  version: packageJson.version,
})

const compressed = compress()

async function start() {
  const env = readEnvironment(process.env)
  const connection = await openDatabase(env, () => counting.getStore()?.())
  const config = configOf(env)
  const files = folderStore(join(env.dataDir, "evidence"))
  const api = mount(routes, {
    config: () => config,
    clientAddress: (c) => getConnInfo(c).remote.address ?? "",
    files: () => files,
    open: (_c, onQuery) => {
      counting.enterWith(onQuery)
      return { db: connection.db }
    },
  })
  const app = new Hono()
    // What answers a PUT is one row: it takes longer to compress than to send.
    .use((c, next) => (c.req.method === "PUT" ? next() : compressed(c, next)))
    .mount("/api", api.fetch, { replaceRequest: false })
    .route("/", servePages())

  const prepare = async () => {
    await connection.migrate()
    await prepareData(connection.db, { ...env, today: dayOf(new Date()) })
  }
  await prepareWhenReachable(prepare, env)
  const server = serve({ fetch: app.fetch, port: env.port, hostname: env.host }, () =>
    announce(env),
  )

  const stop = () => {
    server.close(async () => {
      await connection.close()
      process.exit(0)
    })
    if ("closeIdleConnections" in server) server.closeIdleConnections()
    setTimeout(() => process.exit(1), 5_000).unref()
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
}

/** An own Postgres may be late or away: the server answers 503 meanwhile and tries again. */
async function prepareWhenReachable(prepare: () => Promise<void>, env: Environment) {
  try {
    await prepare()
  } catch (error) {
    if (!env.databaseUrl) throw error
    console.error(`Chưa chuẩn bị được cơ sở dữ liệu, thử lại sau 5 giây. ${error}`)
    setTimeout(() => void prepareWhenReachable(prepare, env), 5_000)
  }
}

function announce({ origins, demo, demoPassword, dataDir, databaseUrl }: Environment) {
  console.info(`\n  Loa đang chạy tại ${origins[0]}\n`)
  console.info(`  Dữ liệu: ${databaseUrl ? "Postgres (DATABASE_URL)" : `${dataDir}/ (nhúng sẵn)`}`)
  if (!demo) return
  console.info("  Chế độ minh hoạ: hoạt động mẫu, không phải số liệu thật. Đăng nhập thử:")
  console.info("    reporter · approver · coordinator · finance · analyst · leader · admin")
  console.info(`    mật khẩu chung: ${demoPassword}\n`)
}

try {
  await start()
} catch (error) {
  if (!(error instanceof WrongEnvironment || error instanceof FolderInUse)) throw error
  console.error(error.message)
  process.exit(1)
}
