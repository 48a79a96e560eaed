import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { insertActivity, publicApi } from "./public-test-client.ts"
import { Summary } from "./summary-answer.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

type Asked = { query?: string; demo?: boolean; today?: string }
const ask = async (tx: Db, { query = "?year=2025", ...options }: Asked = {}) =>
  Summary.parse(await publicApi(tx, options).json(`/summary${query}`))

async function spring(tx: Db) {
  await insertActivity(tx, {
    firstDay: "2025-01-06",
    items: [{ code: "par-a" }, { code: "par-b" }, { code: "papi-dd" }],
    audiences: { people: 40, leaders: 2 },
  })
  await insertActivity(tx, {
    firstDay: "2025-05-11",
    channelCode: "commune-radio",
    organizationId: "ubnd-xa-tra-tan",
    items: [{ code: "pci-b" }],
    audiences: { people: 900 },
  })
  await insertActivity(tx, {
    firstDay: "2025-05-12",
    channelCode: "social",
    items: [{ code: "pci-b" }],
    audiences: { businesses: null },
  })
}

test(
  "totals count each activity once; who hears the radio is not met",
  undone(
    () => db,
    async (tx) => {
      await spring(tx)
      const { totals } = await ask(tx)
      expect(totals).toEqual({
        countedBy: "main",
        activities: 3,
        reach: 942,
        directReach: 42,
        organizations: { logged: 2, participants: 57 },
        coveredItems: 4,
        totalItems: 24,
        afterPlan: { activities: 0, reach: 0 },
      })
    },
  ),
)

test(
  "channels by share, kinds beside them; audiences each on its own",
  undone(
    () => db,
    async (tx) => {
      await spring(tx)
      await insertActivity(tx, { firstDay: "2025-05-13" })
      const { channels, audiences } = await ask(tx)
      expect(channels.data.map((c) => [c.code, c.activities, c.share, c.direct])).toEqual([
        ["meeting", 2, 0.5, true],
        ["commune-radio", 1, 0.25, false],
        ["social", 1, 0.25, false],
      ])
      expect(channels.kinds).toEqual([
        { kind: "traditional", activities: 3, share: 0.75 },
        { kind: "digital", activities: 1, share: 0.25 },
      ])
      expect(audiences.map((a) => [a.code, a.activities, a.reach])).toEqual([
        ["leaders", 1, 2],
        ["officials", 0, 0],
        ["people", 3, 980],
        ["businesses", 1, 0],
        ["organizations", 0, 0],
      ])
    },
  ),
)

test(
  "the wave has every ISO week; a week to come or before the plan is no quiet week",
  undone(
    () => db,
    async (tx) => {
      await spring(tx)
      const { weeks } = await ask(tx)
      expect(weeks).toHaveLength(52)
      const loud = weeks.filter(({ activities }) => activities)
      expect(loud.map((w) => [w.week, w.from, w.activities])).toEqual([
        [2, "2025-01-06", 1],
        [19, "2025-05-05", 1],
        [20, "2025-05-12", 1],
      ])
      expect(weeks[23]).toEqual({ week: 24, from: "2025-06-09", to: "2025-06-15", activities: 0 })
      expect(weeks[24]?.activities).toBeNull()
      const first = await ask(tx, { query: "?year=2022" })
      expect(first.weeks.findIndex(({ activities }) => activities !== null)).toBe(30)
    },
  ),
)

test(
  "quarters by index count every tag; silent are the items of the running quarter nobody named",
  undone(
    () => db,
    async (tx) => {
      await spring(tx)
      const { quarters, silent } = await ask(tx)
      expect(quarters).toEqual([
        { quarter: 1, state: "done", activities: 1, byIndex: { par: 2, papi: 1, pci: 0 } },
        { quarter: 2, state: "current", activities: 2, byIndex: { par: 0, papi: 0, pci: 2 } },
        { quarter: 3, state: "not-yet", activities: null, byIndex: null },
        { quarter: 4, state: "not-yet", activities: null, byIndex: null },
      ])
      expect(silent?.quarter).toBe(2)
      expect(silent?.items).toHaveLength(23)
      expect(silent?.items.map(({ code }) => code)).not.toContain("pci-b")
      const past = await ask(tx, { query: "?year=2024" })
      expect(past.silent).toMatchObject({ quarter: 4 })
      expect((await ask(tx, { query: "?year=2022", today: "2022-03-01" })).silent).toBeNull()
    },
  ),
)

test(
  "the latest five, newest first, and when something public last changed",
  undone(
    () => db,
    async (tx) => {
      for (let day = 1; day <= 7; day++)
        await insertActivity(tx, { firstDay: `2025-04-0${day}`, title: `Việc ngày ${day}` })
      const gone = await insertActivity(tx, { firstDay: "2025-04-08" })
      await tx
        .update(activities)
        .set({ state: "withdrawn", stateAt: new Date("2025-04-09T01:02:03Z") })
        .where(eq(activities.id, gone))
      const { latest, updatedAt } = await ask(tx)
      expect(latest.map(({ title }) => title)).toEqual([7, 6, 5, 4, 3].map((d) => `Việc ngày ${d}`))
      expect(updatedAt).toBe("2025-04-09T01:02:03.000Z")
    },
  ),
)

test(
  "sample and real are never added up in any figure",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { title: "Thật", audiences: { people: 7 } })
      await insertActivity(tx, { title: "Mẫu", sample: true, audiences: { people: 100 } })
      for (const demo of [false, true]) {
        const { sample, totals, audiences, weeks, latest } = await ask(tx, { demo })
        expect(sample).toBe(demo)
        expect([totals.activities, totals.reach]).toEqual([1, demo ? 100 : 7])
        expect(audiences.find(({ code }) => code === "people")?.reach).toBe(demo ? 100 : 7)
        expect(weeks.reduce((sum, week) => sum + (week.activities ?? 0), 0)).toBe(1)
        expect(latest.map(({ title }) => title)).toEqual([demo ? "Mẫu" : "Thật"])
      }
    },
  ),
)

test("a year in which nothing is published yet has zeros where something was asked, and no share", async () => {
  const { totals, channels, updatedAt, latest } = await ask(db)
  expect([totals.activities, totals.coveredItems]).toEqual([0, 0])
  expect(channels).toEqual({ countedBy: "main", kinds: [], data: [] })
  expect([updatedAt, latest]).toEqual([null, []])
})
