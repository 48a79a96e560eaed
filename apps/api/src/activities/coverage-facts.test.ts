import type { Db } from "@loa/db/db.ts"
import {
  type CoverageAsked,
  channelAmounts,
  coverageAmounts,
  coverageChannels,
} from "@loa/db/read-coverage.ts"
import { activities, plans } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import { eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { checkCoverage } from "./check-facts.ts"
import { placeActivity } from "./testing.ts"
import { plan, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const asked: CoverageAsked = {
  ...{ planIds: [plan.id], year: 2026, states: ["verified", "published"], sample: false },
}
const here = { planId: plan.id, organizationId: "xa", afterPlan: false }

/** An activity with items a (main) and b, before ten people. */
const place = (tx: Db, state: "draft" | "verified" | "published", firstDay: string, more = {}) =>
  placeActivity(tx, { state, firstDay, ...more })

test(
  "a year is told by quarter and item, by each tag or once, of the states and units asked for",
  undone(
    () => db,
    async (tx) => {
      await place(tx, "published", "2026-01-31")
      await place(tx, "verified", "2026-03-31", { items: ["b"], channelCode: "leaflet" })
      await place(tx, "published", "2026-04-01")
      await place(tx, "draft", "2026-04-02")
      await place(tx, "published", "2026-04-03", { sample: true })
      await place(tx, "published", "2025-12-31")
      await place(tx, "published", "2026-05-05", { organizationId: "xa-khac", items: ["c"] })
      const ofUnit = { ...asked, organizationIds: ["xa"] }
      expect(sorted(await coverageAmounts(tx, ofUnit, "tagged"))).toEqual([
        { ...here, quarter: 1, amounts: new Map([...amount("a", 1), ...amount("b", 2)]) },
        { ...here, quarter: 2, amounts: new Map([...amount("a", 1), ...amount("b", 1)]) },
      ])
      const [first] = sorted(await coverageAmounts(tx, ofUnit, "main"))
      expect(first?.amounts).toEqual(new Map([...amount("a", 1), ...amount("b", 1)]))
      const [reached] = sorted(await coverageAmounts(tx, ofUnit, "taggedReach"))
      expect(reached?.amounts).toEqual(new Map([...amount("a", 10), ...amount("b", 20)]))
      const [said] = sorted(await coverageAmounts(tx, { ...ofUnit, states: ["published"] }, "main"))
      expect(said?.amounts).toEqual(new Map([...amount("a", 1), ...amount("b", 0)]))
      expect(await coverageAmounts(tx, asked, "main")).toHaveLength(3)
    },
  ),
)

test(
  "channels are told by item as a set and by unit as sums of main items",
  undone(
    () => db,
    async (tx) => {
      await place(tx, "published", "2026-01-31")
      await place(tx, "published", "2026-02-01", { channelCode: "meeting" })
      await place(tx, "verified", "2026-03-01", { channelCode: "leaflet", items: ["b"] })
      const [channels] = await coverageChannels(tx, asked)
      expect(channels).toEqual({
        ...{ ...here, quarter: 1 },
        ...{ items: ["a", "b"], codes: ["leaflet", "meeting", "radio"], flags: "011111" },
      })
      const [totals] = await channelAmounts(tx, asked)
      const once = { activities: 1, reach: 10 }
      expect(totals?.channels).toEqual(
        new Map([
          ["leaflet", once],
          ["meeting", once],
          ["radio", once],
        ]),
      )
    },
  ),
)

test(
  "what follows the plan's end stands apart, also when the end moves",
  undone(
    () => db,
    async (tx) => {
      await place(tx, "published", "2026-10-05")
      await place(tx, "published", "2026-11-05")
      const parts = async () =>
        (await coverageAmounts(tx, asked, "main")).map(({ quarter, afterPlan, amounts }) => [
          ...[quarter, afterPlan, amounts.get("a")],
        ])
      expect((await parts()).toSorted()).toEqual([
        [4, false, 1],
        [4, true, 1],
      ])
      await tx.update(plans).set({ endsOn: "2026-12-31" }).where(eq(plans.id, plan.id))
      expect(await parts()).toEqual([[4, false, 2]])
      expect(await checkCoverage(tx)).toEqual([])
    },
  ),
)

test(
  "one statement over many units and quarters is counted whole, and nothing leaves no row",
  undone(
    () => db,
    async (tx) => {
      for (const organizationId of ["xa", "xa-khac", "phong"])
        for (const day of ["2026-01-05", "2026-06-05", "2026-09-05"])
          await placeActivity(tx, { organizationId, firstDay: day, state: "submitted" })
      expect(await coverageAmounts(tx, asked, "main")).toEqual([])
      await tx.update(activities).set({ state: "verified" })
      expect(await coverageAmounts(tx, asked, "main")).toHaveLength(9)
      expect(await checkCoverage(tx)).toEqual([])
      await tx.update(activities).set({ state: "returned" })
      expect(await coverageAmounts(tx, asked, "main")).toEqual([])
    },
  ),
)

test(
  "the check names the quarters that say something else than their months",
  undone(
    () => db,
    async (tx) => {
      await place(tx, "published", "2026-01-31")
      await place(tx, "verified", "2026-08-31")
      await tx.execute(
        sql`update coverage_facts set main = '{7, 7}' where quarter = '2026-07-01' and state = 'counted'`,
      )
      const key = { planId: plan.id, organizationId: "xa", sample: false, afterPlan: false }
      expect(await checkCoverage(tx)).toEqual([{ ...key, quarter: "2026-07-01", state: "counted" }])
      await tx.execute(sql`delete from coverage_facts`)
      expect(await checkCoverage(tx)).toHaveLength(3)
    },
  ),
)

const amount = (code: string, n: number): [string, number][] => [[code, n]]
const sorted = <Place extends { quarter: number }>(places: Place[]) =>
  places.toSorted((a, b) => a.quarter - b.quarter)
