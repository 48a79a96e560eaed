import type { Db } from "@loa/db/db.ts"
import { planParties } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { person, placeActivity, today } from "./testing.ts"
import { plan, type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const asked = { organization: "xa", firstDay: "2026-03-04", channel: "radio" }
async function alike(query: object = {}, who: Who = "reporter", on = db) {
  const client = clientAs({ db: on, actor: person(who), today }).activities
  const res = await client.alike.$get({ query: { ...asked, ...query } })
  expect(res.status).toBe(200)
  return (await res.json()).data
}

/** Each test in a world of its own, with what it places in it. */
const alone = (what: (tx: Db) => Promise<void>) => undone(() => db, what)
const other = { organizationId: "xa-khac", state: "submitted" as const }

test(
  "of one's own everything of that day and channel is told, drafts too, with the way to it",
  alone(async (tx) => {
    const id = await placeActivity(tx, { title: "Nháp sáng nay" })
    await placeActivity(tx, { firstDay: "2026-03-05" })
    await placeActivity(tx, { channelCode: "portal" })
    await placeActivity(tx, { state: "withdrawn" })
    expect(await alike({}, "reporter", tx)).toEqual([
      {
        ...{ reason: "own", title: "Nháp sáng nay" },
        organizationName: "Tên xa",
        id,
        opens: "work",
      },
    ])
  }),
)

test(
  "who names us as partner has sent it: title, name, and the way to it",
  alone(async (tx) => {
    const sent = { ...other, partnerIds: ["xa"], title: "Phát chung" }
    const id = await placeActivity(tx, sent)
    await placeActivity(tx, { ...sent, state: "draft" })
    await placeActivity(tx, { ...sent, partnerIds: ["phong"] })
    expect(await alike({}, "reporter", tx)).toEqual([
      {
        ...{ reason: "named", title: "Phát chung", organizationName: "Tên xa-khac" },
        ...{ id, opens: "work" },
      },
    ])
  }),
)

test(
  "whom we name as partner: title and name alone, until it is published",
  alone(async (tx) => {
    await placeActivity(tx, { ...other, title: "Chờ kiểm tra" })
    const id = await placeActivity(tx, { ...other, state: "published", title: "Công khai" })
    await placeActivity(tx, { ...other, state: "draft", title: "Nháp" })
    expect(await alike({}, "reporter", tx)).toEqual([])
    const told = { reason: "partner", organizationName: "Tên xa-khac" }
    expect(await alike({ partner: ["xa-khac", "phong"] }, "reporter", tx)).toEqual([
      { ...told, title: "Chờ kiểm tra", id: null, opens: null },
      { ...told, title: "Công khai", id, opens: "public" },
    ])
  }),
)

test(
  "the same place in the same area, whatever its accents; an empty place is none",
  alone(async (tx) => {
    await placeActivity(tx, { ...other, place: "Nhà văn hóa thôn 3" })
    await placeActivity(tx, { ...other, place: "" })
    const told = [{ reason: "place", title: "Phát thanh", opens: null }]
    expect(await alike({ place: "nha van hoa THÔN 3" }, "reporter", tx)).toMatchObject(told)
    expect(await alike({ place: "Nhà văn hóa thôn 4" }, "reporter", tx)).toEqual([])
    expect(await alike({ place: "" }, "reporter", tx)).toEqual([])
  }),
)

test(
  "outside a shared plan nothing is told of who does not name us",
  alone(async (tx) => {
    await placeActivity(tx, other)
    expect(await alike({ partner: "xa-khac" }, "reporter", tx)).toHaveLength(1)
    await tx.delete(planParties)
    await tx.insert(planParties).values({
      ...{ planId: plan.id, role: "participant" as const, organizationId: "xa" },
      ...{ validFrom: "2026-03-05", validTo: null },
    })
    expect(await alike({ partner: "xa-khac" }, "reporter", tx)).toEqual([])
  }),
)

test("only for organizations one writes for, and every wrong parameter by its name", async () => {
  const send = (query: string) =>
    sendAs({ db, actor: person("reporter"), today }, "GET", `/activities/alike?${query}`)
  const fields = async (query: string) => {
    const res = await send(query)
    expect(res.status).toBe(422)
    return (await res.json()).errors.map((e: { field: string }) => e.field)
  }
  const base = "firstDay=2026-03-04&channel=radio"
  expect(await fields(`organization=xa-khac&${base}`)).toEqual(["organization"])
  expect(await fields("organization=xa")).toEqual(["firstDay", "channel"])
  expect(await fields(`organization=xa&${base}&mood=vui`)).toEqual(["mood"])
  expect((await send(`organization=xa-cu&${base}`)).status).toBe(200)
})
