import type { Db } from "@loa/db/db.ts"
import {
  accounts,
  activities,
  auditLog,
  credentials,
  memberships,
  sessions,
} from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { HandOver } from "@loa/domain/accounts/handover.ts"
import { and, eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { aWrite, person, placeActivity, today } from "../activities/testing.ts"
import { type Who, world } from "../activities/testing-world.ts"
import { clientAs } from "../http/testing.ts"

let db: Db
let leaver: string
beforeAll(async () => {
  db = await testDb(world)
  await db.insert(credentials).values({
    ...{ id: "c", accountId: "admin", userId: "admin", providerId: "credential", password: "x" },
  })
})

/** Somebody new who writes for two organizations, with entries in every state. */
beforeEach(async () => {
  leaver = `leaver-${uuidv7()}`
  const username = leaver.slice(-12)
  await db.insert(accounts).values({ id: leaver, name: "Người đi", username, email: username })
  const held = { accountId: leaver, role: "reporter" as const, validFrom: "2026-01-01" }
  await db.insert(memberships).values([
    { ...held, organizationId: "xa" },
    { ...held, organizationId: "xa-khac" },
    { ...held, organizationId: "xa", role: "approver", validTo: "2026-06-30" },
    { ...held, organizationId: "xa", role: "finance", validFrom: "2027-01-01" },
  ])
})

const its = (who: Who = "admin") =>
  clientAs({ db, actor: person(who), today }).accounts[":id"].handover
const view = async () => (await its().$get({ param: { id: leaver } })).json()
const give = (patch: Partial<HandOver> = {}) =>
  its().$post({
    param: { id: leaver },
    json: { version: 1, lastDay: today, disable: false, ...patch },
  })
const write = (state: "draft" | "returned" | "submitted" | "published", organizationId = "xa") =>
  placeActivity(db, { state, organizationId, authorId: leaver, authorName: "Người đi" })
const authorOf = async (id: string) => {
  const [row] = await db.select().from(activities).where(eq(activities.id, id))
  return row && { id: row.authorId, name: row.authorName, version: row.version }
}

test("beforehand shows what will be passed on and who may take it", async () => {
  const [draft, returned] = [await write("draft"), await write("returned")]
  await write("submitted")
  await write("published")
  const other = await write("draft", "xa-khac")
  const { organizations, memberships: held, waiting, records } = await view()
  expect(organizations).toMatchObject([
    {
      organizationId: "xa",
      organizationName: "Tên xa",
      entries: [{ id: draft }, { id: returned }],
    },
    { organizationId: "xa-khac", entries: [{ id: other }] },
  ])
  expect(organizations[0]?.candidates.map(({ id }) => id)).toEqual(["colleague", "reporter"])
  expect(organizations[1]?.candidates.map(({ id }) => id)).toEqual(["outsider"])
  expect(held.map(({ role }) => role).toSorted()).toEqual(["finance", "reporter", "reporter"])
  expect([waiting, records]).toEqual([1, []])
})

test("passes on entries, ends roles and sessions, disables, and leaves a record, in one step", async () => {
  const [draft, published] = [await write("draft"), await write("published")]
  const kept = await write("returned", "xa-khac")
  await db
    .insert(sessions)
    .values({ id: leaver, token: leaver, userId: leaver, expiresAt: new Date("2027-01-01") })
  const successors = [{ organizationId: "xa", accountId: "colleague" }]
  const res = await give({ successors, disable: true, note: "Chuyển công tác" })
  expect(res.status).toBe(200)
  expect(await authorOf(draft)).toEqual({ id: "colleague", name: "colleague", version: 2 })
  expect(await authorOf(kept)).toMatchObject({ id: leaver })
  expect(await authorOf(published)).toMatchObject({ id: leaver, version: 1 })
  const rows = await db.select().from(memberships).where(eq(memberships.accountId, leaver))
  expect(rows.map(({ role, validTo }) => `${role} ${validTo}`).toSorted()).toEqual([
    "approver 2026-06-30",
    `reporter ${today}`,
    `reporter ${today}`,
  ])
  const { account, records } = await res.json()
  expect(account).toMatchObject({ state: "disabled", sessions: 0, version: 2 })
  expect(records).toMatchObject([
    {
      ...{ actorName: "Người admin", note: "Chuyển công tác", lastDay: today },
      ...{ disabled: true, sessions: 1 },
      entries: [
        { activityId: draft, title: "Phát thanh", organizationName: "Tên xa", toName: "colleague" },
        { activityId: kept, toId: null, toName: null },
      ],
      memberships: [{ role: "reporter" }, { role: "reporter" }],
    },
  ])
})

test("history keeps who wrote what, and whoever wrote may still not verify", async () => {
  const id = uuidv7()
  const old = { ...person("reporter"), accountId: leaver, name: "Người đi" }
  const as = clientAs({ db, actor: old, today })
  await as.activities[":id"].$put({ param: { id }, json: aWrite() })
  await give({ successors: [{ organizationId: "xa", accountId: "colleague" }] })
  const mine = clientAs({ db, actor: person("colleague"), today }).activities[":id"]
  const { history, authorName } = await (await mine.$get({ param: { id } })).json()
  expect(authorName).toBe("colleague")
  expect(history).toMatchObject([
    { verb: "activity.save", actorName: "Người đi" },
    { verb: "activity.reassign", actorName: "Người admin" },
  ])
})

test("a day to come ends roles then, and only sessions now", async () => {
  await give({ lastDay: "2026-12-31" })
  const rows = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, leaver), eq(memberships.organizationId, "xa-khac")))
  expect(rows).toMatchObject([{ validTo: "2026-12-31" }])
  expect((await view()).account).toMatchObject({ disabledAt: null })
})

describe("is refused", () => {
  test.each([
    [{ successors: [{ organizationId: "xa", accountId: "outsider" }] }, "successors.0"],
    [{ successors: [{ organizationId: "xa", accountId: "approver" }] }, "successors.0"],
    [{ disable: true, lastDay: "2026-12-31" }, "lastDay"],
    [{ lastDay: "2025-12-31" }, "lastDay"],
  ])("%j, by its field, and nothing is passed on", async (patch, field) => {
    const draft = await write("draft")
    const res = await give(patch)
    expect(res.status).toBe(422)
    expect(await res.json()).toMatchObject({ errors: [{ field }] })
    expect(await authorOf(draft)).toMatchObject({ id: leaver })
    expect(await db.$count(auditLog, eq(auditLog.subjectId, leaver))).toBe(0)
  })

  test("in an older version, for the last administrator, and to others", async () => {
    expect((await give({ version: 2 })).status).toBe(409)
    const param = { id: "admin" }
    const json = { version: 1, lastDay: today, disable: true }
    const own = await its().$post({ param, json })
    expect(await own.json()).toMatchObject({ detail: expect.stringMatching(/quản trị cuối cùng/) })
    expect((await its("leader").$get({ param: { id: leaver } })).status).toBe(403)
  })
})
