import type { Db } from "@loa/db/db.ts"
import { reports } from "@loa/db/schema.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { sql } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { bodyOf, place, planAs, planId } from "./testing.ts"

const today = "2025-06-12"
let db: Db

beforeAll(async () => {
  db = await referenceDb()
  const radio = { organizationId: "tt-tt-vh-tt", taskCode: "10a" }
  for (let week = 0; week < 22; week++) {
    const day = new Date(Date.UTC(2025, 0, 2 + week * 7)).toISOString().slice(0, 10)
    if (week !== 8) await place(db, { ...radio, firstDay: day, itemCode: "par-c" })
  }
  const commune = {
    organizationId: "ubnd-xa-tra-thuy",
    taskCode: null,
    channelCode: "commune-radio",
  }
  await place(db, { ...commune, firstDay: "2025-04-05", itemCode: "pci-a" })
  await place(db, { ...commune, firstDay: "2025-06-01", itemCode: "par-a", state: "submitted" })
  await place(db, { ...commune, firstDay: "2025-06-02", itemCode: "par-b", state: "returned" })
  for (const organizationId of ["ubnd-xa-tra-tan", "ubnd-xa-tra-bui"])
    await place(db, { ...commune, organizationId, firstDay: "2025-05-05", itemCode: "papi-b" })
  await place(db, { organizationId: "phong-tc-kh", taskCode: "8", firstDay: "2025-01-10" })
})

const workOf = async (organizationId: string, on = today) => {
  const reply = planAs(db, on, organizationId, "reporter")["my-work"].$get({ query: {} })
  const { work } = await bodyOf(reply)
  if (!work) throw new Error("no work")
  return work
}

describe("my work", () => {
  test("a lead: this week's box, the quarter's cut-off and report, and the week it missed", async () => {
    const { due, late, strips } = await workOf("tt-tt-vh-tt")
    expect(due.map(({ kind, due: day }) => [kind, day])).toEqual([
      ["cut-off", "2025-06-14"],
      ["week", "2025-06-15"],
      ["report", "2025-06-20"],
    ])
    expect(late).toEqual([
      {
        line: { code: "10a", title: expect.any(String) },
        ...{ keys: ["2025-W09", "2025-W23"], waiting: 0, days: null, lastDay: null },
      },
    ])
    expect(strips.map(({ code, role }) => [code, role])).toEqual([["10a", "lead"]])
  })

  test("a report that was sent is no longer due, one that was returned says why, an unsent one is late", async () => {
    const report = { planId, organizationId: "tt-tt-vh-tt", scope: "unit" as const }
    const quarter = { ...report, kind: "quarter" as const }
    await db
      .insert(reports)
      .values([{ ...quarter, period: "2025-q2", state: "returned", stateReason: "Thiếu ký." }])
    const { due, lateReports } = await workOf("tt-tt-vh-tt")
    expect(due.find(({ kind }) => kind === "report")).toMatchObject({ returned: "Thiếu ký." })
    expect(lateReports).toMatchObject([{ key: "2025-q1", due: "2025-03-21" }])
    await db.execute(sql`update report set state = 'submitted', hash = 'x', figures = '{}',
      content = '{}', frozen_at = now()`)
    const sent = await workOf("tt-tt-vh-tt")
    expect(sent.due.map(({ kind }) => kind)).toEqual(["week"])
    await db.delete(reports)
  })

  test("its first suggestion is the box of the week, opened as it was done last time", async () => {
    const { suggestions } = await workOf("tt-tt-vh-tt")
    expect(suggestions).toHaveLength(3)
    expect(suggestions[0]).toMatchObject({
      ...{ kind: "week", due: "2025-06-15", line: { code: "10a" } },
      asked: { task: "10a", channel: "district-radio-tv", item: "par-c" },
    })
    expect(suggestions.filter(({ kind }) => kind === "item")).toHaveLength(2)
  })

  test("a commune that only coordinates: its reports, what it logged for them, nothing late", async () => {
    const { due, late, suggestions } = await workOf("ubnd-xa-tra-thuy")
    expect(due).toMatchObject([
      { kind: "cut-off", logged: { counted: 1, waiting: 1, returned: 1, drafts: 0 } },
      { kind: "report", due: "2025-06-20", cutOff: "2025-06-14" },
    ])
    expect(late).toEqual([])
    const [help, first] = suggestions
    expect(help).toMatchObject({ kind: "help", line: { code: "10a" } })
    // Never told and others have told it: there is something to learn from.
    expect(first).toMatchObject({ kind: "item", itemCode: "papi-b", others: 2, lastQuarter: null })
    const codes = suggestions.map(({ item }) => item?.code)
    // What waits for a check is no gap, what was returned is one.
    expect(codes).not.toContain("par-a")
  })

  test("a quiet line without a term is late and comes first", async () => {
    const { late, suggestions, due } = await workOf("phong-tc-kh")
    expect(late).toMatchObject([
      { line: { code: "8" }, keys: [], days: 153, lastDay: "2025-01-10" },
    ])
    expect(suggestions[0]).toMatchObject({ kind: "quiet", asked: { task: "8" } })
    expect(due.map(({ kind }) => kind)).toEqual(["cut-off", "report"])
  })

  test("contributors have neither reports nor anything late", async () => {
    const { due, late } = await workOf("ubmttq-huyen")
    expect([due, late]).toEqual([[], []])
  })

  test("after the reform the commune owes the lines it carries on", async () => {
    const { due } = await workOf("ubnd-xa-tra-bong", "2025-11-20")
    expect(due.map(({ kind, due: day }) => `${kind} ${day}`).slice(0, 4)).toEqual([
      "week 2025-11-23",
      "week 2025-11-23",
      "report 2025-11-24",
      "cut-off 2025-12-14",
    ])
    expect(due.filter(({ kind }) => kind === "year")).toHaveLength(8)
  })

  test("whoever has a part in no plan has no work here, and another's is refused", async () => {
    const plan = planAs(db, today, "so-tttt", "reporter")
    expect(await bodyOf(plan["my-work"].$get({ query: {} }))).toMatchObject({ work: null })
    const other = await plan["my-work"].$get({ query: { organization: "tt-tt-vh-tt" } })
    expect(other.status).toBe(422)
  })
})
