import { connectNeon } from "@loa/db/connect-neon.ts"
import type { Db } from "@loa/db/db.ts"
import { startLocalNeon } from "@loa/db/local-neon.ts"
import { servePglite } from "@loa/db/pglite-server.ts"
import { testPglite } from "@loa/db/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { checkFacts } from "./check-facts.ts"
import { aWrite, person, today } from "./testing.ts"
import { type Who, world } from "./testing-world.ts"

let db: Db
let stop = async () => {}

beforeAll(async () => {
  const { pglite, close } = await testPglite(world)
  const server = await servePglite(pglite)
  const endpoint = await startLocalNeon(server.url)
  const url = "postgresql://postgres:secret@localhost/postgres"
  const neon = connectNeon({ url, local: endpoint.address })
  db = neon.db
  stop = async () => {
    await neon.close()
    await endpoint.stop()
    await server.stop()
    await close()
  }
})
afterAll(() => stop())

const api = (who: Who) => clientAs({ db, actor: person(who), today }).activities

test("the Worker's driver gives the same rows: lists, days, counts and instants", async () => {
  const param = { id: uuidv7() }
  const one = (who: Who) => api(who)[":id"]
  const write = aWrite({ partnerIds: ["xa-khac"], details: { timesAired: 2 }, cost: 5_000_000_000 })
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => one("reporter").$put({ param, json: write })),
  )
  expect(answers.map((r) => r.status).sort()).toEqual([200, 200, 200, 201])
  await one("reporter").$put({ param, json: aWrite({ ...write, writeId: uuidv7(), version: 1 }) })
  await one("reporter").submit.$post({ param, json: {} })
  const verified = await one("coordinator").verify.$post({ param, json: {} })
  expect(await verified.json()).toMatchObject({
    ...{ state: "verified", version: 4, firstDay: "2026-03-04", cost: 5_000_000_000 },
    ...{ details: { timesAired: 2 }, links: ["https://example.vn/tin"], partnerIds: ["xa-khac"] },
    items: [{ code: "a", bullets: [] }, { code: "b" }],
    audiences: [{ code: "people", reach: 620 }],
  })

  const { data } = await (await api("coordinator").$get({ query: { q: "dat dai" } })).json()
  expect(data).toMatchObject([
    { id: param.id, reach: 620, own: false, items: [{ main: true }, {}] },
  ])
  const counts = await (await api("coordinator").counts.$get({ query: {} })).json()
  expect(counts).toMatchObject({ verified: 1, total: 1 })
  const options = await (await api("reporter").options.$get({ query: {} })).json()
  expect(options).toMatchObject({
    organization: { validFrom: "2025-07-01", validTo: null, predecessor: false },
    plans: [{ startsOn: "2025-02-01", version: 1 }],
  })
  expect(options.channels[0]).toMatchObject({ code: "radio", used: 1 })
  expect(await checkFacts(db)).toEqual([])
})
