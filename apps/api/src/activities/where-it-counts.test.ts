import type { Db } from "@loa/db/db.ts"
import { settings, taskWordings } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import { and, eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { person, placeActivity, today } from "./testing.ts"
import { plan, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

async function countsOf(tx: Db, id: string) {
  const api = clientAs({ db: tx, actor: person("reporter"), today })
  const res = await api.activities[":id"].$get({ param: { id } })
  if (res.status !== 200) throw new Error(`${res.status}`)
  return (await res.json()).counts
}
const inside = (run: (tx: Db) => Promise<void>) => undone(() => db, run)

test(
  "author and reviewer are told the same places, made of the plan's own words",
  inside(async (tx) => {
    const ofTask = and(eq(taskWordings.planId, plan.id), eq(taskWordings.code, "10a"))
    await tx.update(taskWordings).set({ cadence: "weekly" }).where(ofTask)
    const id = await placeActivity(tx, { state: "submitted", taskCode: "10a", cost: 500_000 })
    const { notYet, apart, places } = await countsOf(tx, id)
    expect([notYet, apart]).toEqual(["submitted", []])
    expect(places).toMatchObject([
      { kind: "cell", itemCode: "a", main: true, year: 2026, quarter: 1 },
      { kind: "cell", itemCode: "b", main: false },
      { kind: "week", taskCode: "10a", year: 2026, week: 10 },
      { kind: "report", key: "2026-q1", to: "2026-03-14" },
      { kind: "report", key: "2026" },
      { kind: "budget", year: 2026, taskCode: "10a", cost: 500_000 },
    ])
  }),
)

test(
  "the cut-off is the administrator's, from its day on",
  inside(async (tx) => {
    const id = await placeActivity(tx, { state: "verified", firstDay: "2026-03-16" })
    const reportOf = async () =>
      (await countsOf(tx, id)).places.find((place) => place.kind === "report")
    expect(await reportOf()).toMatchObject({ key: "2026-q2", from: "2026-03-15" })
    const rule = { key: "quarter_cut_off_day", value: "20", validFrom: "2026-01-01" }
    await tx.insert(settings).values(rule)
    expect(await reportOf()).toMatchObject({ key: "2026-q1", to: "2026-03-20" })
  }),
)

test(
  "after the plan it counts apart, and in a consolidated period as an adjustment",
  inside(async (tx) => {
    const late = await placeActivity(tx, { state: "verified", firstDay: "2026-11-12" })
    expect(await countsOf(tx, late)).toMatchObject({ apart: ["after-plan"], places: [] })
    const id = await placeActivity(tx, { state: "verified" })
    expect((await countsOf(tx, id)).apart).toEqual([])
    await tx.execute(sql`insert into report (plan_id, organization_id, scope, kind, period, state, hash, figures, content, frozen_at)
      values (${plan.id}, 'xa', 'unit', 'quarter', '2026-q1', 'consolidated', 'x', '{}', '{}', now()),
        (${plan.id}, 'phong', 'unit', 'quarter', '2026-q1', 'consolidated', 'x', '{}', '{}', now())`)
    expect((await countsOf(tx, id)).apart).toEqual(["locked"])
  }),
)
