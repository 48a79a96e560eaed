import { embed } from "@loa/db/connect-embedded.ts"
import type { Db } from "@loa/db/db.ts"
import { testPglite } from "@loa/db/testing.ts"
import { referenceSeed } from "@loa/reference/testing.ts"
import { afterAll, beforeAll, expect, test } from "vitest"
import { planAs } from "./testing.ts"

let db: Db
let statements = 0
let close = async () => {}

beforeAll(async () => {
  const { pglite } = await testPglite(await referenceSeed())
  db = embed(pglite, () => statements++).db
  close = () => pglite.close()
})
afterAll(() => close())

async function counted(ask: () => Promise<Response>): Promise<number> {
  statements = 0
  expect((await ask()).status).toBe(200)
  return statements
}

test("a page of work takes few round trips, however many organizations there are", async () => {
  const plan = planAs(db, "2025-06-12", "phong-vhtt", "coordinator")
  expect(await counted(() => plan.board.$get({ query: {} }))).toBe(4)
  expect(await counted(() => plan["my-work"].$get({ query: {} }))).toBe(4)
  const line = plan.lines[":task"]
  expect(await counted(() => line.$get({ param: { task: "10a" }, query: {} }))).toBe(6)
})
