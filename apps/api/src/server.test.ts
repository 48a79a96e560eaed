import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "@loa/db/free-port.ts"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const password = "loa-mat-khau-thu"
let folder: string
let port: number
let server: ChildProcess

const origin = () => `http://127.0.0.1:${port}`

function startServer(): ChildProcess {
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    DEMO: "1",
    DEMO_PASSWORD: password,
  }
  return spawn(process.execPath, [join(import.meta.dirname, "server.ts")], { env, stdio: "pipe" })
}

async function untilReady(child: ChildProcess) {
  let said = ""
  child.stderr?.on("data", (chunk) => {
    said += chunk
  })
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said}`)
    const answer = await fetch(`${origin()}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server did not answer: ${said}`)
}

async function signIn() {
  const answer = await fetch(`${origin()}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin() },
    body: JSON.stringify({ username: "reporter", password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ")
}

const put = (cookie: string, id: string) =>
  fetch(`${origin()}/api/activities/${id}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Cookie: cookie, Origin: origin() },
    body: JSON.stringify({
      writeId: uuidv7(),
      organizationId: "ubnd-xa-tra-bong",
      planId: "ke-hoach-2026-xa-tra-bong",
      title: "Ghi giữa lúc máy tắt ngang",
      items: [{ code: "par-c", main: true }],
    }),
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-kill-"))
  port = await freePort()
})

afterAll(async () => {
  server?.kill("SIGKILL")
  await rm(folder, { recursive: true, force: true })
})

/** It brings its own database, so once is enough. */
const embedded = describe.runIf(process.env.TEST_DATABASE !== "postgres")

embedded("a server killed in the middle of logging", { timeout: 120_000 }, () => {
  test("comes back with every activity it had acknowledged", async () => {
    server = startServer()
    await untilReady(server)
    const cookie = await signIn()

    const acknowledged: string[] = []
    let running = true
    const writer = async () => {
      while (running) {
        const id = uuidv7()
        const answer = await put(cookie, id).catch(() => null)
        if (answer?.status === 201) acknowledged.push(id)
        else if (answer) expect(answer.status).toBe(201)
        else running = false
      }
    }
    const writers = [writer(), writer(), writer(), writer()]
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(40)
    const gone = once(server, "exit")
    server.kill("SIGKILL")
    await Promise.all([gone, ...writers])
    server = startServer()
    await untilReady(server)
    const again = await signIn()
    const statuses = await Promise.all(
      acknowledged.map(async (id) => {
        const answer = await fetch(`${origin()}/api/activities/${id}`, {
          headers: { Cookie: again },
        })
        return answer.status
      }),
    )
    expect(statuses.filter((status) => status !== 200)).toEqual([])
  })

  test("holds its data folder alone, and says who has it", async () => {
    const second = spawn(process.execPath, [join(import.meta.dirname, "server.ts")], {
      env: { ...process.env, PORT: String(await freePort()), DATA_DIR: folder },
      stdio: "pipe",
    })
    let said = ""
    second.stderr?.on("data", (chunk) => {
      said += chunk
    })
    const [code] = await once(second, "exit")
    expect(code).toBe(1)
    expect(said).toContain(String(server.pid))
  })
})
