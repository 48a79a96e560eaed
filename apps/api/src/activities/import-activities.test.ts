import type { Db } from "@loa/db/db.ts"
import { activities, activityItems, auditLog } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import type { ImportedRow } from "@loa/domain/activities/import-rules.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { checkFacts } from "./check-facts.ts"
import { person, placeActivity, today } from "./testing.ts"
import { plan, type Who, world } from "./testing-world.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})
const inUndone = (work: (tx: Db) => Promise<void>) => undone(() => db, work)

type Row = Partial<Record<keyof ImportedRow, unknown>>

/** A right row; in which month, with which people and items it is depends on its place. */
const rightRow = (at: number, patch: Row = {}): Row => ({
  ...{
    firstDay: `2026-0${(at % 9) + 1}-0${(at % 7) + 1}`,
    channelCode: at % 2 ? "radio" : "meeting",
  },
  ...{ title: `Hoạt động số ${at}`, place: "Nhà văn hóa", minutes: at % 2 ? at % 60 : null },
  items:
    at % 3
      ? [{ code: "a", main: true }]
      : [
          { code: "b", main: true },
          { code: "c", main: false },
        ],
  audiences: [
    { code: "people", reach: at % 50 },
    ...(at % 5 ? [] : [{ code: "officials", reach: null }]),
  ],
  ...patch,
})
const rightRows = (count: number) => Array.from({ length: count }, (_, at) => rightRow(at))

const body = (rows: Row[], patch: object = {}) => ({
  ...{ importId: uuidv7(), organizationId: "xa", planId: plan.id, submit: true, rows },
  ...patch,
})
const send = (tx: Db, asked: object, who: Who = "reporter") =>
  sendAs({ db: tx, actor: person(who), today }, "POST", "/activities/import", asked)

test(
  "a spreadsheet becomes activities with their parts, history and figures",
  inUndone(async (tx) => {
    const asked = body([
      rightRow(1, { partnerIds: ["phong"], links: ["https://a.vn/b"] }),
      rightRow(3),
    ])
    const res = await send(tx, asked)
    expect(res.status).toBe(201)
    expect(await res.json()).toEqual({ importId: asked.importId, activities: 2, created: true })

    const api = clientAs({ db: tx, actor: person("reporter"), today }).activities
    const list = await (await api.$get({ query: {} })).json()
    expect(list.data.map(({ title, state }) => [title, state])).toEqual([
      ["Hoạt động số 3", "submitted"],
      ["Hoạt động số 1", "submitted"],
    ])
    const id = list.data[1]?.id ?? ""
    const one = await (await api[":id"].$get({ param: { id } })).json()
    expect(one).toMatchObject({
      ...{ seriesId: asked.importId, authorName: "Người reporter", version: 1, minutes: 1 },
      ...{ partnerIds: ["phong"], links: ["https://a.vn/b"], sample: false },
      items: [{ code: "a", main: true }],
      audiences: [{ code: "people", reach: 1 }],
      history: [
        {
          verb: "activity.save",
          reason: "Nhập từ bảng tính.",
          before: null,
          after: { title: "Hoạt động số 1", state: "submitted" },
        },
      ],
      may: { write: true },
    })
    const [row] = await tx.select().from(activities).where(eq(activities.id, id))
    expect(row?.submittedAt).toBeInstanceOf(Date)
    expect(await checkFacts(tx)).toEqual([])
  }),
)

test(
  "sent again, because the answer was lost, it is written once",
  inUndone(async (tx) => {
    const asked = body(rightRows(3))
    await send(tx, asked)
    const again = await send(tx, asked)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ importId: asked.importId, activities: 3, created: false })
    expect(await tx.$count(activities)).toBe(3)
    expect((await send(tx, asked, "colleague")).status).toBe(409)
  }),
)

test(
  "kept as drafts, rows may lack what submitting needs",
  inUndone(async (tx) => {
    expect((await send(tx, body([{ title: "Chỉ có tiêu đề" }]))).status).toBe(422)
    expect((await send(tx, body([{ title: "Chỉ có tiêu đề" }], { submit: false }))).status).toBe(
      201,
    )
    const [row] = await tx.select().from(activities)
    expect(row).toMatchObject({ state: "draft", submittedAt: null, title: "Chỉ có tiêu đề" })
  }),
)

test(
  "whose entries they are is checked as for a single write",
  inUndone(async (tx) => {
    expect((await send(tx, body(rightRows(1)), "approver")).status).toBe(403)
    const foreign = await send(tx, body(rightRows(1), { organizationId: "xa-khac" }))
    expect(foreign.status).toBe(422)
    expect(await foreign.json()).toMatchObject({ errors: [{ field: "organizationId" }] })
    const noPlan = await send(tx, body(rightRows(1), { planId: "không có" }))
    expect(await noPlan.json()).toMatchObject({ errors: [{ field: "planId" }] })
    // A predecessor's past days may be written by whoever took over.
    const earlier = rightRow(1, { firstDay: "2025-03-03" })
    expect((await send(tx, body([earlier], { organizationId: "xa-cu" }))).status).toBe(201)
  }),
)

test(
  "more rows than one import takes, or none, are refused before anything is read",
  inUndone(async (tx) => {
    const rows = Array.from({ length: 5001 }, () => ({}))
    const many = await send(tx, body(rows))
    expect(await many.json()).toMatchObject({
      errors: [{ field: "rows", message: "tối đa 5.000 mục." }],
    })
    expect((await send(tx, body([]))).status).toBe(422)
  }),
)

const kinds: [field: string, patch: Row][] = [
  ["firstDay", { firstDay: "2026-02-30" }],
  ["firstDay", { firstDay: "2026-11-24" }],
  ["firstDay", { firstDay: "2025-01-31" }],
  ["lastDay", { lastDay: "2025-12-31" }],
  ["channelCode", { channelCode: "bo-cau", minutes: null }],
  ["title", { title: "" }],
  ["title", { title: "x".repeat(201) }],
  ["items.0.code", { items: [{ code: "z", main: true }] }],
  ["audiences.0.code", { audiences: [{ code: "robot", reach: 1 }] }],
  ["audiences.0.reach", { audiences: [{ code: "people", reach: -1 }] }],
  ["place", { place: "", links: [] }],
  ["links.0", { links: ["không phải liên kết"] }],
  ["minutes", { channelCode: "meeting", minutes: 5 }],
  ["partnerIds.0", { partnerIds: ["sao-hoa"] }],
  ["taskCode", { taskCode: "10" }],
  ["details.days", { details: { days: 3 } }],
]

describe("5,000 rows, 40 of them bad in many ways", () => {
  const bad = Array.from({ length: 40 }, (_, n) => ({
    at: n * 123 + 7,
    kind: kinds[n % kinds.length],
  }))
  const rows = rightRows(5000)
  const spoilt = rows.map((row, at) => {
    const [, patch] = bad.find((one) => one.at === at)?.kind ?? []
    return patch ? { ...row, ...patch } : row
  })
  const importId = uuidv7()

  test(
    "each is named by row and field and nothing is written; mended, all are",
    inUndone(async (tx) => {
      const refused = await send(tx, body(spoilt, { importId }))
      expect(refused.status).toBe(422)
      const { errors, detail } = await refused.json()
      expect(errors.map(({ field }: { field: string }) => field)).toEqual(
        bad.map(({ at, kind }) => `rows.${at}.${kind?.[0]}`),
      )
      expect(errors[0].label).toBe("Dòng 8, Ngày thực hiện")
      expect(detail).toMatch(/^40 dòng chưa đúng nên chưa ghi dòng nào\. Dòng 8, Ngày thực hiện: /)
      expect(await tx.$count(activities)).toBe(0)
      expect(await tx.$count(auditLog)).toBe(0)

      const mended = await send(tx, body(rows, { importId }))
      expect(mended.status).toBe(201)
      expect(await tx.$count(activities)).toBe(5000)
      expect(await tx.$count(activityItems)).toBe(5000 + 1667)
      expect(await tx.$count(auditLog)).toBe(5000)
      expect(await checkFacts(tx)).toEqual([])
    }),
    60_000,
  )
})

describe("what the organization already has", () => {
  const asked = (title: string, patch = {}) => ({
    ...{ firstDay: "2026-03-04", channelCode: "radio", title },
    ...patch,
  })

  test(
    "is found by day, channel and title, whatever accents",
    inUndone(async (tx) => {
      const id = await placeActivity(tx, { title: "Phát thanh ĐẤT ĐAI", state: "verified" })
      await placeActivity(tx, { title: "Đã gỡ", state: "withdrawn" })
      await placeActivity(tx, { title: "Của xã khác", organizationId: "xa-khac" })
      const rows = [
        asked("Việc mới"),
        asked("phat thanh dat dai"),
        asked("Phát thanh đất đai", { firstDay: "2026-03-05" }),
        asked("Phát thanh đất đai", { channelCode: "meeting" }),
        asked("Đã gỡ"),
        asked("Của xã khác"),
      ]
      const api = clientAs({ db: tx, actor: person("reporter"), today }).activities.import
        .duplicates
      const found = await (await api.$post({ json: { organizationId: "xa", rows } })).json()
      expect(found).toEqual({ data: [{ at: 1, id, state: "verified" }] })
    }),
  )

  test(
    "is told to who writes for the organization only",
    inUndone(async (tx) => {
      const api = clientAs({ db: tx, actor: person("reporter"), today }).activities.import
        .duplicates
      const res = await api.$post({ json: { organizationId: "xa-khac", rows: [asked("x")] } })
      expect(res.status).toBe(422)
    }),
  )
})
