import type { Db } from "@loa/db/db.ts"
import { contentItemWordings, planVersions } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { TaskList } from "./list-tasks.ts"
import { Plan } from "./plan-answer.ts"
import { insertActivity, insertSamplePlan, publicApi, traBong } from "./public-test-client.ts"

let db: Db
let plan: Plan
beforeAll(async () => {
  db = await referenceDb()
  plan = await ask(db)
})

const ask = async (tx: Db) => Plan.parse(await publicApi(tx).json(`/plan/${traBong}`))
const items = (of: Plan) => of.indices.flatMap((index) => index.items)

test("the whole plan: 24 items, 54 bullets, 12 lines and a heading, 29 bodies, 23 documents", () => {
  expect(plan.indices.map(({ index, items }) => [index, items.length])).toEqual([
    ["par", 9],
    ["papi", 8],
    ["pci", 7],
  ])
  expect(items(plan).flatMap(({ bullets }) => bullets)).toHaveLength(54)
  expect(plan.tasks.filter(({ isHeading }) => !isHeading)).toHaveLength(12)
  expect(plan.tasks.filter(({ isHeading }) => isHeading).map(({ code }) => code)).toEqual(["10"])
  expect(plan.bodies).toHaveLength(29)
  expect(plan.legalDocuments).toHaveLength(23)
  expect([plan.purposes, plan.requirements, plan.budget].map((texts) => texts.length)).toEqual([
    5, 5, 2,
  ])
  expect(
    [plan.responsibilities, plan.reportingRules, plan.recipients, plan.anomalies].map(
      (texts) => texts.length,
    ),
  ).toEqual([5, 4, 9, 20])
})

test("as printed, slips included, with how they are read beside them", () => {
  expect(plan.asPrinted).toMatchObject({
    number: "Số: /KH-UBND",
    date: "Trà Bông, ngày tháng 8 năm 2022",
  })
  expect([plan.number, plan.signedOn]).toEqual([null, null])
  expect(plan.anomalies[0]).toEqual({
    text: "Trà Bông",
    where: "ngày tháng, tên kế hoạch, đoạn mở đầu (dòng 5, 9, 13)",
    readAs: "Trà Bồng",
    count: 4,
  })
  expect(items(plan).find(({ code }) => code === "papi-dd")).toMatchObject({
    label: "PAPI.đ",
    letter: "d",
  })
})

test("who owns, coordinates and carries the plan, from when to when", () => {
  const of = (role: string) =>
    plan.parties
      .filter((party) => party.role === role)
      .map(({ organization, from, to }) => [organization.name, from, to])
  expect(of("owner")).toEqual([["UBND huyện Trà Bồng", "2022-08-01", "2025-06-30"]])
  expect(of("carrier")).toHaveLength(6)
  expect(of("focal-point")[0]).toEqual([
    "Phòng Văn hóa và Thông tin huyện Trà Bồng",
    "2022-08-01",
    "2025-06-30",
  ])
})

test("the 12 lines with lead, coordinators and printed cadence", async () => {
  const { data, plan: of } = TaskList.parse(await publicApi(db).json("/tasks"))
  expect(of.id).toBe(traBong)
  expect(data.map(({ code }) => code)).toEqual([
    ...["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    ...["10a", "10b", "11"],
  ])
  expect(data.find(({ code }) => code === "10b")).toMatchObject({
    parent: "10",
    lead: {
      asPrinted: "Phòng Văn hóa và Thông tin.",
      bodies: [{ id: "phong-vhtt", organization: "phong-vhtt" }],
    },
    coordinating: {
      bodies: [
        { id: "cq-to-chuc-noi-vu", organization: "cq-to-chuc-noi-vu" },
        { id: "van-phong-huyen", organization: "van-phong-huyen" },
        { id: "cq-dv-lien-quan", organization: null },
      ],
    },
    cadence: { asPrinted: "Hàng tuần.", kind: "weekly" },
  })
})

test(
  "each item has what is published of it by quarter, from the plan's first quarter to today's",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { items: [{ code: "par-a" }, { code: "pci-b" }] })
      await insertActivity(tx, { items: [{ code: "pci-b" }], state: "verified" })
      const counted = await ask(tx)
      const quarters = items(counted).find(({ code }) => code === "pci-b")?.quarters
      expect(counted.countedBy).toBe("tag")
      expect(quarters).toHaveLength(12)
      expect(quarters?.[0]).toEqual({ year: 2022, quarter: 3, activities: 0, reach: 0 })
      expect(quarters?.filter(({ activities }) => activities > 0)).toEqual([
        { year: 2025, quarter: 1, activities: 1, reach: 40 },
      ])
    },
  ),
)

test(
  "the version in force today is shown, not the one of tomorrow; each can be read for its time",
  undone(
    () => db,
    async (tx) => {
      const [first] = await tx.select().from(contentItemWordings).limit(1)
      if (!first) throw new Error("the plan has wordings")
      const reworded = { ...first, title: "Tên mới" }
      for (const [version, effectiveFrom] of [
        [2, "2025-01-01"],
        [3, "2025-12-01"],
      ] as const) {
        await tx.insert(planVersions).values({ planId: traBong, version, effectiveFrom })
        await tx.insert(contentItemWordings).values({ ...reworded, version })
      }
      const today = await ask(tx)
      expect([today.version, today.effectiveFrom]).toEqual([2, "2025-01-01"])
      expect(items(today).map(({ title }) => title)).toEqual(["Tên mới"])
      expect(today.versions.map(({ version }) => version)).toEqual([1, 2, 3])
      const old = Plan.parse(await publicApi(tx).json(`/plan/${traBong}?on=2024-06-30`))
      expect([old.version, items(old).length]).toEqual([1, 24])
    },
  ),
)

test(
  "sample plans show in demo mode alone; an unknown plan is not found",
  undone(
    () => db,
    async (tx) => {
      const sample = await insertSamplePlan(tx)
      await tx
        .insert(planVersions)
        .values({ planId: sample, version: 1, effectiveFrom: "2026-01-01" })
      const status = async (id: string, demo: boolean) =>
        (await publicApi(tx, { demo }).get(`/plan/${id}`)).status
      expect(await status(sample, true)).toBe(200)
      expect(await status(sample, false)).toBe(404)
      expect(await status("khong-co", true)).toBe(404)
      expect(await publicApi(tx).json("/plan")).toMatchObject({ data: [{ id: traBong }] })
    },
  ),
)
