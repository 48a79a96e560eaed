import type { Db } from "@loa/db/db.ts"
import { activities, activityFacts, auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { type ReviewMove, reviewMoves } from "@loa/domain/activities/review-query.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { and, eq, gt, inArray } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { person, placeActivity, today } from "./testing.ts"
import { everybody, type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

type Seen = { id: string; version: number }
type Outcome = { id: string; outcome: string; changed?: boolean; code?: string; detail?: string }

const send = (who: Who, body: object) =>
  sendAs({ db, actor: person(who), today }, "POST", "/activities/moves", body)
async function moved(who: Who, move: ReviewMove, ids: Seen[], reason = ""): Promise<Outcome[]> {
  const res = await send(who, { move, ids, reason })
  expect(res.status).toBe(200)
  return (await res.json()).results
}
const placed = async (row: Parameters<typeof placeActivity>[1] = {}): Promise<Seen> => ({
  ...{ id: await placeActivity(db, { state: "submitted", ...row }), version: 1 },
})
const linesOf = (id: string) => db.$count(auditLog, eq(auditLog.subjectId, id))

test("each of many has an outcome of its own, in the order asked for", async () => {
  const good = await placed()
  const bare = await placed({ links: [] })
  const published = await placed({ state: "published" })
  const stale = { ...(await placed()), version: 7 }
  const foreign = await placed({ organizationId: "xa-khac", authorId: "outsider" })
  const gone = { id: uuidv7(), version: 1 }
  const asked = [good, bare, published, stale, foreign, gone]
  const outcomes = await moved("coordinator", "verify", asked)
  expect(outcomes.map((one) => one.id)).toEqual(asked.map((one) => one.id))
  expect(outcomes).toMatchObject([
    { outcome: "done", changed: true, state: "verified", version: 2 },
    { outcome: "refused", code: "invalid", errors: [{ field: "links" }, { field: "explanation" }] },
    { outcome: "refused", code: "conflict" },
    { outcome: "refused", code: "stale" },
    { outcome: "refused", code: "not-found", errors: [] },
    { outcome: "refused", code: "not-found" },
  ])
  expect(outcomes[4]?.detail).toBe(outcomes[5]?.detail)
  const states = await db
    .select({ id: activities.id, state: activities.state })
    .from(activities)
    .where(
      inArray(
        activities.id,
        asked.map((one) => one.id),
      ),
    )
  expect(states.filter((row) => row.state === "verified").map((row) => row.id)).toEqual([good.id])
  expect([await linesOf(good.id), await linesOf(bare.id)]).toEqual([1, 0])
})

test("asked again, it answers the same and changes nothing", async () => {
  const one = await placed()
  expect(await moved("coordinator", "verify", [one])).toMatchObject([{ changed: true, version: 2 }])
  expect(await moved("coordinator", "verify", [one])).toMatchObject([
    { outcome: "done", changed: false, version: 2 },
  ])
  expect(await linesOf(one.id)).toBe(1)
})

test("a reason goes to every entry that is returned", async () => {
  const rows = [await placed(), await placed({ state: "verified" })]
  await moved("coordinator", "return", rows, "Thiếu ảnh")
  for (const { id } of rows) {
    const [row] = await db.select().from(activities).where(eq(activities.id, id))
    expect(row).toMatchObject({ state: "returned", stateReason: "Thiếu ảnh", version: 2 })
    expect(await db.select().from(auditLog).where(eq(auditLog.subjectId, id))).toMatchObject([
      { verb: "activity.return", reason: "Thiếu ảnh", organizationId: "phong" },
    ])
  }
})

test("nobody checks or publishes their own among others'", async () => {
  const own = await placed({ organizationId: "phong", authorId: "writingCoordinator" })
  const other = await placed()
  expect(await moved("writingCoordinator", "verify", [own, other])).toMatchObject([
    { code: "forbidden", detail: expect.stringContaining("người khác phải xác nhận") },
    { outcome: "done" },
  ])
})

test("the rollup holds what was moved, the moment after", async () => {
  const where = { channelCode: "leaflet", firstDay: "2026-04-09" } as const
  const rows = await Promise.all(Array.from({ length: 5 }, () => placed(where)))
  await moved("coordinator", "verify", rows)
  const facts = await db
    .select({ state: activityFacts.state, n: activityFacts.activities })
    .from(activityFacts)
    .where(
      and(
        eq(activityFacts.channelCode, "leaflet"),
        eq(activityFacts.main, true),
        gt(activityFacts.activities, 0),
      ),
    )
  expect(facts).toEqual([{ state: "verified", n: 5 }])
})

test("two reviewers with the same hundred entries in other orders: each is checked once", async () => {
  const rows = await Promise.all(Array.from({ length: 100 }, () => placed()))
  const answers = await Promise.all([
    moved("coordinator", "verify", rows),
    moved("writingCoordinator", "verify", rows.toReversed()),
    moved("coordinator", "return", rows.slice(0, 50), "Thiếu ảnh"),
  ])
  const [first, second] = answers
  expect([...(first ?? []), ...(second ?? [])].filter((one) => one.outcome === "done")).not.toEqual(
    [],
  )
  const lines = await db
    .select({ id: auditLog.subjectId, verb: auditLog.verb })
    .from(auditLog)
    .where(
      inArray(
        auditLog.subjectId,
        rows.map((row) => row.id),
      ),
    )
  const verified = lines.filter((line) => line.verb === "activity.verify").map((line) => line.id)
  expect(new Set(verified).size).toBe(verified.length)
  for (const { id } of rows) {
    const [row] = await db.select().from(activities).where(eq(activities.id, id))
    expect(row?.version).toBe(1 + lines.filter((line) => line.id === id).length)
  }
})

describe("what was sent wrong is named", () => {
  const id = uuidv7()
  test.each<[object, string, string]>([
    [{ move: "verify", ids: [] }, "ids", "Danh sách hoạt động"],
    [{ move: "return", ids: [{ id, version: 1 }] }, "reason", "Lý do"],
    [{ move: "return", ids: [{ id, version: 1 }], reason: "  " }, "reason", "Lý do"],
    [{ move: "withdraw", ids: [{ id, version: 1 }] }, "move", "Việc cần làm"],
    [{ move: "verify", ids: [{ id }] }, "ids.0.version", "Danh sách hoạt động"],
    [
      {
        move: "verify",
        ids: [
          { id, version: 1 },
          { id: id.toUpperCase(), version: 1 },
        ],
      },
      "ids",
      "Danh sách hoạt động",
    ],
    [
      { move: "verify", ids: Array.from({ length: 201 }, () => ({ id: uuidv7(), version: 1 })) },
      "ids",
      "Danh sách hoạt động",
    ],
  ])("%j", async (body, field, label) => {
    const res = await send("coordinator", body)
    expect(res.status).toBe(422)
    expect((await res.json()).errors).toMatchObject([{ field, label }])
  })
})

// What one may do by itself one may do among many, and nothing else: row × role.
test("every role meets the same answer as with one", { timeout: 120_000 }, async () => {
  const rows = activityStates.flatMap((state) =>
    ["xa", "phong"].map((organizationId) => ({ organizationId, state })),
  )
  for (const who of everybody)
    for (const move of reviewMoves) {
      const ids: Seen[] = []
      const alone: string[] = []
      for (const row of rows) {
        const authorId = row.organizationId === "phong" ? "writingCoordinator" : "reporter"
        ids.push(await placed({ ...row, authorId }))
        const single = await placed({ ...row, authorId })
        const path = `/activities/${single.id}/${move}`
        const entry = { db, actor: person(who), today }
        const res = await sendAs(entry, "POST", path, { version: 1, reason: "Vì thế" })
        alone.push(res.ok ? "done" : (await res.json()).code)
      }
      const res = await send(who, { move, ids, reason: "Vì thế" })
      if (res.status === 403)
        expect(new Set(alone), `${who} ${move}`).toEqual(new Set(["forbidden"]))
      else {
        const { results }: { results: Outcome[] } = await res.json()
        const together = results.map((one) => one.code ?? one.outcome)
        expect(together, `${who} ${move}`).toEqual(alone)
      }
    }
})
