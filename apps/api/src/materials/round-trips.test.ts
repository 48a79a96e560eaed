import type { Db } from "@loa/db/db.ts"
import { referenceSeed } from "@loa/reference/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Counting, countingDb } from "../http/testing.ts"
import { addAccount, planAs } from "../plan/testing.ts"
import { guidance, materialsAs } from "./testing.ts"

let db: Db
let counted: Counting["counted"]
let close = async () => {}

beforeAll(async () => {
  ;({ db, counted, close } = await countingDb(await referenceSeed()))
  await addAccount(db, "phong-vhtt")
})
afterAll(() => close())

test("a list, a material with all its units, and a line with its products take few round trips", async () => {
  const today = "2025-06-12"
  const materials = materialsAs(db, today, "phong-vhtt", "coordinator")
  const id = uuidv7()
  await materials[":id"].$put({ param: { id }, json: guidance })
  expect(await counted(200, () => materials.$get({ query: {} }))).toBe(2)
  expect(await counted(200, () => materials[":id"].$get({ param: { id } }))).toBe(2)
  expect(await counted(200, () => materials.options.$get({ query: {} }))).toBe(2)
  const line = planAs(db, today, "phong-vhtt", "coordinator").lines[":task"]
  expect(await counted(200, () => line.$get({ param: { task: "1" }, query: {} }))).toBe(6)
})
