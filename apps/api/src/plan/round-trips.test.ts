import type { Db } from "@loa/db/db.ts"
import { referenceSeed } from "@loa/reference/testing.ts"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Counting, countingDb } from "../http/testing.ts"
import { planAs } from "./testing.ts"

let db: Db
let counted: Counting["counted"]
let close = async () => {}

beforeAll(async () => {
  ;({ db, counted, close } = await countingDb(await referenceSeed()))
})
afterAll(() => close())

test("a page of work takes few round trips, however many organizations there are", async () => {
  const plan = planAs(db, "2025-06-12", "phong-vhtt", "coordinator")
  expect(await counted(200, () => plan.board.$get({ query: {} }))).toBe(4)
  expect(await counted(200, () => plan["my-work"].$get({ query: {} }))).toBe(4)
  const line = plan.lines[":task"]
  expect(await counted(200, () => line.$get({ param: { task: "10a" }, query: {} }))).toBe(6)
})
