import type { Db } from "@loa/db/db.ts"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Counting, clientAs, countingDb } from "../http/testing.ts"
import { aWrite, person, placeActivity, today } from "./testing.ts"
import { type Who, world } from "./testing-world.ts"

let db: Db
let counted: Counting["counted"]
let close = async () => {}

beforeAll(async () => {
  ;({ db, counted, close } = await countingDb(world))
})
afterAll(() => close())

const api = (who: Who) => clientAs({ db, actor: person(who), today }).activities
const one = (who: Who) => api(who)[":id"]

test("a write takes few round trips, whatever it holds", async () => {
  const param = { id: uuidv7() }
  const json = aWrite({ partnerIds: ["phong", "xa-khac"] })
  expect(await counted(201, () => one("reporter").$put({ param, json }))).toBe(2)
  expect(await counted(200, () => one("reporter").$put({ param, json }))).toBe(3)
  const edit = aWrite({ version: 1 })
  expect(await counted(200, () => one("reporter").$put({ param, json: edit }))).toBe(8)
  expect(await counted(409, () => one("reporter").$put({ param, json: aWrite() }))).toBe(3)
})

test("so do a move and the end of a draft", async () => {
  const param = { id: await placeActivity(db) }
  expect(await counted(200, () => one("reporter").submit.$post({ param, json: {} }))).toBe(4)
  expect(await counted(200, () => one("reporter").submit.$post({ param, json: {} }))).toBe(2)
  const draft = { id: await placeActivity(db) }
  expect(await counted(204, () => one("reporter").$delete({ param: draft, query: {} }))).toBe(4)
})

test("many are moved with no more than one is, beside what verifying asks", async () => {
  const waiting = await Promise.all(
    Array.from({ length: 30 }, () => placeActivity(db, { state: "submitted" })),
  )
  const ids = waiting.map((id) => ({ id, version: 1 }))
  const { moves } = api("coordinator")
  const verify = { json: { move: "verify", ids } } as const
  expect(await counted(200, () => moves.$post(verify))).toBe(4)
  expect(await counted(200, () => moves.$post(verify))).toBe(3)
})

test("reading takes one, a list two, the queue of a reviewer four and the form three, however much there is", async () => {
  const ids: string[] = []
  for (let n = 0; n < 20; n++) ids.push(await placeActivity(db, { state: "submitted" }))
  const [id = ""] = ids
  expect(await counted(200, () => one("reporter").$get({ param: { id } }))).toBe(1)
  expect(await counted(200, () => api("coordinator").$get({ query: {} }))).toBe(2)
  expect(await counted(200, () => api("coordinator").counts.$get({ query: {} }))).toBe(2)
  expect(await counted(200, () => api("coordinator").review.$get({ query: {} }))).toBe(4)
  expect(await counted(200, () => api("reporter").options.$get({ query: {} }))).toBe(3)
})
