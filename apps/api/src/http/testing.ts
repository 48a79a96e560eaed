import { embed } from "@loa/db/connect-embedded.ts"
import type { Db } from "@loa/db/db.ts"
import { testPglite } from "@loa/db/testing.ts"
import type { Actor } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { testClient } from "hono/testing"
import { v7 as uuidv7 } from "uuid"
import { routes } from "../app.ts"
import type { FileStore } from "../evidence/file-store.ts"
import { someFiles } from "../evidence/testing.ts"
import { type Config, createApp } from "./context.ts"
import { onError, onNotFound } from "./problem.ts"

export type Entry = {
  db: Db
  actor: Actor
  today: Day
  config?: Partial<Config>
  files?: FileStore
}

const testConfig: Config = {
  origins: ["http://127.0.0.1"],
  authSecret: "bí mật chỉ dùng trong bài thử, đủ dài",
  demo: false,
  version: "test",
}

/** The real routes, entered as a given actor on a given day. */
export function appAs({ db, actor, today, config, files = someFiles }: Entry) {
  const enter = createApp().use(async (c, next) => {
    const requestId = uuidv7()
    c.set("ctx", { db, actor, today, requestId, config: { ...testConfig, ...config }, files })
    c.set("clientAddress", "127.0.0.1")
    await next()
  })
  return enter.route("/", routes).onError(onError).notFound(onNotFound)
}

/** The typed client of them, as pages have it. */
export const clientAs = (entry: Entry) => testClient(appAs(entry))

/** What only a wrong client would send: any method, any body, as it stands. */
export const sendAs = (entry: Entry, method: string, path: string, body?: unknown) =>
  appAs(entry).request(path, {
    method,
    ...(body !== undefined && {
      headers: { "Content-Type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  })

export type Counting = Awaited<ReturnType<typeof countingDb>>

/** A database that counts its statements: on Workers each is a round trip; begin and commit come on top. */
export async function countingDb(seed: Parameters<typeof testPglite>[0]) {
  const { pglite } = await testPglite(seed)
  let statements = 0
  return {
    db: embed(pglite, () => statements++).db,
    close: () => pglite.close(),
    /** How many an answer takes, which must be of the given status. */
    async counted(status: number, ask: () => Promise<Response>): Promise<number> {
      statements = 0
      const answer = await ask()
      if (answer.status !== status) throw new Error(`${answer.status}: ${await answer.text()}`)
      return statements
    },
  }
}
