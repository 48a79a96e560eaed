import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { connectEmbedded, type EmbeddedConnection } from "./connect-embedded.ts"
import { connectNeon } from "./connect-neon.ts"
import { connectPostgres } from "./connect-postgres.ts"
import { constraintOf, isUnavailable, sqlState } from "./database-errors.ts"
import type { Connection } from "./db.ts"
import { FolderInUse } from "./folder-lock.ts"
import { startLocalNeon } from "./local-neon.ts"
import { migrationState } from "./migrate.ts"
import { servePglite } from "./pglite-server.ts"
import { rateLimits } from "./schema.ts"
import { testPglite } from "./testing.ts"

const row = { id: "1", key: "somebody", count: 1, lastRequest: 0 }
const failure = async (doing: () => Promise<unknown>) => {
  try {
    await doing()
  } catch (error) {
    return error
  }
}

describe("the embedded database", () => {
  let home: string
  let first: EmbeddedConnection
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "loa-embedded-"))
    first = await connectEmbedded({ folder: join(home, "not/yet/there") })
  })
  afterAll(() => rm(home, { recursive: true }))

  test("says that nobody has migrated it, migrates, and does nothing the second time", async () => {
    expect(await migrationState(first.db)).toMatchObject({ applied: 0, ready: false })
    await first.migrate()
    await first.migrate()
    const state = await migrationState(first.db)
    expect(state).toEqual({ applied: state.expected, expected: state.expected, ready: true })
  })

  test("refuses a second opener, keeps its rows when reopened, and gives way when closed", async () => {
    await first.db.insert(rateLimits).values(row)
    const folder = join(home, "not/yet/there")
    await expect(connectEmbedded({ folder })).rejects.toThrow(FolderInUse)

    await first.close()
    const second = await connectEmbedded({ folder })
    expect(await second.db.select().from(rateLimits)).toEqual([row])
    await second.close()
  })
})

describe("on every driver", () => {
  const counted: string[] = []
  let drivers: { name: string; connection: Connection }[]
  let stop: () => Promise<void>
  let restart: () => Promise<void>

  beforeAll(async () => {
    const embedded = await testPglite()
    let server = await servePglite(embedded.pglite)
    const port = Number(new URL(server.url).port)
    const endpoint = await startLocalNeon(server.url)
    const onQuery = () => counted.push("one")
    const neon = connectNeon({ url: server.url, local: endpoint.address, onQuery })
    const postgres = connectPostgres({ url: server.url, onQuery })
    drivers = [
      { name: "neon", connection: neon },
      { name: "postgres", connection: postgres },
    ]
    stop = () => server.stop()
    restart = async () => {
      server = await servePglite(embedded.pglite, port)
    }
    return async () => {
      await Promise.all([neon.close(), postgres.close()])
      await endpoint.stop()
      await server.stop()
      await embedded.close()
    }
  })

  test("a refused row names its state and its constraint, in and outside a transaction", async () => {
    for (const { name, connection } of drivers) {
      const { db } = connection
      await db.delete(rateLimits)
      await db.insert(rateLimits).values(row)
      const again = { ...row, id: "2" }
      const alone = await failure(() => db.insert(rateLimits).values(again))
      const within = await failure(() =>
        db.transaction((tx) => tx.insert(rateLimits).values(again)),
      )
      for (const error of [alone, within]) {
        expect(sqlState(error), name).toBe("23505")
        expect(constraintOf(error), name).toBe("rate_limit_key_unique")
        expect(isUnavailable(error), name).toBe(false)
      }
    }
  })

  test("each statement is counted once", async () => {
    for (const { name, connection } of drivers) {
      counted.length = 0
      await connection.db.$count(rateLimits)
      await connection.db.execute(sql`select 1`)
      expect(counted.length, name).toBe(2)
    }
  })

  test("a database that is down is unavailable, and is back by itself", async () => {
    await stop()
    for (const { name, connection } of drivers) {
      const { db } = connection
      const errors = [
        await failure(() => db.$count(rateLimits)),
        await failure(() => db.transaction((tx) => tx.$count(rateLimits))),
        await failure(() => migrationState(db)),
      ]
      expect(errors.map(isUnavailable), `${name}: ${errors}`).toEqual([true, true, true])
    }
    await restart()
    for (const { connection } of drivers) {
      const { db } = connection
      expect(await db.$count(rateLimits)).toBe(1)
      expect(await db.transaction((tx) => tx.$count(rateLimits))).toBe(1)
    }
  })

  test("an endpoint or a host that does not exist is unavailable", async () => {
    const url = "postgresql://postgres@127.0.0.1:9/postgres"
    const nowhere = [
      connectPostgres({ url }),
      connectPostgres({ url: "postgresql://postgres@nowhere.invalid/postgres" }),
      connectNeon({ url, local: "127.0.0.1:9" }),
    ]
    for (const { kind, db, close } of nowhere) {
      expect(isUnavailable(await failure(() => db.$count(rateLimits))), kind).toBe(true)
      const within = await failure(() => db.transaction((tx) => tx.$count(rateLimits)))
      expect(isUnavailable(within), kind).toBe(true)
      expect(within, kind).toBeInstanceOf(Error)
      await close()
    }
  })

  test("an embedded engine that was closed is unavailable", async () => {
    const { db, close } = await testPglite()
    await close()
    expect(isUnavailable(await failure(() => db.$count(rateLimits)))).toBe(true)
  })
})

test.each([undefined, null, "text", new Error("Something else"), { code: 7 }])(
  "%s says nothing about a database",
  (error) => {
    expect([sqlState(error), constraintOf(error), isUnavailable(error)]).toEqual([
      undefined,
      undefined,
      false,
    ])
  },
)
