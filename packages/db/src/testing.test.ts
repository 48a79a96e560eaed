import { sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import type { Db } from "./db.ts"
import { migrationState } from "./migrate.ts"
import { rateLimits } from "./schema.ts"
import { type Seed, testDb, undone } from "./testing.ts"

const row = { id: "1", key: "somebody", count: 1, lastRequest: 0 }
let db: Db
beforeAll(async () => {
  db = await testDb()
})

test("a clone has every migration", async () => {
  const state = await migrationState(db)

  expect(state.ready).toBe(true)
  expect(state.applied).toBe(state.expected)
  expect(state.expected).toBeGreaterThan(0)
})

test.each(["first", "second"])("what a test writes is undone, the %s time too", async () => {
  await undone(
    () => db,
    async (tx) => {
      await tx.transaction((inner) => inner.insert(rateLimits).values(row))
      expect(await tx.$count(rateLimits)).toBe(1)
    },
  )()
  expect(await db.$count(rateLimits)).toBe(0)
})

test("a failure inside an undone test is not swallowed", async () => {
  const failing = undone(
    () => db,
    async () => {
      throw new Error("wrong")
    },
  )
  await expect(failing()).rejects.toThrow("wrong")
})

test("clones of a seeded template hold the seed and are apart from one another", async () => {
  const seed: Seed = {
    name: "limits",
    version: "1",
    load: async (into) => void (await into.insert(rateLimits).values(row)),
  }
  const one = await testDb(seed)
  const other = await testDb(seed)
  await one.delete(rateLimits)

  expect(await one.$count(rateLimits)).toBe(0)
  expect(await other.$count(rateLimits)).toBe(1)
})

test("the extensions work in a clone", async () => {
  const { rows } = await db.execute<{ plain: string }>(sql`select unaccent('Đường làng') as plain`)
  expect(rows).toEqual([{ plain: "Duong lang" }])
})
