import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import http from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "@loa/db/free-port.ts"
import { fillDataFolder } from "../.ci/journey-data.ts"

/** The Node server with its own data folder, and in front of it a line that can lose answers. */
export type FaultyServer = {
  /** Where browsers go. */
  address: string
  /** Ends the server without a word, as a power cut ends it, and starts it again. */
  killAndRestart: () => Promise<void>
  /** The share of writes that are done while their answer never arrives; from 0 to 1. */
  loseAnswers: (share: number) => void
  /** How many answers were lost so far. */
  lost: () => number
  stop: () => Promise<void>
}

async function untilReady(address: string, child: ChildProcess) {
  const until = Date.now() + 180_000
  for (;;) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL")
      throw new Error("The server does not start.")
    }
    await sleep(100)
  }
}

/** Chance that is the same in every run. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Passes everything on; of some writes it drops the answer after the server has given it. */
function startLine(target: number) {
  const chance = seeded(4)
  const line = { share: 0, lost: 0 }
  const server = http.createServer((request, response) => {
    const cut = () => response.socket?.destroy()
    const writes =
      ["PUT", "POST"].includes(request.method ?? "") && !request.url?.includes("/auth/")
    const loses = writes && chance() < line.share
    const { method, url: path, headers } = request
    const onward = http.request({ host: "127.0.0.1", port: target, method, path, headers })
    onward.on("error", cut)
    onward.on("response", (answer) => {
      answer.on("error", cut)
      if (loses) {
        answer.resume().on("end", () => {
          line.lost++
          cut()
        })
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.on("error", () => onward.destroy())
    request.pipe(onward)
  })
  return { server, line }
}

export async function startFaultyServer(password: string): Promise<FaultyServer> {
  const folder = await mkdtemp(join(tmpdir(), "loa-faults-"))
  const port = await freePort()
  await fillDataFolder(folder, password)
  const { server, line } = startLine(port)
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const env = {
    ...process.env,
    ...{ PORT: String(port), DATA_DIR: folder, PUBLIC_URL: address },
    ...{ DEMO: "1", DEMO_PASSWORD: password, DATABASE_URL: "" },
  }
  const start = async () => {
    const child = spawn("node", ["apps/api/src/server.ts"], { env, stdio: "ignore" })
    await untilReady(`http://127.0.0.1:${port}`, child)
    return child
  }
  const end = async (child: ChildProcess) => {
    const gone = once(child, "exit")
    child.kill("SIGKILL")
    await gone
  }
  let child = await start()
  return {
    address,
    killAndRestart: async () => {
      await end(child)
      await sleep(500)
      child = await start()
    },
    loseAnswers: (share) => {
      line.share = share
    },
    lost: () => line.lost,
    stop: async () => {
      await end(child)
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
