import type { Db } from "@loa/db/db.ts"
import { activityFacts, coverageFacts } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import { type ActivityMove, activityMoves } from "@loa/domain/activities/state.ts"
import { and, eq, ne, sql } from "drizzle-orm"
import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { checkCounts, checkCoverage, checkFacts } from "./check-facts.ts"
import { aWrite, person, placeActivity, today } from "./testing.ts"
import { type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const api = (db: Db, who: Who) => clientAs({ db, actor: person(who), today }).activities[":id"]

const sumOf = async (db: Db, state: "draft" | "submitted" | "published") => {
  const counted = and(eq(activityFacts.state, state), ne(activityFacts.activities, 0))
  const rows = await db.select().from(activityFacts).where(counted)
  const sorted = rows.toSorted((a, b) => Number(b.main) - Number(a.main))
  return sorted.map((f) => [f.itemCode, f.main, f.month, f.activities, f.reach, f.minutes])
}

test(
  "figures are right the moment after each write",
  undone(
    () => db,
    async (tx) => {
      const param = { id: uuidv7() }
      await api(tx, "reporter").$put({ param, json: aWrite() })
      expect(await sumOf(tx, "draft")).toEqual([
        ["a", true, "2026-03-01", 1, 620, 12],
        ["b", false, "2026-03-01", 1, 620, 12],
      ])
      const edited = aWrite({
        ...{ version: 1, firstDay: "2026-04-30", minutes: 20, items: [{ code: "c", main: true }] },
        audiences: [
          { code: "people", reach: 5 },
          { code: "officials", reach: null },
        ],
      })
      await api(tx, "reporter").$put({ param, json: edited })
      expect(await sumOf(tx, "draft")).toEqual([["c", true, "2026-04-01", 1, 5, 20]])
      await api(tx, "reporter").submit.$post({ param, json: {} })
      expect(await sumOf(tx, "draft")).toEqual([])
      await api(tx, "coordinator").verify.$post({ param, json: {} })
      await api(tx, "coordinator").publish.$post({ param, json: {} })
      expect(await sumOf(tx, "published")).toEqual([["c", true, "2026-04-01", 1, 5, 20]])
      await api(tx, "coordinator").withdraw.$post({ param, json: { reason: "Nhầm" } })
      expect(await sumOf(tx, "published")).toEqual([])
      expect(await checkFacts(tx)).toEqual([])
      expect(await checkCoverage(tx)).toEqual([])
      expect(await checkCounts(tx)).toEqual([])
    },
  ),
)

test(
  "the check names the key, what is kept and what is counted",
  undone(
    () => db,
    async (tx) => {
      await placeActivity(tx, { items: ["a"], minutes: 4 })
      await tx.execute(sql`update activity_facts set activities = activities + 1, cost = 9`)
      expect(await checkFacts(tx)).toEqual([
        {
          key: {
            ...{ organizationId: "xa", planId: "ke-hoach", itemCode: "a", main: true },
            ...{ channelCode: "radio", state: "draft", month: "2026-03-01", sample: false },
          },
          kept: { activities: 2, reach: 10, minutes: 4, copies: 0, cost: 9 },
          counted: { activities: 1, reach: 10, minutes: 4, copies: 0, cost: 0 },
        },
      ])
    },
  ),
)

const rows = 10
/** Mostly the first, so that most of what is tried goes through. */
const mostly = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: seldom })
const writer = mostly(
  fc.constantFrom<Who[]>("reporter", "colleague"),
  fc.constantFrom<Who[]>("coordinator", "writingCoordinator", "outsider"),
)
const reviewer = mostly(
  fc.constantFrom<Who[]>("coordinator", "writingCoordinator"),
  fc.constantFrom<Who[]>("reporter", "outsider"),
)
const reach = fc.option(fc.integer({ min: 0, max: 900 }))

/** What a form might hold; some of it is refused, which must leave no trace. */
const content = fc
  .record({
    organizationId: mostly(fc.constant("xa"), fc.constantFrom("phong", "khong-co")),
    firstDay: mostly(fc.constantFrom("2026-03-04", "2026-03-31", "2026-04-01"), fc.constant(null)),
    channelCode: fc.constantFrom("radio", "radio", "leaflet", "meeting"),
    figure: fc.option(fc.integer({ min: 0, max: 300 })),
    cost: fc.option(fc.integer({ min: 0, max: 1e9 })),
    items: mostly(
      fc.shuffledSubarray(["a", "b", "c"], { minLength: 1 }),
      fc.constant<string[]>([]),
    ),
    audiences: fc.record({ people: reach, officials: reach }, { requiredKeys: ["people"] }),
    title: mostly(fc.constantFrom("Một", "Hai"), fc.constant("")),
  })
  .map(({ figure, items, audiences, ...rest }) => ({
    ...rest,
    minutes: rest.channelCode === "radio" ? figure : null,
    copies: rest.channelCode === "leaflet" ? figure : null,
    items: items.map((code, at) => ({ code, main: at === 0 })),
    audiences: Object.entries(audiences).map(([code, reach]) => ({ code, reach: reach ?? null })),
  }))

const row = fc.nat(rows - 1)
const move = (verb: ActivityMove, who: fc.Arbitrary<Who>) =>
  fc.record({ verb: fc.constant(verb), who, row })
const operation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ verb: fc.constant("save"), who: writer, row, content }),
  },
  { weight: 5, arbitrary: move("submit", writer) },
  { weight: 3, arbitrary: move("verify", reviewer) },
  { weight: 3, arbitrary: move("publish", reviewer) },
  { weight: 1, arbitrary: move("return", reviewer) },
  { weight: 2, arbitrary: move("withdraw", reviewer) },
  {
    weight: 1,
    arbitrary: fc.record({ verb: fc.constant("delete"), who: writer, row }),
  },
)
type Operation = { verb: string; who: Who; row: number; content?: object }

/** The activities of one run and the versions last heard of, which others may have passed meanwhile. */
type Run = { ids: string[]; versions: Map<string, number> }

async function perform({ ids, versions }: Run, { verb, who, row, content }: Operation) {
  const id = ids[row] ?? ""
  const entry = { db, actor: person(who), today }
  const version = versions.get(id)
  const res =
    verb === "save"
      ? await sendAs(entry, "PUT", `/activities/${id}`, { ...aWrite(), ...content, version })
      : verb === "delete"
        ? await sendAs(entry, "DELETE", `/activities/${id}`)
        : await sendAs(entry, "POST", `/activities/${id}/${verb}`, { reason: "Vì thế" })
  if (res.ok && verb !== "delete") versions.set(id, (await res.json()).version)
  if (res.ok && verb === "delete") versions.delete(id)
  return res.status
}

// Alone on two cores it takes some twenty seconds; beside other suites several times that.
const seed = 20_222_025
test(`after 2,000 random operations by random people the rollup equals a recount (seed ${seed})`, {
  timeout: 300_000,
}, async () => {
  const done = new Map<string, number>()
  const inParallel = 4
  const sequence = fc.array(operation, { minLength: 200, maxLength: 200 })
  const property = fc.asyncProperty(sequence, async (operations) => {
    const run = { ids: Array.from({ length: rows }, () => uuidv7()), versions: new Map() }
    for (let at = 0; at < operations.length; at += inParallel) {
      const batch = operations.slice(at, at + inParallel)
      const statuses = await Promise.all(batch.map((operation) => perform(run, operation)))
      for (const [n, status] of statuses.entries()) {
        expect(status, JSON.stringify(batch[n])).toBeLessThan(500)
        const key = `${batch[n]?.verb} ${status < 300}`
        done.set(key, (done.get(key) ?? 0) + 1)
      }
    }
    expect(await checkFacts(db)).toEqual([])
    expect(await checkCoverage(db)).toEqual([])
    expect(await checkCounts(db)).toEqual([])
  })
  await fc.assert(property, { seed, numRuns: 10, endOnFailure: true })
  // A test in which everything is refused would prove nothing.
  for (const verb of ["save", "delete", ...activityMoves])
    expect(done.get(`${verb} true`) ?? 0, verb).toBeGreaterThan(3)
  expect(await db.$count(activityFacts, ne(activityFacts.activities, 0))).toBeGreaterThan(20)
  expect(await db.$count(coverageFacts)).toBeGreaterThan(1)
})
