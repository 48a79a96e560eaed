import type { Db } from "@loa/db/db.ts"
import { activities, activityFacts, auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { type Actor, visitor } from "@loa/domain/accounts/actor.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { eq, ne, sql } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { aWrite, person, placeActivity, today } from "./testing.ts"
import { everybody, type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const send = (actor: Actor, method: string, path: string, body?: unknown) =>
  sendAs({ db, actor, today }, method, `/activities${path}`, body)

const readers: Who[] = [
  ...(["reporter", "colleague", "approver", "coordinator", "writingCoordinator"] as const),
  ...(["approverOfOffice", "finance", "leader", "outsider"] as const),
]
const writers: Who[] = ["reporter", "colleague", "writingCoordinator", "outsider"]
const reviewers: Who[] = [
  ...(["approver", "coordinator", "writingCoordinator", "approverOfOffice", "outsider"] as const),
]

/** Every endpoint with the people whose roles let them try it; what they may do to which row is another test's. */
const endpoints: [method: string, path: string, tried: Who[], body?: object][] = [
  ["GET", "", readers],
  ["GET", "/counts", readers],
  ["GET", "/options", writers],
  ["GET", "/review", reviewers],
  ["POST", "/moves", reviewers, {}],
  ["GET", "/ID", readers],
  ["PUT", "/ID", writers, {}],
  ["DELETE", "/ID", writers],
  ["POST", "/ID/submit", writers, {}],
  ["POST", "/ID/return", reviewers, {}],
  ["POST", "/ID/verify", reviewers, {}],
  ["POST", "/ID/publish", reviewers, {}],
  ["POST", "/ID/withdraw", reviewers, {}],
]

describe.each(endpoints)("%s /activities%s", (method, path, tried, body) => {
  const address = path.replace("ID", uuidv7())

  test("asks who is there before it looks at what was sent", async () => {
    const res = await send(visitor, method, address, body && "{ dở dang")
    expect(res.status).toBe(401)
    expect(res.headers.get("content-type")).toBe("application/problem+json")
    expect(await res.json()).toMatchObject({ code: "unauthenticated", title: "Cần đăng nhập" })
  })

  test("then whether their role may try it", async () => {
    for (const who of everybody) {
      const { status } = await send(person(who), method, address, body)
      if (tried.includes(who)) expect([200, 404, 422], who).toContain(status)
      else expect(status, who).toBe(403)
    }
  })

  test("nobody keeps the answer for others", async () => {
    const who = tried[0] ?? "reporter"
    const { headers } = await send(person(who), method, address, body)
    expect(headers.get("cache-control")).toMatch(/^(no-store|private, no-cache)$/)
  })
})

test("the buttons offered are those that work", async () => {
  const offered = new Map<string, number>()
  for (const organizationId of ["xa", "phong"])
    for (const state of activityStates)
      for (const who of readers) {
        const authorId = organizationId === "phong" ? "writingCoordinator" : "reporter"
        const id = await placeActivity(db, { organizationId, state, authorId })
        const res = await send(person(who), "GET", `/${id}`)
        if (res.status !== 200) continue
        const { may } = await res.json()
        let other = await placeActivity(db, { organizationId, state, authorId })
        for (const verb of ["submit", "return", "verify", "publish", "withdraw"]) {
          const { status } = await send(person(who), "POST", `/${other}/${verb}`, { reason: "x" })
          const changed = await db.$count(auditLog, eq(auditLog.subjectId, other))
          expect(status === 200 && changed === 1, `${who} ${verb} ${organizationId} ${state}`).toBe(
            may[verb],
          )
          if (changed) other = await placeActivity(db, { organizationId, state, authorId })
          if (may[verb]) offered.set(verb, (offered.get(verb) ?? 0) + 1)
        }
      }
  expect([...offered.keys()].toSorted()).toEqual([
    "publish",
    "return",
    "submit",
    "verify",
    "withdraw",
  ])
}, 120_000)

describe("deleting a draft", () => {
  const api = (who: Who) => clientAs({ db, actor: person(who), today }).activities[":id"]

  test("removes all of it, its figures too, and leaves one line that holds it", async () => {
    const id = await placeActivity(db, {
      partnerIds: ["xa-khac"],
      channelCode: "meeting",
      firstDay: "2026-07-07",
    })
    const res = await api("colleague").$delete({ param: { id }, query: {} })
    expect(res.status).toBe(204)
    expect(await db.$count(activities, eq(activities.id, id))).toBe(0)
    const figures = eq(activityFacts.channelCode, "meeting")
    expect(
      await db.$count(activityFacts, sql`${figures} and ${ne(activityFacts.activities, 0)}`),
    ).toBe(0)
    expect(await db.select().from(auditLog).where(eq(auditLog.subjectId, id))).toMatchObject([
      {
        ...{ verb: "activity.delete", actorId: "colleague", after: null },
        before: {
          title: "Phát thanh",
          items: [{ code: "a" }, { code: "b" }],
          partnerIds: ["xa-khac"],
        },
      },
    ])
  })

  test("asked again, it is not found", async () => {
    const id = await placeActivity(db)
    await api("reporter").$delete({ param: { id }, query: {} })
    expect((await api("reporter").$delete({ param: { id }, query: {} })).status).toBe(404)
  })

  test("is refused over a newer version, and for what was sent", async () => {
    const id = await placeActivity(db)
    await api("reporter").$put({ param: { id }, json: aWrite({ version: 1 }) })
    expect((await api("reporter").$delete({ param: { id }, query: { version: "1" } })).status).toBe(
      409,
    )
    await api("reporter").submit.$post({ param: { id }, json: {} })
    const res = await api("reporter").$delete({ param: { id }, query: {} })
    expect(await res.json()).toMatchObject({ code: "conflict", current: { state: "submitted" } })
    expect((await api("approver").$delete({ param: { id }, query: {} })).status).toBe(403)
  })
})

test("history cannot be rewritten", async () => {
  const tries = ["update audit_log set reason = 'x'", "delete from audit_log", "truncate audit_log"]
  for (const statement of tries)
    await expect(db.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: "audit_log is append-only" },
    })
})
