import type { Db } from "@loa/db/db.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { readSheet } from "read-excel-file/universal"
import { beforeAll, describe, expect, it } from "vitest"
import { bodyOf, place, planAs, planId } from "./testing.ts"

const today = "2025-11-20"
let db: Db

beforeAll(async () => {
  db = await referenceDb()
  const thuy = { organizationId: "ubnd-xa-tra-thuy", taskCode: null }
  await place(db, { ...thuy, firstDay: "2025-02-03", itemCode: "par-a" })
  await place(db, { ...thuy, firstDay: "2025-02-05", itemCode: "par-a", channelCode: "meeting" })
  await place(db, { ...thuy, firstDay: "2025-05-05", itemCode: "pci-b", state: "published" })
  await place(db, { ...thuy, firstDay: "2025-05-06", itemCode: "pci-b", state: "submitted" })
  await place(db, { ...thuy, firstDay: "2024-12-30", itemCode: "par-a" })
  const bui = { organizationId: "ubnd-xa-tra-bui", taskCode: null }
  await place(db, { ...bui, firstDay: "2025-03-03", itemCode: "par-c" })
})

type Query = Parameters<ReturnType<typeof planAs>["coverage"]["$get"]>[0]["query"]
const coverage = (query: Query, on = today) =>
  bodyOf(planAs(db, on, "ubnd-xa-tra-bong", "reporter").coverage.$get({ query }))
type Coverage = Awaited<ReturnType<typeof coverage>>

const cell = ({ items, units }: Coverage, unit: string, item: string) =>
  units.find(({ id }) => id === unit)?.amounts[items.findIndex(({ code }) => code === item)]
const rest = ({ items, unallocated }: Coverage, item: string) =>
  unallocated?.[items.findIndex(({ code }) => code === item)]

describe("the heat-map", () => {
  it("counts what was verified or published, by item, unit and quarter", async () => {
    const year = await coverage({ plan: planId, year: "2025" })
    expect(year.items).toHaveLength(24)
    expect(cell(year, "ubnd-xa-tra-thuy", "par-a")).toBe(2)
    expect(cell(year, "ubnd-xa-tra-thuy", "pci-b")).toBe(1)
    expect(cell(year, "ubnd-xa-tra-thuy", "papi-a")).toBe(0)
    const first = await coverage({ plan: planId, year: "2025", quarter: "1" })
    expect(cell(first, "ubnd-xa-tra-thuy", "pci-b")).toBe(0)
    expect(first.units.find(({ id }) => id === "ubnd-xa-tra-thuy")).toMatchObject({ covered: 1 })
  })

  it("asks nothing of a commune that did not exist in the quarter", async () => {
    const third = await coverage({ plan: planId, year: "2025", quarter: "3" })
    expect(third.units.some(({ id }) => id === "ubnd-xa-tra-thuy")).toBe(false)
    expect(cell(third, "ubnd-xa-tra-bong", "par-a")).toBe(0)
    const before = await coverage({ plan: planId, year: "2022", quarter: "1" })
    expect(before.units.every(({ amounts }) => amounts.every((one) => one === null))).toBe(true)
  })

  it("says people and different channels as well", async () => {
    const people = await coverage({ plan: planId, year: "2025", measure: "reach" })
    expect(cell(people, "ubnd-xa-tra-thuy", "par-a")).toBe(20)
    const channels = await coverage({ plan: planId, year: "2025", measure: "channels" })
    expect(cell(channels, "ubnd-xa-tra-thuy", "par-a")).toBe(2)
  })

  it("in today's boundaries brings the old communes' work to the new, and keeps a split apart", async () => {
    const asked = { plan: planId, year: "2025", boundaries: "today" } as const
    const now = await coverage(asked)
    expect(cell(now, "ubnd-xa-tra-bong", "par-a")).toBe(2)
    expect(now.units.some(({ id }) => id === "ubnd-xa-tra-thuy")).toBe(false)
    expect(rest(now, "par-c")).toBe(1)
    const channels = await coverage({ ...asked, measure: "channels" })
    expect(cell(channels, "ubnd-xa-tra-bong", "par-a")).toBe(2)
    expect(rest(channels, "par-c")).toBe(1)
  })

  it("refuses a fifth quarter by name", async () => {
    const reply = await planAs(db, today, "ubnd-xa-tra-bong", "reporter").coverage.$get({
      query: { quarter: "5" },
    })
    expect(reply.status).toBe(422)
    expect(JSON.stringify(await reply.json())).toContain("quý 1, 2, 3 hoặc 4")
  })

  it("is saved as CSV and as a workbook with numbers", async () => {
    const asked = { plan: planId, year: "2025" }
    const client = planAs(db, today, "ubnd-xa-tra-bong", "reporter").coverage.export
    const csv = await (await client.$get({ query: { ...asked, format: "csv" } })).text()
    expect(csv.split("\r\n")[0]).toContain("UBND xã Trà Thủy")
    const xlsx = await client.$get({ query: { ...asked, format: "xlsx" } })
    const rows = await readSheet(await xlsx.blob())
    const heads = rows.find(([first]) => first === "Ký hiệu") ?? []
    const at = heads.indexOf("UBND xã Trà Thủy")
    expect(rows.find(([first]) => first === "PAR.a")?.[at]).toBe(2)
  })
})

describe("the three measures", () => {
  it("are told apart, with the variety of channels", async () => {
    const client = planAs(db, today, "ubnd-xa-tra-bong", "reporter").measures
    const { data } = await bodyOf(
      client.$get({ query: { plan: planId, year: "2025", organization: "ubnd-xa-tra-thuy" } }),
    )
    const [thuy] = data
    expect(data).toHaveLength(1)
    // Logged in November what was held in February and May: complete and regular as it was, not timely.
    expect(thuy).toMatchObject({
      regular: { part: 2, whole: 26 },
      timely: { part: 0, whole: 3 },
      complete: { part: 2, whole: 24 },
      channels: 2,
      digital: { part: 0, whole: 3 },
    })
  })
})
