import { embed } from "@loa/db/connect-embedded.ts"
import type { Db } from "@loa/db/db.ts"
import { testPglite } from "@loa/db/testing.ts"
import { referenceSeed } from "@loa/reference/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { addAccount, planAs } from "../plan/testing.ts"
import { guidance, materialsAs } from "./testing.ts"

let db: Db
let statements = 0
let close = async () => {}

beforeAll(async () => {
  const { pglite } = await testPglite(await referenceSeed())
  db = embed(pglite, () => statements++).db
  close = () => pglite.close()
  await addAccount(db, "phong-vhtt")
})
afterAll(() => close())

async function counted(ask: () => Promise<Response>): Promise<number> {
  statements = 0
  expect((await ask()).status).toBe(200)
  return statements
}

test("a list, a material with all its units, and a line with its products take few round trips", async () => {
  const today = "2025-06-12"
  const materials = materialsAs(db, today, "phong-vhtt", "coordinator")
  const id = uuidv7()
  await materials[":id"].$put({ param: { id }, json: guidance })
  expect(await counted(() => materials.$get({ query: {} }))).toBe(2)
  expect(await counted(() => materials[":id"].$get({ param: { id } }))).toBe(2)
  expect(await counted(() => materials.options.$get({ query: {} }))).toBe(2)
  const line = planAs(db, today, "phong-vhtt", "coordinator").lines[":task"]
  expect(await counted(() => line.$get({ param: { task: "1" }, query: {} }))).toBe(6)
})
