import type { Db } from "@loa/db/db.ts"
import { organizations } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { AreaDetail } from "./get-area.ts"
import { AreaPage } from "./list-areas.ts"
import { OrganizationList } from "./list-organizations.ts"
import { OrganizationDetail } from "./organization-answer.ts"
import { insertActivity, publicApi, traBong } from "./public-test-client.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const organization = async (tx: Db, id: string, today?: string) =>
  OrganizationDetail.parse(await publicApi(tx, today ? { today } : {}).json(`/organizations/${id}`))
const areasOf = async (query: string) => AreaPage.parse(await publicApi(db).json(`/areas${query}`))
const area = async (path: string) => AreaDetail.parse(await publicApi(db).json(`/areas/${path}`))

test(
  "organizations by name, with their part in the plan and what of them is published",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { items: [{ code: "par-a" }, { code: "par-b" }] })
      await insertActivity(tx, { state: "verified" })
      await insertActivity(tx, { sample: true })
      const list = OrganizationList.parse(await publicApi(tx).json("/organizations"))
      expect(list.countedBy).toBe("main")
      const names = list.data.map(({ name }) => name)
      expect(names).toEqual(names.toSorted(new Intl.Collator("vi").compare))
      expect(list.data.find(({ id }) => id === "ubnd-xa-tra-phong")).toMatchObject({
        name: "UBND xã Trà Phong",
        kind: "peoples-committee",
        validTo: "2025-06-30",
        area: { name: "Xã Trà Phong" },
        parent: { id: "ubnd-huyen", name: "UBND huyện Trà Bồng" },
        roles: [{ role: "participant", from: "2022-08-01", to: "2025-06-30", optional: false }],
        published: 1,
        publishedAfterPlan: 0,
      })
      expect(list.data.find(({ id }) => id === "so-tttt")?.roles).toEqual([])
    },
  ),
)

test(
  "one organization: quarters it took part in, by index, and the items it covered",
  undone(
    () => db,
    async (tx) => {
      await insertActivity(tx, { items: [{ code: "par-a" }, { code: "papi-dd" }] })
      const { plans, successors, names } = await organization(tx, "ubnd-xa-tra-phong", "2026-11-23")
      expect(names).toHaveLength(1)
      expect(successors).toEqual([
        { id: "ubnd-xa-tay-tra", name: "UBND xã Tây Trà", share: "whole" },
      ])
      expect(plans).toHaveLength(1)
      expect(plans[0]).toMatchObject({ id: traBong, published: 1, coveredItems: 2, totalItems: 24 })
      expect(plans[0]?.quarters.map((q) => `${q.year}/${q.quarter}`)).toEqual([
        ...["2022/3", "2022/4", "2023/1", "2023/2", "2023/3", "2023/4", "2024/1", "2024/2"],
        ...["2024/3", "2024/4", "2025/1", "2025/2"],
      ])
      expect(plans[0]?.quarters.at(-2)).toEqual({
        year: 2025,
        quarter: 1,
        state: "done",
        activities: 1,
        byIndex: { par: 1, papi: 1, pci: 0 },
      })
    },
  ),
)

test("what it leads and coordinates, to whom it reports and through whom, what it came from", async () => {
  const office = await organization(db, "phong-vhtt")
  const roles = office.plans[0]?.tasks.filter(({ role }) => role === "lead").map((t) => t.code)
  expect(roles).toEqual(expect.arrayContaining(["1", "10b"]))
  expect(office.reportingLines[0]).toMatchObject({ to: { id: "ubnd-huyen" }, through: null })
  const commune = await organization(db, "ubnd-xa-tra-phong")
  expect(commune.reportingLines[0]?.through?.id).toBe("phong-vhtt")
  const merged = await organization(db, "ubnd-xa-ca-dam", "2026-11-23")
  expect(merged.predecessors.map(({ id, share }) => [id, share])).toEqual([
    ["ubnd-xa-tra-bui", "part"],
    ["ubnd-xa-tra-tan", "whole"],
  ])
})

test(
  "an organization made for the demonstration is not there outside it",
  undone(
    () => db,
    async (tx) => {
      const id = "ubnd-xa-tra-tan"
      await tx.update(organizations).set({ sample: true }).where(eq(organizations.id, id))
      const status = async (demo: boolean) =>
        (await publicApi(tx, { demo }).get(`/organizations/${id}`)).status
      expect([await status(true), await status(false)]).toEqual([200, 404])
      expect(await publicApi(tx).text("/organizations")).not.toContain(id)
    },
  ),
)

test("areas of a day, under a parent; every period without a day", async () => {
  const old = await areasOf("?parent=525&on=2024-01-01&level=commune")
  expect(old.data).toHaveLength(16)
  expect((await areasOf("?level=district&on=2025-07-01")).data).toEqual([])
  expect((await areasOf("?code=21115")).data.map(({ name }) => name)).toEqual([
    "Thị trấn Trà Xuân",
    "Xã Trà Bồng",
  ])
  expect((await areasOf("?level=province&on=2024-01-01&limit=200")).data).toHaveLength(63)
  expect((await areasOf("?level=province&on=2025-07-01")).data).toHaveLength(34)
})

test("pages of areas follow each other; a code reused stands once for each period", async () => {
  const seen: string[] = []
  let next: string | null = ""
  while (next !== null) {
    const page: AreaPage = await areasOf(`?level=province&limit=40${next && `&cursor=${next}`}`)
    seen.push(...page.data.map(({ code, validFrom }) => `${code}@${validFrom}`))
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(seen.toSorted())
  expect(seen).toEqual(expect.arrayContaining(["51@0001-01-01", "51@2025-07-01"]))
  const file = await publicApi(db).text("/areas?level=commune&on=2025-07-01&format=csv")
  expect(file.trim().split("\r\n")).toHaveLength(1 + 3321)
})

test("one area on a day: what carried the code then, what became of it", async () => {
  const town = await area("21115?on=2024-05-01")
  expect(town).toMatchObject({
    name: "Thị trấn Trà Xuân",
    parents: [{ code: "525", validFrom: "2020-02-01" }, { code: "525" }],
    successors: [{ code: "21115", name: "Xã Trà Bồng", share: "whole" }],
    others: [{ name: "Xã Trà Bồng" }],
  })
  expect(await area("21115?on=2025-07-01")).toMatchObject({ name: "Xã Trà Bồng" })
  const split = await area("21142")
  expect(split.successors.map(({ name, share }) => [name, share])).toEqual([
    ["Xã Cà Đam", "part"],
    ["Xã Tây Trà Bồng", "part"],
  ])
})

test.each([
  ["/areas/99999", 404],
  ["/areas/525?on=2026-01-01", 404],
  ["/organizations/khong-co", 404],
  ["/areas?level=hamlet", 422],
  ["/areas?on=hom-nay", 422],
  ["/areas?cursor=WyJhIiwiYiJd", 422],
  ["/areas/21115?ngay=2025-01-01", 422],
  ["/organizations?plan=la", 422],
  ["/organizations/phong-vhtt?year=2025", 422],
  ["/tasks?plan=la", 422],
])("%s: %s", async (path, status) => {
  expect((await publicApi(db).get(path)).status).toBe(status)
})
