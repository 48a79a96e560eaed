import type { Db } from "@loa/db/db.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { person, placeActivity, today } from "./testing.ts"
import { plan, script, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

async function options(on: Db, day = today) {
  const client = clientAs({ db: on, actor: person("reporter"), today: day }).activities
  const res = await client.options.$get({ query: { organization: "xa", plan: plan.id } })
  expect(res.status).toBe(200)
  return res.json()
}
const alone = (what: (tx: Db) => Promise<void>) => undone(() => db, what)
const sent = { state: "submitted" as const }

test(
  "the last time by each channel, the latest channel first; drafts and others' are no habit",
  alone(async (tx) => {
    expect(await options(tx)).toMatchObject({ habits: [], places: [] })
    await placeActivity(tx, { ...sent, firstDay: "2026-02-01", place: "Thôn 1", minutes: 5 })
    await placeActivity(tx, {
      ...{ ...sent, firstDay: "2026-03-01", place: "Thôn 2", minutes: 6 },
      ...{ details: { timesAired: 2 }, languages: ["cor"], partnerIds: ["phong"], items: ["b"] },
    })
    await placeActivity(tx, { ...sent, firstDay: "2026-03-02", channelCode: "meeting" })
    await placeActivity(tx, { firstDay: "2026-03-09", place: "Nháp" })
    await placeActivity(tx, { ...sent, organizationId: "xa-khac", firstDay: "2026-03-09" })

    const { habits } = await options(tx)
    expect(habits.map((h) => [h.channelCode, h.firstDay])).toEqual([
      ["meeting", "2026-03-02"],
      ["radio", "2026-03-01"],
    ])
    expect(habits[1]).toEqual({
      ...{ firstDay: "2026-03-01", channelCode: "radio", taskCode: null, place: "Thôn 2" },
      ...{ minutes: 6, copies: null, details: { timesAired: 2 }, costSource: null },
      ...{ languages: ["cor"], mode: null, partnerIds: ["phong"] },
      items: [{ code: "b", main: true, bulletIds: [], subItemIds: [] }],
      audiences: [{ code: "people", reach: 10 }],
    })
  }),
)

test(
  "three places for each channel, each once, the latest first",
  alone(async (tx) => {
    const at = (place: string, firstDay: string, channelCode = "radio") =>
      placeActivity(tx, { ...sent, place, firstDay, channelCode })
    for (const [place, day] of [
      ["Thôn 1", "2026-03-09"],
      ["Thôn 2", "2026-03-02"],
      ["Thôn 3", "2026-03-03"],
      ["Thôn 4", "2026-03-04"],
      ["Thôn 1", "2026-03-01"],
      ["", "2026-03-08"],
    ] as const)
      await at(place, day)
    await at("Hội trường", "2026-01-05", "meeting")
    const { places } = await options(tx)
    expect(places.map((p) => `${p.channelCode}: ${p.place}`)).toEqual([
      ...["meeting: Hội trường", "radio: Thôn 1", "radio: Thôn 4", "radio: Thôn 3"],
    ])
  }),
)

test("materials of the plan with their items and their time, none before it was put there", async () => {
  const { materials } = await options(db)
  expect(materials).toEqual([
    {
      ...{ id: script.id, kind: "script", title: "Bài phát thanh", link: "", taskCode: null },
      ...{ documentNumber: "", documentDate: null, channelCode: "radio", minutes: 6 },
      ...{ validFrom: "2026-02-01", validTo: "2026-06-30", items: [{ code: "a", main: true }] },
    },
  ])
  expect((await options(db, "2026-01-31")).materials).toEqual([])
})
