import type { Db } from "@loa/db/db.ts"
import { areas, organizations, planParties } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { namesOfCommune } from "@loa/domain/units/commune-offices.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { and, count, eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { lastLine, refusalOf, send, unitsOf } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const plan = "tra-bong-2022-2025"
const commune = (name: string, area: object) => ({
  area,
  validFrom: "2025-10-01",
  parentId: "ubnd-tinh-quang-ngai",
  offices: Object.fromEntries(
    Object.entries(namesOfCommune(name)).map(([office, { name, shortName }]) => [
      office,
      { name, shortName },
    ]),
  ),
  plan: { id: plan, selfCoordinated: true },
})
const made = commune("Xã Thử Nghiệm", {
  code: "99010",
  created: { name: "Xã Thử Nghiệm", parentCode: "51" },
})
const setUp = (tx: Db, body: object) => send(tx, "admin", "POST", "/communes", body)

test(
  "a whole commune from nothing: area, UBND, four offices, lines, and its part in a plan",
  undone(
    () => db,
    async (tx) => {
      expect((await setUp(tx, made)).status).toBe(201)
      const { data } = await (
        await unitsOf(tx).organizations.$get({ query: { area: "99010" } })
      ).json()
      expect(data.map(({ id, kind, parent }) => [id, kind, parent?.id ?? null])).toEqual([
        ["phong-kinh-te-xa-thu-nghiem", "commune-department", "ubnd-xa-thu-nghiem"],
        ["phong-van-hoa-xa-hoi-xa-thu-nghiem", "commune-department", "ubnd-xa-thu-nghiem"],
        [
          "trung-tam-phuc-vu-hanh-chinh-cong-xa-thu-nghiem",
          "commune-department",
          "ubnd-xa-thu-nghiem",
        ],
        ["ubnd-xa-thu-nghiem", "peoples-committee", "ubnd-tinh-quang-ngai"],
        ["van-phong-hdnd-va-ubnd-xa-thu-nghiem", "commune-department", "ubnd-xa-thu-nghiem"],
      ])
      const office = await unitsOf(tx).organizations[":id"].$get({
        param: { id: "phong-kinh-te-xa-thu-nghiem" },
      })
      expect(await office.json()).toMatchObject({
        reportingLines: [
          {
            to: { id: "ubnd-xa-thu-nghiem" },
            through: { id: "phong-van-hoa-xa-hoi-xa-thu-nghiem" },
          },
        ],
        participations: [
          { planId: plan, role: "budget-office" },
          { planId: plan, role: "participant", optional: false },
        ],
      })
      const parties = await tx
        .select({ role: planParties.role, n: count() })
        .from(planParties)
        .where(and(eq(planParties.planId, plan), eq(planParties.validFrom, "2025-10-01")))
        .groupBy(planParties.role)
      expect(Object.fromEntries(parties.map(({ role, n }) => [role, n]))).toEqual({
        participant: 5,
        "focal-point": 5,
        "budget-office": 5,
      })
      expect(await lastLine(tx, "99010@2025-10-01")).toMatchObject({ verb: "area.add" })
      const counter = await unitsOf(tx).organizations.$get({
        query: { q: "bộ phận một cửa xã thử nghiệm" },
      })
      expect((await counter.json()).data).toHaveLength(1)
    },
  ),
)

test(
  "in an area that is there; a second time everything is refused, by the field",
  undone(
    () => db,
    async (tx) => {
      const [area] = await tx.select().from(areas).where(eq(areas.code, "21172"))
      const there = { ...commune(area?.name ?? "", { code: "21172", created: null }), plan: null }
      const before = await tx.select({ n: count() }).from(organizations)
      expect((await setUp(tx, there)).status).toBe(201)
      expect(await refusalOf(await setUp(tx, there))).toMatchObject({
        status: 422,
        fields: ["offices.committee.name"],
      })
      const after = await tx.select({ n: count() }).from(organizations)
      expect((after[0]?.n ?? 0) - (before[0]?.n ?? 0)).toBe(5)
    },
  ),
)

test.each([
  [
    "a plan without a common focal point",
    { plan: { id: plan, selfCoordinated: false } },
    ["selfCoordinated"],
  ],
  ["no such plan", { plan: { id: "la", selfCoordinated: true } }, ["plan"]],
  [
    "a code that is taken",
    { area: { code: "21115", created: { name: "Xã Khác", parentCode: "51" } } },
    ["area.code"],
  ],
  ["no such area", { area: { code: "99999", created: null } }, ["area.code"]],
  [
    "a province above that is none",
    { area: { code: "99010", created: { name: "Xã Khác", parentCode: "21115" } } },
    ["area.created.parentCode"],
  ],
  ["a committee above that had ended", { parentId: "ubnd-huyen" }, ["parentId"]],
])("refused for %s, and nothing is left behind", async (_, patch, fields) => {
  const reply = await setUp(db, { ...made, ...patch })
  expect(await refusalOf(reply)).toMatchObject({ status: 422, fields })
  expect(await db.select().from(areas).where(eq(areas.code, "99010"))).toEqual([])
})
