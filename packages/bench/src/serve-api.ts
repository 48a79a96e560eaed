import { spawn } from "node:child_process"
import { Agent, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "@loa/db/free-port.ts"
import { serializeSigned } from "hono/utils/cookie"
import { tokenOf } from "./database/fill-world.ts"

const entry = join(import.meta.dirname, "../../../apps/api/src/server.ts")
const authSecret = "bí mật chỉ để đo, dài hơn ba mươi hai ký tự"

/** How a phone sends an entry: it shows nothing of the answer. */
export const asPhone = { "Content-Type": "application/json", Prefer: "return=minimal" }

export interface Answer {
  status: number
  body: Buffer
  /** From the first byte sent to the last received. */
  ms: number
}

/** Sends one request on the client's own connection; a body is sent as JSON by PUT. */
export type Client = (path: string, body?: object) => Promise<Answer>

export interface ServedApi {
  /** One connection kept open, with the session of an account; without, a visitor's. */
  client(account?: string): Promise<Client>
  stop(): Promise<void>
}

/** The server as `npm start` runs it, in a process of its own, on a database that is there already. */
export async function serveApi(databaseUrl: string): Promise<ServedApi> {
  const port = await freePort()
  const child = spawn(process.execPath, [...profiling(), entry], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, PORT: String(port), AUTH_SECRET: authSecret, DEMO: "0" },
      DATA_DIR: join(tmpdir(), "loa-bench-without-files"),
    },
    stdio: ["ignore", "ignore", "inherit"],
  })
  const gone = new Promise((resolve) => child.once("exit", resolve))
  const stop = async () => {
    child.kill("SIGTERM")
    await gone
  }
  try {
    await answering(`http://127.0.0.1:${port}/api/health`, () => child.exitCode !== null)
  } catch (error) {
    await stop()
    throw error
  }
  return { client: (account) => clientOf(port, account), stop }
}

/** BENCH_PROFILE=<folder> leaves a profile of the server there. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : []
}

async function answering(address: string, ended: () => boolean) {
  for (let n = 0; n < 300 && !ended(); n++) {
    const ready = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await sleep(100)
  }
  throw new Error(`No server at ${address}.`)
}

async function clientOf(port: number, account?: string): Promise<Client> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookie = account
    ? await serializeSigned("better-auth.session_token", tokenOf(account), authSecret)
    : ""
  return (path, body) =>
    new Promise((resolve, reject) => {
      const started = performance.now()
      const sent = body && Buffer.from(JSON.stringify(body))
      const headers = {
        ...{ Cookie: cookie, "Accept-Encoding": "gzip, deflate, br" },
        ...(sent && { ...asPhone, "Content-Length": sent.length }),
      }
      const method = sent ? "PUT" : "GET"
      const asking = request(
        { port, host: "127.0.0.1", agent, path, method, headers },
        (answer) => {
          const parts: Buffer[] = []
          answer.on("data", (part: Buffer) => parts.push(part))
          answer.on("error", reject)
          answer.on("end", () => {
            const ms = performance.now() - started
            resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), ms })
          })
        },
      )
      asking.on("error", reject)
      asking.end(sent)
    })
}
