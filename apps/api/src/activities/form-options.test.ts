import type { Db } from "@loa/db/db.ts"
import { accounts, activities } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const reporter: Person = {
  ...{ kind: "person", accountId: "can-bo", name: "Cán bộ", username: "can-bo" },
  memberships: [{ organizationId: "ubnd-xa-tra-bong", role: "reporter" }],
}
const today = "2025-11-20"
const plan = "tra-bong-2022-2025"

const api = (on: Db, actor = reporter) => clientAs({ db: on, actor, today }).activities
async function options(query = {}, on = db) {
  const res = await api(on).options.$get({ query })
  expect(res.status).toBe(200)
  return res.json()
}

test("a commune writes for itself, then for the communes it was made of", async () => {
  const { organization, organizations } = await options()
  expect(organization).toMatchObject({
    ...{ id: "ubnd-xa-tra-bong", name: "UBND xã Trà Bồng", areaName: "xã Trà Bồng" },
    ...{ level: "commune", validFrom: "2025-07-01", validTo: null, predecessor: false },
  })
  expect(organizations.map((o) => [o.id, o.predecessor])).toEqual([
    ["ubnd-xa-tra-bong", false],
    ["ubnd-tt-tra-xuan", true],
    ["ubnd-xa-tra-son", true],
    ["ubnd-xa-tra-thuy", true],
  ])
})

test("all that decides whether a plan takes a day is there", async () => {
  const { plans, planId } = await options()
  expect(planId).toBe(plan)
  expect(plans).toMatchObject([
    {
      ...{ id: plan, startsOn: "2022-08-01", endsOn: "2025-12-31", version: 1 },
      versions: [{ version: 1, effectiveFrom: "2022-08-01" }],
      participation: [{ validFrom: "2025-07-01", validTo: "2025-12-31" }],
    },
  ])
  expect(plans[0]?.carried).toHaveLength(6)
})

test("the plan's tree stands in its order, verbatim", async () => {
  const { indices, items } = await options()
  expect(indices.map((i) => i.id)).toEqual(["par", "papi", "pci"])
  expect(items).toHaveLength(24)
  expect(items.flatMap((i) => i.bullets)).toHaveLength(54)
  expect(items.at(0)).toMatchObject({ code: "par-a", label: "PAR.a", indexId: "par" })
  expect(items.at(-1)?.subItems).toHaveLength(3)
  expect(items.find((i) => i.code === "papi-dd")?.label).toBe("PAPI.đ")
})

test("the twelve lines, those that ask something of a commune first", async () => {
  const { tasks } = await options()
  expect(tasks).toHaveLength(12)
  expect(tasks.some((t) => t.code === "10")).toBe(false)
  const roles = tasks.map((t) => t.role)
  expect(roles).toEqual(roles.toSorted((a, b) => order(a) - order(b)))
  expect(tasks.find((t) => t.code === "6")?.role).toBe("coordinating")
  expect(tasks.find((t) => t.code === "9")?.role).toBeNull()
})
const order = (role: string | null) => (role === "lead" ? 0 : role ? 1 : 2)

test("an office finds what it leads on top", async () => {
  const office: Person = {
    ...reporter,
    memberships: [{ organizationId: "phong-vhtt", role: "reporter" }],
  }
  const res = await api(db, office).options.$get({ query: {} })
  const { tasks, organization } = await res.json()
  expect(organization.areaName).toBe("huyện Trà Bồng")
  expect(
    tasks
      .filter((t) => t.role === "lead")
      .map((t) => t.code)
      .slice(0, 3),
  ).toEqual(["1", "7", "9"])
})

test("channels say what they ask for, partners are those of the same plans and days", async () => {
  const { channels, audiences, partners } = await options()
  expect(channels).toHaveLength(18)
  expect(channels.find((c) => c.code === "commune-radio")).toMatchObject({
    ...{ name: "Truyền thanh cơ sở", nameEn: "Commune radio", kind: "traditional", used: 0 },
    asks: ["minutes", "timesAired"],
  })
  expect(audiences).toHaveLength(5)
  const ids = partners.map((p) => p.id)
  expect(ids).toContain("ubmttq-huyen")
  expect(ids).toContain("phong-vh-xh-xa-tra-bong")
  expect(ids).not.toContain("ubnd-xa-tra-bong")
  expect(partners.every((p) => p.name !== p.id)).toBe(true)
})

test(
  "what was sent closes its gap, is the last one and brings its channel forward",
  undone(
    () => db,
    async (tx) => {
      await tx
        .insert(accounts)
        .values({ id: "can-bo", name: "x", username: "x", email: "x@loa.invalid" })
      const before = await options({}, tx)
      expect(before.gaps).toEqual(before.items.map((i) => i.code))
      expect(before.habits).toEqual([])
      expect(before.quarter).toEqual({ year: 2025, quarter: 4, activities: 0, reach: 0 })

      const param = { id: uuidv7() }
      const write = {
        ...{
          writeId: uuidv7(),
          organizationId: "ubnd-xa-tra-bong",
          planId: plan,
          title: "Họp thôn",
        },
        ...{ firstDay: "2025-10-02", channelCode: "meeting", place: "Thôn 1", cost: 200_000 },
        items: [
          { code: "pci-b", main: true, bulletIds: ["pci-b-1"] },
          { code: "par-a", main: false },
        ],
        audiences: [{ code: "people", reach: 45 }],
      }
      const one = api(tx)[":id"]
      expect((await one.$put({ param, json: write })).status).toBe(201)
      expect((await options({}, tx)).gaps).toContain("pci-b")
      expect((await one.submit.$post({ param, json: {} })).status).toBe(200)

      const after = await options({}, tx)
      expect(after.gaps).toEqual(before.gaps.filter((code) => !["pci-b", "par-a"].includes(code)))
      expect(after.quarter).toEqual({ year: 2025, quarter: 4, activities: 1, reach: 45 })
      expect(after.channels[0]).toMatchObject({ code: "meeting", used: 1 })
      expect(after.places).toEqual([{ channelCode: "meeting", place: "Thôn 1" }])
      expect(after.habits[0]).toMatchObject({
        ...{ channelCode: "meeting", firstDay: "2025-10-02", place: "Thôn 1" },
        items: [
          { code: "pci-b", main: true, bulletIds: ["pci-b-1"], subItemIds: [] },
          { code: "par-a", main: false },
        ],
        audiences: [{ code: "people", reach: 45 }],
      })
      await tx.update(activities).set({ state: "returned" }).where(eq(activities.id, param.id))
      expect((await options({}, tx)).gaps).toContain("pci-b")
    },
  ),
)

test("who takes part in no plan gets an empty tree and keeps the channels", async () => {
  const actor: Person = {
    ...reporter,
    memberships: [{ organizationId: "ubnd-tinh-quang-ngai", role: "reporter" }],
  }
  const answer = await (await api(db, actor).options.$get({ query: {} })).json()
  expect(answer).toMatchObject({
    planId: null,
    plans: [],
    items: [],
    tasks: [],
    gaps: [],
    habits: [],
  })
  expect(answer.channels).toHaveLength(18)
})

test("the same answer is not sent twice", async () => {
  const first = await api(db).options.$get({ query: {} })
  const tag = first.headers.get("etag") ?? ""
  expect(tag).not.toBe("")
  const second = await api(db).options.$get({ query: {} }, { headers: { "If-None-Match": tag } })
  expect(second.status).toBe(304)
  expect(second.headers.get("cache-control")).toBe("private, no-cache")
})
