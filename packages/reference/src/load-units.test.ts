import type { Db } from "@loa/db/db.ts"
import {
  areaLineage,
  areas,
  organizationAliases,
  organizationNames,
  organizationSuccessors,
  organizations,
} from "@loa/db/schema.ts"
import { isValidOn } from "@loa/domain/dates.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { referenceDb } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const on = async (day: string, level: string) =>
  (await db.select().from(areas)).filter((area) => area.level === level && isValidOn(day, area))

test("63 provinces became 34, and 64 were there with Hà Tây", async () => {
  expect(await on("2008-07-31", "province")).toHaveLength(64)
  expect(await on("2008-08-01", "province")).toHaveLength(63)
  expect(await on("2025-06-30", "province")).toHaveLength(63)
  expect(await on("2025-07-01", "province")).toHaveLength(34)
})

test("3,321 communes, 96 of them in Quảng Ngãi, and no district any more", async () => {
  const communes = await on("2026-01-01", "commune")

  expect(communes).toHaveLength(3321)
  expect(communes.filter(({ parentCode }) => parentCode === "51")).toHaveLength(96)
  expect(await on("2026-01-01", "district")).toEqual([])
})

test("huyện Trà Bồng had sixteen communes on the day it ended and ten before 2020", async () => {
  const of = async (day: string, code: string) =>
    (await on(day, "commune")).filter(({ parentCode }) => parentCode === code)

  expect(await of("2025-06-30", "525")).toHaveLength(16)
  expect(await of("2020-01-31", "525")).toHaveLength(10)
  expect(await of("2020-01-31", "526")).toHaveLength(9)
})

test("no two areas of one code are valid on the same day, and none ends before it starts", async () => {
  const { rows } = await db.execute(sql`
    select a.code from area a join area b on a.code = b.code and a.valid_from < b.valid_from
     where coalesce(a.valid_to, 'infinity') >= b.valid_from`)
  expect(rows).toEqual([])
})

test("each unit that ended went whole into one unit or in parts into several", async () => {
  const rows = await db.select().from(areaLineage)
  const ended = (await db.select().from(areas)).filter(
    ({ validTo, level }) => validTo !== null && !(level === "district" && validTo > "2020-12-31"),
  )
  for (const { code, validFrom, name } of ended) {
    const into = rows.filter((row) => row.fromCode === code && row.fromValidFrom === validFrom)
    const shares = into.map(({ share }) => share)
    expect(shares, name).toEqual(into.length > 1 ? into.map(() => "part") : ["whole"])
  }
})

test("each of the 96 communes and 34 provinces was formed from something, the day it began", async () => {
  const rows = await db.select().from(areaLineage)
  const began = [
    ...(await on("2025-07-01", "province")),
    ...(await on("2025-07-01", "commune")).filter(({ parentCode }) => parentCode === "51"),
  ]
  for (const { code, name } of began) {
    const from = rows.filter((row) => row.toCode === code && row.happenedOn === "2025-07-01")
    expect(from.length, name).toBeGreaterThan(0)
    expect(from.every(({ legalBasis }) => /(202|1677)/.test(legalBasis))).toBe(true)
  }
})

test("xã Trà Bùi was split between Cà Đam and Tây Trà Bồng, as its UBND was", async () => {
  const parts = await db.select().from(areaLineage).where(eq(areaLineage.fromCode, "21142"))
  const heirs = await db
    .select()
    .from(organizationSuccessors)
    .where(eq(organizationSuccessors.organizationId, "ubnd-xa-tra-bui"))

  expect(parts.map(({ toCode, share }) => [toCode, share]).sort()).toEqual([
    ["21136", "part"],
    ["21157", "part"],
  ])
  expect(heirs.map(({ successorId, share }) => [successorId, share]).sort()).toEqual([
    ["ubnd-xa-ca-dam", "part"],
    ["ubnd-xa-tay-tra-bong", "part"],
  ])
})

test("no organization outlives its area", async () => {
  const rows = await db
    .select({ id: organizations.id, validTo: organizations.validTo, areaEnd: areas.validTo })
    .from(organizations)
    .innerJoin(
      areas,
      sql`${areas.code} = ${organizations.areaCode} and ${areas.validFrom} = ${organizations.areaValidFrom}`,
    )
  expect(rows).toHaveLength(65)
  for (const { id, validTo, areaEnd } of rows) expect([id, validTo]).toEqual([id, areaEnd])
})

test("sixteen communes have heirs among the six; names old and new stay apart", async () => {
  const heirs = await db.select().from(organizationSuccessors)
  const names = await db.select().from(organizationNames)

  expect(heirs.filter(({ share }) => share === "whole")).toHaveLength(16)
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length - 1)
  expect(names.find(({ organizationId }) => organizationId === "phong-vhtt")?.name).toBe(
    "Phòng Văn hóa và Thông tin huyện Trà Bồng",
  )
})

test("an organization is found by any spelling of its name", async () => {
  const found = async (typed: string) =>
    (
      await db
        .select()
        .from(organizationAliases)
        .where(eq(organizationAliases.key, foldKey(typed)))
    ).map(({ organizationId }) => organizationId)

  expect(await found("Trung tâm Truyền thông – Văn hoá – Thể thao huyện")).toEqual(["tt-tt-vh-tt"])
  expect(await found("ủy ban nhân dân xã trà bồng")).toEqual(["ubnd-xa-tra-bong"])
  expect(await found("Cơ quan Tổ chức–Nội vụ")).toEqual(["cq-to-chuc-noi-vu"])
})
