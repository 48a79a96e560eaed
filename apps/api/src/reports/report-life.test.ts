import type { Db } from "@loa/db/db.ts"
import { activities, auditLog, reportEntries, reports } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { plainText, type ReportContent } from "@loa/domain/reports/report-content.ts"
import { eq, sql } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import type { Who } from "../activities/testing-world.ts"
import { publicApi } from "../transparency/public-test-client.ts"
import { apiAs, enter, quarter, reportOf, today, world } from "./testing.ts"

let db: Db
const entered: string[] = []
beforeAll(async () => {
  db = await testDb(world)
  entered.push(
    await enter(db, { title: "Họp thôn về đất đai", reach: 120, items: ["a", "b"] }),
    await enter(db, { channelCode: "radio", reach: 600, minutes: 12, title: "Phát thanh" }),
    await enter(db, { firstDay: "2026-09-14", state: "published", reach: null }),
  )
  await enter(db, { firstDay: "2026-09-15", title: "Sau ngày chốt" })
  await enter(db, { state: "submitted", title: "Đang chờ" })
  await enter(db, { organizationId: "phong", items: ["c"], reach: 30 })
})

const as = (who: Who, on = today) => {
  const one = apiAs(db, who, on)[":plan"][":period"][":scope"][":organization"]
  return {
    one,
    param: (organization = "xa", scope: "unit" | "consolidated" = "unit") =>
      reportOf(organization, scope),
  }
}

async function view(who: Who, organization = "xa", scope: "unit" | "consolidated" = "unit") {
  const { one, param } = as(who)
  const res = await one.$get({ param: param(organization, scope) })
  expect(res.status).toBe(200)
  return res.json()
}

const textOf = (content: ReportContent) =>
  content.sections
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(plainText)])
    .join("\n")

test("an open report is drafted from the book, and nothing is written for it", async () => {
  const report = await view("reporter")
  expect(report).toMatchObject({
    ...{ state: "open", version: 0, from: "2026-06-15", to: "2026-09-14", due: "2026-09-21" },
    ...{ late: false, signerKnown: false, focalPoint: { id: "phong" } },
    figures: [
      { figure: "all", text: "3" },
      { figure: "all", text: "2/3" },
      { figure: "direct", text: "120" },
      { figure: "aired", text: "1" },
      { figure: "waiting", text: "1" },
    ],
  })
  const text = textOf(report.content)
  expect(text).toContain("đã tổ chức 3 hoạt động truyền thông, thuộc 2/3 nội dung")
  expect(text).toContain("tiếp cận trực tiếp 120 lượt người")
  expect(text).toContain("1 hoạt động đang chờ kiểm tra, chưa tính")
  expect(text).toContain("Họp thôn về đất đai (ngày 7/7/2026, Thôn 1): 120 lượt người.")
  expect(await db.$count(reports)).toBe(0)
})

test("its figures are the entries they open", async () => {
  const { one, param } = as("reporter")
  const behind = async (figure: string) => {
    const res = await one.entries.$get({ param: param(), query: { figure } })
    return (await res.json()).data.map(({ id }) => id).toSorted()
  }
  expect(await behind("all")).toEqual(entered.toSorted())
  expect(await behind("tag:b")).toEqual([entered[0]])
  expect(await behind("item:b")).toEqual([])
  expect(await behind("index:par")).toEqual(entered.toSorted())
  expect(await behind("direct")).toEqual([entered[0]])
  expect(await behind("channel:radio")).toEqual([entered[1]])
  expect(await behind("waiting")).toHaveLength(1)
  const wrong = await one.entries.$get({ param: param(), query: { figure: "moi-thu" } })
  expect(wrong.status).toBe(422)
})

describe("writing", () => {
  test("keeps words beside the draft, and puts the draft back", async () => {
    const { one, param } = as("reporter")
    const narrative = { causes: "Thiếu cán bộ phụ trách.", results: "Việc khác" }
    const res = await one.$put({ param: param(), json: { version: 0, narrative } })
    expect(res.status).toBe(200)
    const report = await res.json()
    expect(report).toMatchObject({ version: 1, missing: [] })
    expect(textOf(report.content)).toContain("Thiếu cán bộ phụ trách.")
    const back = await one.$put({
      ...{ param: param(), json: { version: 1, narrative: { results: null } } },
    })
    expect(textOf((await back.json()).content)).toContain("Họp thôn về đất đai")
  })

  test("over somebody else's words is refused with what is there now", async () => {
    const { one, param } = as("approver")
    const json = { version: 1, narrative: { causes: "Khác" } }
    const res = await one.$put({ param: param(), json })
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({ code: "stale", current: { version: 2 } })
  })

  test("is not for other units, nor for the focal point", async () => {
    const put = (who: Who) => as(who).one.$put({ param: reportOf("xa"), json: { version: 2 } })
    expect((await put("outsider")).status).toBe(404)
    expect((await put("coordinator")).status).toBe(403)
  })
})

describe("sent", () => {
  test("not before the cut-off, and not by who only writes", async () => {
    const early = as("approver", "2026-09-13")
    const res = await early.one.submit.$post({ param: early.param(), json: { version: 2 } })
    expect(await res.json()).toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("14/9/2026"),
    })
    const { one, param } = as("reporter")
    expect((await one.submit.$post({ param: param(), json: { version: 2 } })).status).toBe(403)
  })

  test("not without the words Loa does not write", async () => {
    const { one } = as("approverOfOffice")
    const res = await one.submit.$post({ param: reportOf("phong"), json: { version: 0 } })
    expect(await res.json()).toMatchObject({
      ...{ code: "invalid", errors: [{ field: "narrative.causes", label: "Nguyên nhân" }] },
    })
    expect(await db.$count(reports, eq(reports.organizationId, "phong"))).toBe(0)
  })

  test("is frozen: later changes of the book show as a difference, and change no figure", async () => {
    const { one, param } = as("approver")
    const res = await one.submit.$post({ param: param(), json: { version: 2 } })
    expect(res.status).toBe(200)
    const sent = await res.json()
    expect(sent).toMatchObject({ state: "submitted", sentOn: expect.any(String) })
    expect(sent.hash).toMatch(/^[0-9a-f]{64}$/)
    await db
      .update(activities)
      .set({ state: "withdrawn" })
      .where(eq(activities.id, entered[2] ?? ""))
    await db.execute(
      sql`update activity_audience set reach = 500 where activity_id = ${entered[0]}`,
    )

    const after = await view("approver")
    expect(after.content).toEqual(sent.content)
    expect(after.hash).toBe(sent.hash)
    expect(after.figures[0]).toMatchObject({ text: "3" })
    const difference = await (await one.difference.$get({ param: param() })).json()
    expect(difference.changes).toContainEqual({
      ...{ label: "Toàn báo cáo: số hoạt động", frozen: 3, live: 2 },
    })
    expect(difference.changes).toContainEqual({
      ...{ label: "Toàn báo cáo: lượt người trực tiếp", frozen: 120, live: 500 },
    })
    expect(difference.entries).toMatchObject([{ id: entered[2], added: false }])
    const behind = await one.entries.$get({ param: param(), query: { figure: "all" } })
    const { data } = await behind.json()
    expect(data).toHaveLength(3)
    expect(data.find(({ id }) => id === entered[2])).toMatchObject({ changed: true })
    expect(data.find(({ id }) => id === entered[0])).toMatchObject({ reach: 120, changed: false })
  })

  test("a second time changes nothing, and nobody writes in it any more", async () => {
    const { one, param } = as("approver")
    const lines = await db.$count(auditLog)
    const res = await one.submit.$post({ param: param(), json: { version: 99 } })
    expect(res.status).toBe(200)
    expect(await db.$count(auditLog)).toBe(lines)
    const write = await one.$put({ param: param(), json: { version: 3 } })
    expect(await write.json()).toMatchObject({ code: "conflict", current: { state: "submitted" } })
  })
})

test("given back with a reason it follows the book again, and is frozen anew when it is sent", async () => {
  const focal = as("coordinator")
  const wordless = await focal.one.return.$post({
    ...{ param: focal.param(), json: { version: 3, reason: " " } },
  })
  expect(wordless.status).toBe(422)
  const res = await focal.one.return.$post({
    ...{ param: focal.param(), json: { version: 3, reason: "Thiếu kiến nghị" } },
  })
  expect(await res.json()).toMatchObject({ state: "returned", stateReason: "Thiếu kiến nghị" })
  const mine = as("approver")
  const report = await view("approver")
  expect(report.figures[0]).toMatchObject({ text: "2" })
  const sent = await mine.one.submit.$post({
    ...{ param: mine.param(), json: { version: report.version } },
  })
  expect((await sent.json()).hash).not.toBe(report.hash)
  expect(await db.$count(reportEntries)).toBe(3)
  const verbs = (await view("approver")).history.map(({ verb }) => verb)
  expect(verbs).toEqual([
    ...["report.save", "report.save", "report.submit", "report.return", "report.submit"],
  ])
})

describe("consolidated", () => {
  const above = () => reportOf("huyen", "consolidated")

  test("counts what was frozen and, of who sent nothing, the book; names who is late", async () => {
    const accepted = await as("coordinator").one.accept.$post({
      ...{ param: reportOf("xa"), json: { version: (await view("approver")).version } },
    })
    expect(await accepted.json()).toMatchObject({ state: "accepted", may: { accept: false } })
    const { one } = as("coordinator", "2026-09-30")
    const report = await (await one.$get({ param: above() })).json()
    expect(
      report.units.map(({ organizationId, state, late }) => [organizationId, state, late]),
    ).toEqual([
      ["phong", "open", true],
      ["xa", "accepted", false],
    ])
    const text = textOf(report.content)
    expect(text).toContain("Có 1/2 cơ quan, đơn vị, địa phương gửi báo cáo")
    expect(text).toContain("Chưa gửi báo cáo: Tên phong.")
    expect(text).toContain("2 cơ quan, đơn vị, địa phương đã tổ chức 3 hoạt động")
    expect(text).toContain("Tên xa: Thiếu cán bộ phụ trách.")
    expect(text).toContain("Tên xa: Họp thôn về đất đai (ngày 7/7/2026")
    expect(text).toContain("Tên phong: Họp thôn (ngày 7/7/2026")
    expect(report.content.lateUnits).toEqual([
      { organizationId: "phong", name: "Tên phong", how: "not-sent", sentOn: null },
    ])
    const behind = await one.entries.$get({ param: above(), query: { figure: "all" } })
    expect((await behind.json()).data).toHaveLength(3)
  })

  test("the desk names who is missing, ready to be reminded", async () => {
    const api = apiAs(db, "coordinator", "2026-09-30")[":plan"][":period"].desk[":organization"]
    const desk = await (
      await api.$get({ param: { ...reportOf("huyen"), organization: "huyen" } })
    ).json()
    expect(desk.reminder).toContain("1. Tên phong")
    expect(desk.reminder).toContain("đã quá hạn 9 ngày")
    expect(desk.reminder).not.toContain("Tên xa\n")
  })

  test("is sent up, signed off and locked with every report it counts", async () => {
    const { one } = as("coordinator", "2026-09-30")
    const sent = await one.submit.$post({ param: above(), json: { version: 0 } })
    expect(await sent.json()).toMatchObject({ state: "submitted" })
    const early = await one.lock.$post({ param: above(), json: { version: 1 } })
    expect(await early.json()).toMatchObject({ code: "conflict" })
    const unit = await as("coordinator").one.reopen.$post({
      ...{
        param: reportOf("xa"),
        json: { version: (await view("approver")).version, reason: "x" },
      },
    })
    expect(await unit.json()).toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("báo cáo tổng hợp"),
    })

    const leader = as("leader")
    const signed = await leader.one.accept.$post({ param: above(), json: { version: 1 } })
    expect(await signed.json()).toMatchObject({ state: "accepted" })
    const locked = await one.lock.$post({ param: above(), json: { version: 2 } })
    expect(await locked.json()).toMatchObject({ state: "consolidated", may: { adjust: true } })
    expect(await view("approver")).toMatchObject({ state: "consolidated", may: { reopen: false } })
  })

  test("is corrected beside what was frozen, with day and reason", async () => {
    const { one } = as("coordinator")
    const before = await view("coordinator", "huyen", "consolidated")
    const json = {
      version: before.version,
      what: "Số hoạt động",
      before: 3,
      after: 2,
      reason: "Trùng",
    }
    const res = await one.adjust.$post({ param: above(), json })
    const after = await res.json()
    expect(after.adjustments).toMatchObject([{ before: 3, after: 2, day: today, reason: "Trùng" }])
    expect(after.content).toEqual(before.content)
    expect(after.hash).toBe(before.hash)
  })

  test("is read by everybody as named figures, without words or names", async () => {
    const { data } = z
      .object({ data: z.array(z.record(z.string(), z.unknown())) })
      .parse(await publicApi(db).json("/reports"))
    expect(data).toMatchObject([
      {
        ...{ planId: "ke-hoach", period: quarter, organizationId: "huyen", reportsCounted: 1 },
        ...{ activities: 3, items: 3, itemsOfPlan: 3, sample: false },
        adjustments: [{ before: 3, after: 2, reason: "Trùng" }],
      },
    ])
    expect(JSON.stringify(data)).not.toContain("Thiếu cán bộ")
    expect(JSON.stringify(data)).not.toContain("Người coordinator")
  })

  test("reopened it lets go of the reports it counted, and the trace stays", async () => {
    const { one } = as("coordinator")
    const { version } = await view("coordinator", "huyen", "consolidated")
    const res = await one.reopen.$post({ param: above(), json: { version, reason: "Tính lại" } })
    const report = await res.json()
    expect(report).toMatchObject({ state: "returned", stateReason: "Tính lại" })
    expect(await publicApi(db).json("/reports")).toEqual({ data: [], next: null })
    expect(report.history.map(({ verb }) => verb)).toEqual([
      ...["report.submit", "report.accept", "report.lock", "report.adjust", "report.reopen"],
    ])
    expect(await view("approver")).toMatchObject({ state: "accepted", inConsolidated: false })
  })
})

test("the list shows each what is theirs, with what is late by name", async () => {
  const list = await (await apiAs(db, "reporter", "2026-10-01").$get({ query: {} })).json()
  expect(
    list.own.map(({ organizationId, period, state }) => [organizationId, period, state]),
  ).toEqual([
    ...[["xa", quarter, "accepted"]],
    ...[
      ["xa", "2026-q2", "open"],
      ["xa", "2026-q1", "open"],
      ["xa", "2025-q4", "open"],
    ],
    ...[
      ["xa", "2025", "open"],
      ["xa", "2025-q3", "open"],
    ],
  ])
  expect(list.desks).toEqual([])
  const focal = await (await apiAs(db, "coordinator", "2026-10-01").$get({ query: {} })).json()
  const desk = focal.desks.find(({ period }) => period === quarter)
  expect(desk).toMatchObject({ organizationId: "huyen", asked: 2, sent: 1, missing: 1, overdue: 1 })
})
