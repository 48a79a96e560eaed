import type { Db } from "@loa/db/db.ts"
import { activities, auditLog, settings } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import {
  type ActivityMove,
  type ActivityState,
  activityMoves,
  activityStates,
} from "@loa/domain/activities/state.ts"
import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { aWrite, person, placeActivity, today } from "./testing.ts"
import { everybody, type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const move = (who: Who, id: string, move: ActivityMove, body: object = {}) =>
  sendAs({ db, actor: person(who), today }, "POST", `/activities/${id}/${move}`, {
    reason: "Cần bổ sung ảnh",
    ...body,
  })
const api = (who: Who) => clientAs({ db, actor: person(who), today }).activities[":id"]
const stateOf = async (id: string) =>
  (await db.select().from(activities).where(eq(activities.id, id)))[0]?.state

/** DESIGN §4 "Activity life", told a second time on purpose. */
const life: Record<ActivityState, Partial<Record<ActivityMove, ActivityState>>> = {
  draft: { submit: "submitted" },
  submitted: { verify: "verified", return: "returned" },
  returned: { submit: "submitted" },
  verified: { publish: "published", return: "returned" },
  published: { withdraw: "withdrawn" },
  withdrawn: { submit: "submitted" },
}
const target: Record<ActivityMove, ActivityState> = {
  ...{ submit: "submitted", return: "returned", verify: "verified" },
  ...{ publish: "published", withdraw: "withdrawn" },
}

const writers: Who[] = ["reporter", "colleague"]
const reviewers: Who[] = ["coordinator", "writingCoordinator"]
const tries: Record<"submit" | "review", Who[]> = {
  submit: [...writers, "writingCoordinator", "outsider"],
  review: [...reviewers, "approver", "approverOfOffice", "outsider"],
}

function expected(who: Who, state: ActivityState, move: ActivityMove): number {
  const kind = move === "submit" ? "submit" : "review"
  if (!tries[kind].includes(who)) return 403
  const reads =
    [...writers, "approver"].includes(who) || (reviewers.includes(who) && state !== "draft")
  if (!reads) return 404
  if (!(kind === "submit" ? writers : reviewers).includes(who)) return 403
  return state === target[move] || life[state][move] ? 200 : 409
}

describe.each(activityStates)("from %s", (state) => {
  test.each(activityMoves)("to %s: who may, and whether the state allows it", async (to) => {
    let id = await placeActivity(db, { state })
    for (const who of everybody) {
      const res = await move(who, id, to)
      const status = expected(who, state, to)
      expect(res.status, `${who} ${to} ${state}`).toBe(status)
      const answer = await res.json()
      const after = status === 200 ? target[to] : state
      expect(await stateOf(id)).toBe(after)
      expect(await db.$count(auditLog, eq(auditLog.subjectId, id))).toBe(Number(after !== state))
      if (status === 200) expect(answer).toMatchObject({ id, state: after })
      if (status === 409) expect(answer).toMatchObject({ code: "conflict", current: { id, state } })
      if (after !== state) id = await placeActivity(db, { state })
    }
  })
})

test("a state that forbids says which one it is and which would do", async () => {
  const id = await placeActivity(db, { state: "published" })
  expect(await (await move("coordinator", id, "return")).json()).toMatchObject({
    detail:
      "Hoạt động đang ở trạng thái “Đã công khai”; chỉ trả lại được khi ở trạng thái “Chờ kiểm tra” hoặc “Đã kiểm tra”.",
  })
})

test("a move over another version than the one seen is stale and changes nothing", async () => {
  const id = await placeActivity(db, { state: "submitted" })
  const res = await move("coordinator", id, "verify", { version: 2 })
  expect(res.status).toBe(409)
  expect(await res.json()).toMatchObject({ code: "stale", current: { version: 1 } })
  expect((await move("coordinator", id, "verify", { version: 1 })).status).toBe(200)
  expect((await move("coordinator", id, "verify", { version: 1 })).status).toBe(200)
})

test("ten times at once is once", async () => {
  const id = await placeActivity(db, { state: "submitted" })
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => move("coordinator", id, "verify")),
  )
  expect(answers.map((r) => r.status)).toEqual(Array(10).fill(200))
  expect(await db.$count(auditLog, eq(auditLog.subjectId, id))).toBe(1)
})

test("sending needs what DESIGN §4 lists, each missing thing by its name", async () => {
  const bare = { firstDay: null, channelCode: null, title: "", place: "", links: [], items: [] }
  const id = await placeActivity(db, bare)
  const res = await move("reporter", id, "submit")
  expect(res.status).toBe(422)
  const { errors } = await res.json()
  expect(errors.map((e: { field: string }) => e.field)).toEqual([
    ...["firstDay", "channelCode", "title", "items", "place"],
  ])
  expect(errors[0]).toEqual({
    field: "firstDay",
    label: "Ngày thực hiện",
    message: "chưa chọn ngày.",
  })
})

test("a day that was accepted once is looked at again when it is sent", async () => {
  const id = await placeActivity(db, { firstDay: "2026-11-24" })
  const res = await move("reporter", id, "submit")
  expect(await res.json()).toMatchObject({ status: 422, errors: [{ field: "firstDay" }] })
})

test.each([
  { has: "neither", row: { links: [] }, fields: ["links", "explanation"] },
  { has: "a link", row: {}, fields: null },
  { has: "an explanation", row: { links: [], explanation: "Loa hỏng máy ghi" }, fields: null },
])("verifying with $has", async ({ row, fields }) => {
  const id = await placeActivity(db, { state: "submitted", ...row })
  const res = await move("coordinator", id, "verify")
  const { errors } = await res.json()
  expect(res.status).toBe(fields ? 422 : 200)
  expect(errors?.map((e: { field: string }) => e.field) ?? null).toEqual(fields)
  if (fields) expect(errors[1].label).toBe("Giải trình")
})

describe("nobody checks what they wrote", () => {
  const office = { organizationId: "phong", authorId: "writingCoordinator" }

  test.each([
    { who: "writingCoordinator", status: 403 },
    { who: "coordinator", status: 200 },
    { who: "approverOfOffice", status: 200 },
    { who: "approver", status: 404 },
  ] as const)("written by the coordinator, $who gets $status", async ({ who, status }) => {
    const id = await placeActivity(db, { ...office, state: "submitted" })
    expect((await move(who, id, "verify")).status).toBe(status)
    const other = await placeActivity(db, { ...office, state: "verified" })
    const res = await move(who, other, "publish")
    expect(res.status).toBe(status)
    if (status === 403)
      expect((await res.json()).detail).toBe(
        "Bạn đã viết hoạt động này nên người khác phải công khai.",
      )
  })

  test("an approver stands in only where the coordinator wrote", async () => {
    const id = await placeActivity(db, { organizationId: "phong", state: "submitted" })
    expect((await move("approverOfOffice", id, "verify")).status).toBe(403)
  })

  test("who edited it counts as having written it, also after a later edit by somebody else", async () => {
    const id = await placeActivity(db, { organizationId: "phong" })
    const write = aWrite({ organizationId: "phong", version: 1 })
    expect((await api("writingCoordinator").$put({ param: { id }, json: write })).status).toBe(200)
    await db
      .update(activities)
      .set({ editedById: "reporter", state: "submitted" })
      .where(eq(activities.id, id))
    expect((await move("writingCoordinator", id, "verify")).status).toBe(403)
    expect((await move("coordinator", id, "verify")).status).toBe(200)
  })
})

test("where the review rules take links only, words do not verify", async () => {
  const id = await placeActivity(db, {
    state: "submitted",
    links: [],
    explanation: "Loa hỏng máy ghi",
  })
  const rule = { key: "explanation_instead_of_link", validFrom: today }
  const [written] = await db
    .insert(settings)
    .values({ ...rule, value: "0" })
    .returning()
  const refused = await move("coordinator", id, "verify")
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ field: "links" }] })

  await db.delete(settings).where(eq(settings.id, written?.id ?? ""))
  expect((await move("coordinator", id, "verify")).status).toBe(200)
})

test("after a merger the successor sends, and its coordinator checks, what the predecessor left", async () => {
  const id = await placeActivity(db, { organizationId: "xa-cu", firstDay: "2025-05-04" })
  expect((await move("reporter", id, "submit")).status).toBe(200)
  expect((await move("outsider", id, "verify")).status).toBe(404)
  expect((await move("coordinator", id, "verify")).status).toBe(200)
})

test("when it was first sent stays, however often it is sent again", async () => {
  const id = await placeActivity(db)
  const first = await (await move("reporter", id, "submit")).json()
  await move("coordinator", id, "return", { reason: "Thiếu ảnh" })
  const again = await (await move("colleague", id, "submit")).json()
  expect(first.submittedAt).toMatch(/^2/)
  expect(again.submittedAt).toBe(first.submittedAt)
})

test("the whole life leaves its lines, oldest first, with reasons and who acted for whom", async () => {
  const id = await placeActivity(db)
  await move("reporter", id, "submit")
  await move("coordinator", id, "return", { reason: "Thiếu ảnh" })
  await move("colleague", id, "submit")
  await move("coordinator", id, "verify")
  await move("writingCoordinator", id, "publish")
  await move("coordinator", id, "withdraw", { reason: "Nhầm ngày" })
  const row = await (await api("reporter").$get({ param: { id } })).json()
  expect(row).toMatchObject({
    state: "withdrawn",
    stateReason: "Nhầm ngày",
    stateBy: "Người coordinator",
  })
  expect(row.publishedAt).not.toBeNull()
  expect(
    row.history.map((h) => [h.verb, h.actorName, h.organizationName, h.reason, h.after]),
  ).toEqual([
    ["activity.submit", "Người reporter", "Tên xa", "Cần bổ sung ảnh", { state: "submitted" }],
    ["activity.return", "Người coordinator", "Tên phong", "Thiếu ảnh", { state: "returned" }],
    ["activity.submit", "Người colleague", "Tên xa", "Cần bổ sung ảnh", { state: "submitted" }],
    ["activity.verify", "Người coordinator", "Tên phong", "Cần bổ sung ảnh", { state: "verified" }],
    [
      "activity.publish",
      "Người writingCoordinator",
      "Tên phong",
      "Cần bổ sung ảnh",
      { state: "published" },
    ],
    ["activity.withdraw", "Người coordinator", "Tên phong", "Nhầm ngày", { state: "withdrawn" }],
  ])
})
