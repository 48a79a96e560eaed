import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What the Node server reads from its environment (DESIGN §5), with defaults filled in. */
export type Environment = {
  port: number
  host: string
  dataDir: string
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl: string | undefined
  origins: [string, ...string[]]
  authSecret: string
  demo: boolean
  demoPassword: string
  /** The machine is one's own, so the sign-in page may fill the demo password in. */
  loopback: boolean
}

/** Wrong settings stop the program with this, before anything is opened. */
export class WrongEnvironment extends Error {}

const loopbackHosts = new Set(["127.0.0.1", "localhost", "::1"])

/** A secret kept in the data folder, made the first time, readable by its owner only. */
function keptSecret(dataDir: string, name: string, make: () => string): string {
  const file = join(dataDir, name)
  try {
    return readFileSync(file, "utf8").trim()
  } catch {
    mkdirSync(dataDir, { recursive: true })
    const secret = make()
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return secret
  }
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? 8787)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new WrongEnvironment(`PORT cần là số từ 1 đến 65535, không phải "${value}".`)
}

/** On one's own machine both of its names are the same place. */
function originsOf(
  publicUrl: string | undefined,
  host: string,
  port: number,
): [string, ...string[]] {
  const first = URL.parse(publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`)
  if (!first) throw new WrongEnvironment(`PUBLIC_URL không phải là địa chỉ: "${publicUrl}".`)
  if (publicUrl || !loopbackHosts.has(host)) return [first.origin]
  return [first.origin, ...["127.0.0.1", "localhost"].map((h) => `http://${h}:${port}`)]
}

export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = readPort(env.PORT)
  const host = env.HOST ?? "127.0.0.1"
  const dataDir = env.DATA_DIR ?? ".data"
  const databaseUrl = env.DATABASE_URL || undefined
  const demo = (env.DEMO ?? (databaseUrl ? "0" : "1")) === "1"
  const loopback = loopbackHosts.has(host)
  if (demo && !loopback && !env.DEMO_PASSWORD)
    throw new WrongEnvironment("DEMO=1 trên địa chỉ mở ra ngoài cần DEMO_PASSWORD.")
  if (databaseUrl && !env.AUTH_SECRET)
    throw new WrongEnvironment("Thiếu AUTH_SECRET: một chuỗi ngẫu nhiên từ 32 ký tự.")
  const authSecret =
    env.AUTH_SECRET ?? keptSecret(dataDir, "auth-secret", () => randomBytes(32).toString("hex"))
  if (authSecret.length < 32) throw new WrongEnvironment("AUTH_SECRET cần từ 32 ký tự.")
  const madeUp = () => `loa-${randomBytes(6).toString("hex")}`
  const demoPassword =
    env.DEMO_PASSWORD ?? (demo ? keptSecret(dataDir, "demo-password", madeUp) : "")
  const origins = originsOf(env.PUBLIC_URL, host, port)
  return { port, host, dataDir, databaseUrl, origins, authSecret, demo, demoPassword, loopback }
}
