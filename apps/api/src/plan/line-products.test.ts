import type { Db } from "@loa/db/db.ts"
import { activities, activityAudiences, materialReceipts, materials } from "@loa/db/schema.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { addAccount, bodyOf, person, planAs, planId } from "./testing.ts"

const today = "2025-06-12"
let db: Db
const guidance = uuidv7()

type Row = Partial<typeof activities.$inferInsert> & { channelCode: string; taskCode: string }

async function log(row: Row, reach: number | null): Promise<string> {
  const id = uuidv7()
  await db.insert(activities).values({
    ...{ id, planId, organizationId: "phong-tu-phap", authorName: "Người thử", writeId: uuidv7() },
    ...{ state: "verified", firstDay: "2025-03-05", title: "Phổ biến Chỉ số", ...row },
  })
  await db.insert(activityAudiences).values({ activityId: id, audienceCode: "people", reach })
  return id
}

beforeAll(async () => {
  db = await referenceDb()
  await addAccount(db, "ubnd-xa-tra-thuy")
  const material = { planId, organizationId: "phong-vhtt", authorName: "Người thử" }
  await db.insert(materials).values([
    {
      ...{ ...material, id: guidance, kind: "guidance", title: "Hướng dẫn năm 2025" },
      ...{ taskCode: "1", validFrom: "2025-01-13", documentNumber: "05/HD-VHTT" },
    },
    {
      ...{ ...material, id: uuidv7(), kind: "guidance", title: "Hướng dẫn năm 2023" },
      ...{ taskCode: "1", validFrom: "2023-01-10", validTo: "2024-06-30" },
    },
    // A clip of this line is no guidance; another line's guidance is not this one's.
    {
      ...material,
      id: uuidv7(),
      kind: "clip",
      title: "Phim",
      taskCode: "1",
      validFrom: "2025-02-01",
    },
    {
      ...material,
      id: uuidv7(),
      kind: "clip",
      title: "Phim 9",
      taskCode: "9",
      validFrom: "2025-02-01",
    },
    {
      ...material,
      id: uuidv7(),
      kind: "leaflet",
      title: "Tờ rơi",
      taskCode: "4",
      validFrom: "2025-02-01",
    },
  ])
  const confirmedByName = "Người thử"
  await db.insert(materialReceipts).values([
    { materialId: guidance, organizationId: "ubnd-xa-tra-thuy", confirmedByName },
    // Not asked, so not counted among those that are.
    { materialId: guidance, organizationId: "ubmttq-huyen", confirmedByName },
  ])
  await log(
    { channelCode: "leaflet", taskCode: "4", copies: 500, details: { copiesHandedOut: 420 } },
    400,
  )
  await log({ channelCode: "leaflet", taskCode: "4", copies: 200 }, 100)
  await log({ channelCode: "leaflet", taskCode: "4", copies: 900, state: "submitted" }, 100)
  await log({ channelCode: "leaflet", taskCode: "4", copies: 900, firstDay: "2024-12-30" }, 100)
  await log({ channelCode: "training", taskCode: "11", details: { days: 2 } }, 45)
  await log({ channelCode: "training", taskCode: "11", details: { days: 1 } }, null)
  await log({ channelCode: "portal", taskCode: "11" }, 1000)
  await log({ channelCode: "conference", taskCode: "2" }, 120)
  await log({ channelCode: "contest", taskCode: "2" }, 300)
  await log({ channelCode: "conference", taskCode: "1", materialId: guidance }, 30)
})

async function productsOf(task: string, organizationId = "ubnd-xa-tra-thuy", year = "2025") {
  const lines = planAs(db, today, organizationId, "reporter").lines[":task"]
  return (await bodyOf(lines.$get({ param: { task }, query: { year } }))).products
}
const tallied = async (task: string) =>
  (await productsOf(task))?.tallies.map(({ name, nameEn, ...tally }) => tally)

describe("what a line leaves behind", () => {
  test("guidance of the year, with how many of those asked received it and what was made from it", async () => {
    expect(await productsOf("1")).toMatchObject({
      ...{ product: "guidance", tallies: [], publishes: false },
      materials: [{ id: guidance, receipts: { asked: 24, confirmed: 1 }, used: 1, inUse: true }],
    })
    expect((await productsOf("1", "phong-vhtt", "2024"))?.materials).toMatchObject([
      { title: "Hướng dẫn năm 2023", inUse: false, used: 0 },
    ])
    expect((await productsOf("7"))?.materials).toEqual([])
  })

  test("documents: copies made and handed out of what was checked in the year, and leaflets put there", async () => {
    expect((await productsOf("4"))?.materials).toMatchObject([{ title: "Tờ rơi" }])
    expect(await tallied("4")).toEqual([
      {
        ...{ channelCode: "leaflet", activities: 2, people: 500, uncounted: 0, days: null },
        ...{ copies: 700, handedOut: 420 },
      },
      {
        ...{ channelCode: "conference", activities: 0, people: null, uncounted: 0, days: null },
        ...{ copies: null, handedOut: null },
      },
      expect.objectContaining({ channelCode: "training", activities: 0 }),
    ])
  })

  test("classes and learners; who could not be counted is told apart", async () => {
    expect(await tallied("11")).toMatchObject([
      { channelCode: "training", activities: 2, people: 45, uncounted: 1, days: 3 },
    ])
  })

  test("conferences, classes and contests each by themselves; clips; nothing for other lines", async () => {
    expect(await tallied("2")).toMatchObject([
      { channelCode: "conference", activities: 1, people: 120 },
      { channelCode: "training", activities: 0 },
      { channelCode: "contest", activities: 1, people: 300 },
    ])
    expect((await productsOf("9"))?.materials).toMatchObject([{ title: "Phim 9" }])
    expect(await productsOf("10a")).toBeNull()
  })

  test("the focal point may add to it", async () => {
    const lines = planAs(db, today, "phong-vhtt", "coordinator").lines[":task"]
    const page = await bodyOf(lines.$get({ param: { task: "1" }, query: {} }))
    expect(page.products?.publishes).toBe(true)
  })
})

test("the list of entries finds those made from one material", async () => {
  const actor = person("phong-tu-phap", "reporter")
  const list = clientAs({ db, today, actor }).activities
  const { data } = await bodyOf(list.$get({ query: { material: guidance } }))
  expect(data.map(({ title, channelCode }) => [title, channelCode])).toEqual([
    ["Phổ biến Chỉ số", "conference"],
  ])
  expect((await bodyOf(list.$get({ query: { material: uuidv7() } }))).data).toEqual([])
  expect((await list.$get({ query: { material: "x" } })).status).toBe(422)
})
