import type { Db } from "@loa/db/db.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { Coverage } from "./coverage-answer.ts"
import { insertActivity, insertSamplePlan, publicApi, traBong } from "./public-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

type Asked = { query?: string; demo?: boolean; today?: string }

const ask = async (tx: Db, { query = "?year=2025", ...options }: Asked = {}) =>
  Coverage.parse(await publicApi(tx, options).json(`/coverage${query}`))

const itemOf = (coverage: Coverage, code: string) =>
  coverage.items.data.find((item) => item.code === code)?.quarters
const countsOf = (coverage: Coverage, id: string) =>
  coverage.organizations.data.find((o) => o.id === id)?.quarters.map((q) => q.activities)

test(
  "a quarter covers the items tagged at least once, of 24; organizations count each activity once",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { items: [{ code: "par-a" }, { code: "papi-dd" }] })
      await insertActivity(tx, { items: [{ code: "par-a" }], audiences: { people: 5, leaders: 2 } })
      const coverage = await ask(tx)
      expect(coverage.totalItems).toBe(24)
      expect(coverage.quarters[0]).toMatchObject({ state: "done", coveredItems: 2, activities: 2 })
      expect(coverage.items.countedBy).toBe("tag")
      expect(itemOf(coverage, "par-a")?.[0]).toEqual({ quarter: 1, activities: 2, reach: 47 })
      expect(itemOf(coverage, "papi-dd")?.[0]).toEqual({ quarter: 1, activities: 1, reach: 40 })
      expect(itemOf(coverage, "par-b")?.[0]).toEqual({ quarter: 1, activities: 0, reach: 0 })
      expect(coverage.organizations.countedBy).toBe("main")
      expect(countsOf(coverage, "ubnd-xa-tra-phong")).toEqual([2, 0, null, null])
    },
  ),
)

test(
  "sub-items count as their item",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, {
        items: [{ code: "pci-g", subItemIds: ["pci-g-s1", "pci-g-s3"] }],
      })
      const coverage = await ask(tx)
      expect(coverage.quarters[0]?.coveredItems).toBe(1)
      expect(itemOf(coverage, "pci-g")?.[0]?.activities).toBe(1)
    },
  ),
)

test("quarters before 8/2022 have not started; those to come are not zero either", async () => {
  const early = await ask(db, { query: "?year=2022", today: "2022-09-10" })
  expect(early.quarters.map((q) => [q.state, q.coveredItems, q.activities])).toEqual([
    ["not-started", null, null],
    ["not-started", null, null],
    ["current", 0, 0],
    ["not-yet", null, null],
  ])
  expect(itemOf(early, "par-a")?.map(({ activities }) => activities)).toEqual([null, null, 0, null])
})

test("where an organization takes no part there is no gap: communes before and after the merger", async () => {
  const year = await ask(db, { today: "2026-11-23" })
  expect(countsOf(year, "ubnd-xa-tra-phong")).toEqual([0, 0, null, null])
  expect(countsOf(year, "ubnd-xa-tay-tra")).toEqual([null, null, 0, 0])
  const names = year.organizations.data.map(({ name }) => name)
  expect(names).toEqual(names.toSorted(new Intl.Collator("vi").compare))
})

test(
  "after the plan's span activities are counted apart",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { firstDay: "2026-02-03", organizationId: "ubnd-xa-tra-bong" })
      const after = await ask(tx, {
        query: `?year=2026&plan=${traBong}`,
        today: "2026-11-23",
      })
      expect(after.quarters[0]).toMatchObject({
        state: "after-plan",
        coveredItems: null,
        activities: null,
        afterPlan: 1,
      })
    },
  ),
)

test(
  "sample and real are never added up; a real row shows only in real figures",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { items: [{ code: "par-a" }] })
      for (const code of ["par-b", "par-c"])
        await insertActivity(tx, { items: [{ code }], sample: true })
      const covered = async (demo: boolean) => {
        const { sample, quarters } = await ask(tx, { demo })
        return [sample, quarters[0]?.coveredItems, quarters[0]?.activities]
      }
      expect(await covered(false)).toEqual([false, 1, 1])
      expect(await covered(true)).toEqual([true, 2, 2])
    },
  ),
)

test(
  "of what is written but not published nothing counts",
  undone(
    () => db,
    async (tx) => {
      for (const state of ["draft", "submitted", "returned", "verified", "withdrawn"] as const)
        await insertActivity(tx, { state })
      const { quarters } = await ask(tx)
      expect(quarters[0]).toMatchObject({ coveredItems: 0, activities: 0 })
    },
  ),
)

test(
  "the answer says which plan and which year it chose",
  undone(
    () => db,
    async (tx) => {
      await insertSamplePlan(tx)
      const chosen = async (asked: Asked) => {
        const { plan, year } = await ask(tx, { today: "2026-11-23", ...asked })
        return [plan.id, year]
      }
      expect(await chosen({ query: "", demo: true })).toEqual(["mau-2026", 2026])
      expect(await chosen({ query: "" })).toEqual([traBong, 2025])
      expect(await chosen({ query: "?year=2024", demo: true })).toEqual([traBong, 2024])
      expect(await chosen({ query: "?year=2026" })).toEqual([traBong, 2026])
      expect(await chosen({ query: `?plan=${traBong}`, demo: true })).toEqual([traBong, 2025])
    },
  ),
)

test.each([
  ["?plan=la", "Kế hoạch: không có kế hoạch la; hiện có: tra-bong-2022-2025."],
  ["?year=25", "Năm: không được nhỏ hơn 2.000."],
  ["?table=units", "Bảng: cần là một trong: items, organizations."],
  ["?nam=2025", "nam: không có tham số này"],
])("%s is refused by its name", async (query, detail) => {
  const response = await publicApi(db).get(`/coverage${query}`)
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining(detail) })
})

test("the file has a row for each item or organization and quarter", async () => {
  const lines = async (table: string) =>
    (await publicApi(db).text(`/coverage?year=2022&format=csv&table=${table}`)).trim().split("\r\n")
  const items = await lines("items")
  expect(items).toHaveLength(1 + 24 * 4)
  expect(items[1]).toBe(
    'tra-bong-2022-2025,2022,1,chưa bắt đầu,par,par-a,PAR.a,"Công tác chỉ đạo, điều hành",,',
  )
  const organizations = await lines("organizations")
  expect(organizations).toHaveLength(1 + 27 * 4)
  expect(organizations).toContain(
    "tra-bong-2022-2025,2022,3,đã xong,buu-dien,Bưu điện huyện Trà Bồng,0",
  )
})
