import type { Db } from "@loa/db/db.ts"
import { areaLineage, organizationSuccessors, organizations } from "@loa/db/schema.ts"
import { successorsOf as successorsInSql } from "@loa/db/sql-parts.ts"
import { undone } from "@loa/db/testing.ts"
import { successorsOf } from "@loa/domain/units/lineage.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { and, eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { Coverage } from "./coverage-answer.ts"
import { OrganizationDetail } from "./organization-answer.ts"
import { insertActivity, publicApi, traBong } from "./public-test-client.ts"
import { UnitCoverage } from "./unit-coverage-answer.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const today = "2026-11-23"
const ask = async (tx: Db, query: string) =>
  UnitCoverage.parse(
    await publicApi(tx, { today }).json(`/coverage/units?plan=${traBong}&${query}`),
  )

const add = (cells: readonly (number | null | undefined)[]) =>
  cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
const sums = ({ data, unallocated }: UnitCoverage) =>
  [0, 1, 2, 3].map((at) =>
    add([...data, ...(unallocated?.parts ?? [])].map(({ quarters }) => quarters[at]?.activities)),
  )
const cells = (rows: UnitCoverage["data"], id: string) =>
  rows.find((row) => row.id === id)?.quarters.map(({ activities }) => activities)
const partCells = ({ unallocated }: UnitCoverage, name: string) =>
  unallocated?.parts.find((part) => part.name === name)?.quarters.map((q) => q.activities)

/** The share of xã Trà Bùi that went to xã Cà Đam, as an administrator records it. */
const weigh = (tx: Db, weight: number) =>
  tx
    .update(areaLineage)
    .set({ weight, weightReason: "Dân số" })
    .where(and(eq(areaLineage.fromCode, "21142"), eq(areaLineage.toCode, "21136")))

/** Always the same, and without any pattern. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

/** Something of every organization that ever took part, on days of its own life. */
async function insertEverywhere(tx: Db, seed: number) {
  const random = numbers(seed)
  const next = (below: number) => Math.floor(random.next().value * below)
  const all = await tx.select().from(organizations)
  for (const { id, validTo, validFrom } of all)
    for (let n = next(4); n > 0; n--) {
      const years = validTo === null ? [2025] : [2023, 2024, 2025]
      const year = years[next(years.length)]
      const month = validTo === null ? 7 + next(6) : year === 2025 ? 1 + next(6) : 1 + next(12)
      const firstDay = `${year}-${String(month).padStart(2, "0")}-11`
      if (firstDay >= validFrom)
        await insertActivity(tx, {
          organizationId: id,
          firstDay,
          items: [{ code: "par-a" }, { code: "pci-b" }].slice(0, 1 + next(2)),
        })
    }
}

test.each([1, 2, 3])(
  "whatever was done where (%i), both views have the same sum in every quarter of every year",
  (seed) =>
    undone(
      () => db,
      async (tx) => {
        await insertEverywhere(tx, seed)
        if (seed > 1) await weigh(tx, 0.37)
        for (const year of [2022, 2023, 2024, 2025]) {
          const reported = await ask(tx, `year=${year}`)
          const now = await ask(tx, `year=${year}&boundaries=today`)
          expect(sums(now)).toEqual(sums(reported))
          expect(now.quarters).toEqual(reported.quarters)
          expect(sums(now)).toEqual(now.quarters.map(({ activities }) => activities ?? 0))
          const rest = now.unallocated
          expect(rest?.quarters.map((q) => q.activities ?? 0)).toEqual(
            [0, 1, 2, 3].map((at) =>
              add((rest?.parts ?? []).map((part) => part.quarters[at]?.activities)),
            ),
          )
        }
        expect(add(sums(await ask(tx, "year=2024")))).toBeGreaterThan(10)
      },
    )(),
)

test(
  "as recorded it is what the coverage of the year says of each organization",
  undone(
    () => db,
    async (tx) => {
      await insertEverywhere(tx, 7)
      const { data, unallocated } = await ask(tx, "year=2025")
      const coverage = Coverage.parse(
        await publicApi(tx, { today }).json(`/coverage?plan=${traBong}&year=2025`),
      )
      expect(unallocated).toBeNull()
      expect(data).toEqual(coverage.organizations.data)
    },
  ),
)

test(
  "in today's boundaries a merged commune is its successor's; the district and a split are told apart",
  undone(
    () => db,
    async (tx) => {
      const on = (organizationId: string) =>
        insertActivity(tx, { organizationId, firstDay: "2024-05-11" })
      for (const id of ["ubnd-xa-tra-tan", "ubnd-xa-tra-bui", "ubnd-xa-tra-bui", "phong-vhtt"])
        await on(id)
      const now = await ask(tx, "year=2024&boundaries=today")
      expect(now.data.map(({ id }) => id)).toEqual([
        "ubnd-xa-ca-dam",
        "ubnd-xa-dong-tra-bong",
        "ubnd-xa-tay-tra",
        "ubnd-xa-tay-tra-bong",
        "ubnd-xa-thanh-bong",
        "ubnd-xa-tra-bong",
      ])
      expect(cells(now.data, "ubnd-xa-ca-dam")).toEqual([0, 1, 0, 0])
      expect(partCells(now, "UBND xã Trà Bùi")).toEqual([0, 2, 0, 0])
      expect(partCells(now, "Cấp huyện (đến 30/6/2025)")).toEqual([0, 1, 0, 0])
      expect(now.unallocated?.parts.find(({ level }) => level === "district")).toMatchObject({
        until: "2025-06-30",
        organizations: expect.arrayContaining([
          { id: "phong-vhtt", name: "Phòng Văn hóa và Thông tin huyện Trà Bồng" },
        ]),
      })
      expect(now.unallocated?.quarters.map((q) => q.activities)).toEqual([0, 3, 0, 0])

      await weigh(tx, 0.5)
      const weighed = await ask(tx, "year=2024&boundaries=today")
      expect(cells(weighed.data, "ubnd-xa-ca-dam")).toEqual([0, 2, 0, 0])
      expect(partCells(weighed, "UBND xã Trà Bùi")).toEqual([0, 1, 0, 0])
    },
  ),
)

test(
  "before the merger the units of that day are today's, and nothing is unallocated",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { firstDay: "2024-05-11" })
      const path = `/coverage/units?plan=${traBong}&year=2024&boundaries=today`
      const { data, unallocated } = UnitCoverage.parse(
        await publicApi(tx, { today: "2025-06-30" }).json(path),
      )
      expect(cells(data, "ubnd-xa-tra-phong")).toEqual([0, 1, 0, 0])
      expect(unallocated?.parts).toEqual([])
    },
  ),
)

test("who takes no part in a quarter has no gap there, in either view", async () => {
  const now = await ask(db, "year=2025&boundaries=today")
  expect(cells(now.data, "ubnd-xa-tra-bong")).toEqual([0, 0, 0, 0])
  expect(cells(now.data, "phong-vh-xh-xa-tra-bong")).toEqual([null, null, 0, 0])
  expect(partCells(now, "Cấp huyện (đến 30/6/2025)")).toEqual([0, 0, null, null])
})

test("as a file, and only for boundaries that are known", async () => {
  const file = await publicApi(db, { today }).text(
    `/coverage/units?plan=${traBong}&year=2024&boundaries=today&format=csv`,
  )
  expect(file).toContain("Cấp huyện (đến 30/6/2025),chưa phân bổ")
  expect((await publicApi(db).get("/coverage/units?boundaries=1975")).status).toBe(422)
})

test("the rule and the database follow lineage to the same successors, for every organization", async () => {
  const rows = await db.select().from(organizationSuccessors)
  const links = rows.map(({ organizationId, successorId, share }) => ({
    ...{ from: organizationId, to: successorId, share, weight: null },
  }))
  const all = await db
    .select({ id: organizations.id, inSql: successorsInSql(sql`"organization".id`) })
    .from(organizations)
  for (const { id, inSql } of all) expect(successorsOf(id, links).toSorted()).toEqual(inSql)
})

test(
  "one unit in today's boundaries has what the table of units says, quarter by quarter",
  undone(
    () => db,
    async (tx) => {
      await insertEverywhere(tx, 5)
      await weigh(tx, 0.37)
      const path = "/organizations/ubnd-xa-ca-dam?boundaries=today"
      const unit = OrganizationDetail.parse(await publicApi(tx, { today }).json(path))
      expect(unit.boundaries).toBe("today")
      expect(unit.countedWith.map(({ id, share }) => [id, share])).toEqual([
        ["ubnd-xa-tra-bui", "part"],
        ["ubnd-xa-tra-tan", "whole"],
      ])
      const [plan] = unit.plans
      expect(plan?.quarters.map((q) => q.year)).toContain(2023)
      for (const year of [2023, 2024, 2025]) {
        const { data } = await ask(tx, `year=${year}&boundaries=today`)
        const own = plan?.quarters.filter((q) => q.year === year).map((q) => q.activities)
        expect(own).toEqual(cells(data, "ubnd-xa-ca-dam"))
      }
      const old = OrganizationDetail.parse(
        await publicApi(tx, { today }).json("/organizations/ubnd-xa-tra-tan?boundaries=today"),
      )
      expect(old).toMatchObject({ boundaries: "reported", countedWith: [] })
    },
  ),
)
