import type { Db } from "@loa/db/db.ts"
import { testDb } from "@loa/db/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { checkFacts } from "./check-facts.ts"
import { failuresOf, writeTogether } from "./testing-load.ts"
import { world } from "./testing-world.ts"

// The embedded database has one session, so writers cannot meet in it.
const seconds = process.env.TEST_DATABASE === "postgres" ? 5 : 1

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

test("eight clients writing for one organization: no deadlock, no 5xx, right figures", async () => {
  const load = await writeTogether(db, 8, seconds)

  expect(failuresOf(load), JSON.stringify([...load.statuses])).toBe(0)
  expect(load.statuses.get(201) ?? 0).toBeGreaterThan(0)
  expect(await checkFacts(db)).toEqual([])
}, 60_000)
