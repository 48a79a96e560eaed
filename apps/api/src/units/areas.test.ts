import type { Db } from "@loa/db/db.ts"
import { areaLineage, areas } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { roles } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { and, eq } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { lastLine, refusalOf, send, unitsOf } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const list = async (query: Record<string, string>) => {
  const reply = await unitsOf(db).areas.$get({ query })
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json()
}
const area = async (tx: Db, code: string) =>
  (await unitsOf(tx).areas[":code"].$get({ param: { code } })).json()
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

test("areas of a day, of a level, under a parent, by any spelling", async () => {
  expect((await list({ level: "province", on: "2025-06-30", limit: "200" })).data).toHaveLength(63)
  expect((await list({ level: "province", on: "2025-07-01" })).data).toHaveLength(34)
  expect((await list({ parent: "525", on: "2024-01-01" })).data).toHaveLength(16)
  expect(names((await list({ q: "tra bui" })).data)).toEqual(["Xã Trà Bùi"])
  expect(names((await list({ q: "21115" })).data)).toEqual(["Thị trấn Trà Xuân", "Xã Trà Bồng"])
  expect((await list({ q: "100%" })).data).toEqual([])
})

test("pages follow each other without losing a row", async () => {
  const first = await list({ level: "province", limit: "40" })
  const second = await list({ level: "province", limit: "100", cursor: first.next ?? "" })
  expect(second.next).toBeNull()
  expect(first.data.length + second.data.length).toBe(64 + 34)
  expect((await send(db, "admin", "GET", "/areas?cursor=abc")).status).toBe(422)
})

test("one code with all it has meant, what it came from and what became of it", async () => {
  const { rows } = await area(db, "21115")
  expect(rows.map(({ name, now }) => [name, now])).toEqual([
    ["Xã Trà Bồng", true],
    ["Thị trấn Trà Xuân", false],
  ])
  expect(names(rows[0]?.predecessors ?? [])).toContain("Thị trấn Trà Xuân")
  expect(rows[0]?.organizations.map(({ id }) => id)).toContain("ubnd-xa-tra-bong")
  expect((await send(db, "reporter", "GET", "/areas/99999")).status).toBe(404)
})

const anArea = {
  code: "99001",
  validFrom: "2026-01-01",
  level: "commune",
  name: "Xã Thử",
  parentCode: "51",
}
const changed = {
  day: "2027-01-01",
  legalBasis: "Nghị quyết 1/NQ-UBTVQH16",
  sources: [{ code: "21115", validFrom: "2025-07-01", version: 1, into: ["21115"] }],
  targets: [{ code: "21115", created: { name: "Phường Trà Bồng", parentCode: "51" } }],
}

describe("only an administrator writes", () => {
  const writes: [path: string, body: object][] = [
    ["/areas", anArea],
    ["/areas/changes", changed],
    ["/areas/21115/2025-07-01/end", { version: 1, validTo: "2026-12-31", reason: "Thử" }],
    ["/areas/21142/2025-07-01/weight", {}],
  ]
  test.each(writes)("%s", async (path, body) => {
    for (const role of roles.filter((role) => role !== "admin"))
      expect((await send(db, role, "POST", path, body)).status).toBe(403)
    expect((await send(db, null, "POST", path, body)).status).toBe(401)
  })
  test("and everybody at work reads", async () => {
    for (const role of roles) expect((await send(db, role, "GET", "/areas/51")).status).toBe(200)
    expect((await send(db, null, "GET", "/areas/51")).status).toBe(401)
  })
})

test(
  "an area is added once, under a parent that is there, and leaves a line of history",
  undone(
    () => db,
    async (tx) => {
      expect((await send(tx, "admin", "POST", "/areas", anArea)).status).toBe(201)
      expect(await lastLine(tx, "99001@2026-01-01")).toMatchObject({
        verb: "area.add",
        actorId: "admin",
        organizationId: "ubnd-xa-tra-bong",
        before: null,
        after: { name: "Xã Thử" },
      })
      expect(await refusalOf(await send(tx, "admin", "POST", "/areas", anArea))).toMatchObject({
        status: 422,
        fields: ["code"],
        detail:
          "Mã đơn vị hành chính: mã 99001 là của Xã Thử từ 1/1/2026; mỗi mã mỗi ngày chỉ một đơn vị.",
      })
      for (const parentCode of ["525", "21115", "xx"]) {
        const wrong = await send(tx, "admin", "POST", "/areas", {
          ...anArea,
          code: "99002",
          parentCode,
        })
        expect(await refusalOf(wrong)).toMatchObject({ status: 422, fields: ["parentCode"] })
      }
    },
  ),
)

test(
  "what the verbs did not see, the database refuses in words",
  undone(
    () => db,
    async (tx) => {
      const row = { ...anArea, level: "commune" as const }
      await tx.insert(areas).values(row)
      await expect(
        tx.transaction((inner) => inner.insert(areas).values({ ...row, validFrom: "2026-05-01" })),
      ).rejects.toMatchObject({ cause: { code: "23P01", constraint: "area_no_overlap" } })
    },
  ),
)

test(
  "an area ends once, not before it began, in the version that was looked at",
  undone(
    () => db,
    async (tx) => {
      const end = (body: object) =>
        send(tx, "admin", "POST", "/areas/21115/2025-07-01/end", {
          version: 1,
          validTo: "2026-12-31",
          reason: "Nghị quyết thử",
          ...body,
        })
      expect(await refusalOf(await end({ validTo: "2025-06-30" }))).toMatchObject({
        fields: ["validTo"],
      })
      expect(await refusalOf(await end({ reason: "" }))).toMatchObject({ fields: ["reason"] })
      expect((await end({})).status).toBe(200)
      expect(await refusalOf(await end({}))).toMatchObject({ status: 409, code: "stale" })
      expect(await refusalOf(await end({ version: 2 }))).toMatchObject({
        status: 409,
        code: "conflict",
      })
      expect(await lastLine(tx, "21115@2025-07-01")).toMatchObject({
        verb: "area.end",
        after: { validTo: "2026-12-31" },
        reason: "Nghị quyết thử",
      })
    },
  ),
)

const merge = {
  day: "2027-01-01",
  legalBasis: "Nghị quyết 2/NQ-UBTVQH16",
  sources: [
    { code: "21136", validFrom: "2025-07-01", version: 1, into: ["21115"] },
    { code: "21157", validFrom: "2025-07-01", version: 1, into: ["21115", "99003"] },
  ],
  targets: [
    { code: "21115", created: null },
    { code: "99003", created: { name: "Xã Mới", parentCode: "51" } },
  ],
}

test(
  "a merger and a split in one decision: old units end the day before, lineage says whole or part",
  undone(
    () => db,
    async (tx) => {
      expect((await send(tx, "admin", "POST", "/areas/changes", merge)).status).toBe(201)
      const [split] = (await area(tx, "21157")).rows
      expect(split).toMatchObject({ validTo: "2026-12-31", version: 2 })
      expect(split?.successors).toMatchObject([
        { code: "99003", validFrom: "2027-01-01", share: "part", weight: null },
        { code: "21115", validFrom: "2025-07-01", share: "part" },
      ])
      const [whole] = (await area(tx, "21136")).rows
      expect(whole?.successors).toMatchObject([{ code: "21115", share: "whole" }])
      expect((await area(tx, "99003")).rows[0]).toMatchObject({ name: "Xã Mới", level: "commune" })
      expect(await lastLine(tx, "21157@2025-07-01")).toMatchObject({
        verb: "area.change",
        after: { validTo: "2026-12-31", legalBasis: merge.legalBasis },
      })
      const again = await refusalOf(await send(tx, "admin", "POST", "/areas/changes", merge))
      expect(again).toMatchObject({ status: 409, code: "stale" })
    },
  ),
)

test(
  "a unit may take a new name under its old code",
  undone(
    () => db,
    async (tx) => {
      expect((await send(tx, "admin", "POST", "/areas/changes", changed)).status).toBe(201)
      expect(names((await area(tx, "21115")).rows)).toEqual([
        "Phường Trà Bồng",
        "Xã Trà Bồng",
        "Thị trấn Trà Xuân",
      ])
    },
  ),
)

const source = merge.sources[0]
test.each([
  ["a source twice", { sources: [...merge.sources, source] }, ["sources"]],
  [
    "a target nobody goes to",
    { targets: [...merge.targets, { code: "51", created: null }] },
    ["targets.2.code"],
  ],
  [
    "going where no target is",
    { sources: [{ ...source, into: ["21115", "00000"] }] },
    ["sources.0.into", "targets.1.code"],
  ],
  [
    "a unit of another level",
    { sources: [{ ...source, into: ["51"] }], targets: [{ code: "51", created: null }] },
    ["targets.0.code"],
  ],
  [
    "a code that is taken",
    {
      sources: [{ ...source, into: ["21172"] }],
      targets: [{ code: "21172", created: { name: "Xã", parentCode: "51" } }],
    },
    ["targets.0.code"],
  ],
  ["a day before it was there", { day: "2025-07-01" }, ["sources", "sources"]],
  ["no day, no basis", { day: "", legalBasis: " " }, ["day", "legalBasis"]],
])("a change is refused for %s", async (_, patch, fields) => {
  const reply = await send(db, "admin", "POST", "/areas/changes", { ...merge, ...patch })
  expect(await refusalOf(reply)).toMatchObject({ status: 422, fields })
})

test(
  "the shares of a split are recorded with their reason and never exceed the whole",
  undone(
    () => db,
    async (tx) => {
      const [old] = (await area(tx, "21142")).rows
      const key = `/areas/21142/${old?.validFrom}/weight`
      const weigh = (
        code: string,
        weight: number | null,
        version: number,
        reason = "Điều tra dân số",
      ) =>
        send(tx, "admin", "POST", key, {
          version,
          weight,
          reason,
          into: { code, validFrom: "2025-07-01" },
        })
      expect((await weigh("21136", 0.6, 1)).status).toBe(200)
      expect(await refusalOf(await weigh("21157", 0.5, 2))).toMatchObject({
        status: 422,
        fields: ["weight"],
      })
      expect(await refusalOf(await weigh("21157", 0.4, 1))).toMatchObject({ code: "stale" })
      expect(await refusalOf(await weigh("21157", 0.4, 2, ""))).toMatchObject({
        fields: ["reason"],
      })
      expect(await refusalOf(await weigh("21115", 0.4, 2))).toMatchObject({ fields: ["into"] })
      expect((await weigh("21157", 0.4, 2)).status).toBe(200)
      expect((await weigh("21136", null, 3)).status).toBe(200)
      const rows = await tx.select().from(areaLineage).where(eq(areaLineage.fromCode, "21142"))
      expect(rows.map((row) => [row.toCode, row.weight, row.weightReason]).toSorted()).toEqual([
        ["21136", null, null],
        ["21157", 0.4, "Điều tra dân số"],
      ])
      const town = await send(tx, "admin", "POST", "/areas/21115/0001-01-01/weight", {
        ...{ version: 1, weight: 0.5, reason: "Thử" },
        into: { code: "21115", validFrom: "2025-07-01" },
      })
      expect(await refusalOf(town)).toMatchObject({ status: 409, code: "conflict" })
      expect(
        await tx
          .select()
          .from(areaLineage)
          .where(and(eq(areaLineage.fromCode, "21115"), eq(areaLineage.share, "part"))),
      ).toEqual([])
    },
  ),
)
