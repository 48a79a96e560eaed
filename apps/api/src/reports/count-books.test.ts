import type { Db } from "@loa/db/db.ts"
import { activities, bookChanges, reportCounts } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { addCounts, type Count, mostTold } from "@loa/domain/reports/count.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { plan } from "../activities/testing-world.ts"
import { catalogOf } from "./catalog-of.ts"
import { countBooks } from "./count-books.ts"
import type { Counting } from "./counting.ts"
import { findCount } from "./keep-count.ts"
import { reporterOf } from "./reporter-of.ts"
import { enter, world } from "./testing.ts"

let db: Db
let counting: Counting
beforeAll(async () => {
  db = await testDb(world)
  const { head: _head, ...reporter } = await reporterOf(db, "huyen", "2026-09-14")
  const catalog = await catalogOf(db, { planId: plan.id, day: "2026-09-14", reporter })
  counting = {
    ...{ planId: plan.id, organizationIds: ["xa", "phong"], sample: false, catalog, keeps: true },
    ...{ from: "2026-06-15", to: "2026-09-14" },
  }
})

const whole = "consolidated:huyen"
const now = () => countBooks(db, counting, whole)

/** With nothing kept. */
async function afresh(): Promise<Count> {
  await db.delete(reportCounts)
  return now()
}

const move = (id: string, set: Partial<typeof activities.$inferInsert>) =>
  db.update(activities).set(set).where(eq(activities.id, id))

test("what is kept is what would be counted, after whatever happens to the entries", async () => {
  expect((await now()).figures.all).toEqual({})
  const meeting = await enter(db, { items: ["a", "b"], reach: 120 })
  const there = await enter(db, { organizationId: "phong", channelCode: "radio", minutes: 9 })
  const steps: (() => Promise<unknown>)[] = [
    () => enter(db, { state: "submitted" }),
    () => enter(db, { state: "draft" }),
    () => move(meeting, { state: "published" }),
    () => move(meeting, { integratedWith: "Chương trình khác" }),
    () => move(meeting, { integratedWith: "", headPresent: true }),
    () => move(there, { firstDay: "2026-06-15" }),
    () => move(there, { firstDay: "2026-06-14" }),
    () => move(meeting, { state: "returned" }),
    () => move(meeting, { state: "verified", organizationId: "phong" }),
    () => move(meeting, { state: "withdrawn" }),
  ]
  let before = await now()
  const seen = new Set([JSON.stringify(before)])
  for (const step of steps) {
    await step()
    const kept = await now()
    expect(kept).toEqual(await afresh())
    before = kept
    seen.add(JSON.stringify(before))
  }
  // All but the draft show.
  expect(seen.size).toBe(steps.length)
})

test("only the book that changed is counted again", async () => {
  const of = async (books: string) => {
    const [row] = await db.select().from(reportCounts).where(eq(reportCounts.books, books))
    return row?.changes
  }
  await now()
  const [own, other] = [await of("unit:xa"), await of("unit:phong")]
  await enter(db)
  expect(await of("unit:xa")).toBe(own)
  await now()
  expect(await of("unit:xa")).toBeGreaterThan(own ?? 0)
  expect(await of("unit:phong")).toBe(other)
})

test("an entry checked while others were counting makes the count one to be made again", async () => {
  const as = { books: "unit:xa", madeOf: "a" }
  const { changes } = await findCount(db, counting, as)
  await enter(db)
  const after = await findCount(db, counting, as)
  expect(after.changes).toBeGreaterThan(changes)
})

test("the numbers that tell of a change only grow", async () => {
  const sum = async () =>
    (await db.select().from(bookChanges)).reduce((all, { changes }) => all + changes, 0)
  const id = await enter(db)
  const before = await sum()
  await move(id, { title: "Đổi tên" })
  const between = await sum()
  await move(id, { title: "Họp thôn" })
  expect([between > before, (await sum()) > between]).toEqual([true, true])
})

test("the entries told of are the same, counted book by book or together", async () => {
  for (let n = 0; n < 40; n++)
    await enter(db, {
      organizationId: n % 3 === 0 ? "phong" : "xa",
      reach: n % 7 === 0 ? null : (n * 37) % 300,
    })
  const { marks } = await afresh()
  const each = await Promise.all(
    counting.organizationIds.map((id) =>
      countBooks(db, { ...counting, organizationIds: [id] }, `unit:${id}`),
    ),
  )
  expect(marks).toEqual(addCounts(each).marks)
  const met = marks.filter(({ reach }) => reach !== null).map(({ reach }) => reach ?? 0)
  expect(met.slice(0, mostTold)).toEqual(met.slice(0, mostTold).toSorted((a, b) => b - a))
  expect(Math.max(...met)).toBe(296)
})

test("while a report is frozen nothing is kept, so that nobody makes it fail", async () => {
  await db.delete(reportCounts)
  const { figures } = await countBooks(db, { ...counting, keeps: false }, whole)
  expect(await db.$count(reportCounts)).toBe(0)
  expect(figures).toEqual((await now()).figures)
})
