import type { Db } from "@loa/db/db.ts"
import { undone } from "@loa/db/testing.ts"
import { roles } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, describe, expect, test } from "vitest"
import { lastLine, refusalOf, send, unitsOf } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const list = async (query: Record<string, string>) => {
  const reply = await unitsOf(db).organizations.$get({ query })
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json()
}
const ids = async (query: Record<string, string>) => (await list(query)).data.map(({ id }) => id)
const one = async (tx: Db, id: string) =>
  (await unitsOf(tx).organizations[":id"].$get({ param: { id } })).json()
const post = (tx: Db, id: string, verb: string, body: object) =>
  send(tx, "admin", "POST", `/organizations/${id}/${verb}`, { version: 1, ...body })

const culture = "phong-vh-xh-xa-tra-bong"
const committee = "ubnd-xa-tra-bong"

describe("a list", () => {
  test.each([
    ["Phòng Văn hoá – Thông tin", "phong-vhtt"],
    ["phong van hoa va thong tin", "phong-vhtt"],
    ["bộ phận một cửa xã trà bồng", "tt-hcc-xa-tra-bong"],
    ["Ủy ban nhân dân xã Cà Đam", "ubnd-xa-ca-dam"],
  ])("“%s” finds %s", async (q, id) => expect(await ids({ q })).toContain(id))

  test("of a day, a kind and an area with those right under it", async () => {
    const communes = await ids({ kind: "peoples-committee", on: "2025-06-30", area: "525" })
    expect(communes).toHaveLength(17)
    expect(await ids({ area: "21115", on: "2026-01-01" })).toHaveLength(5)
    expect(await ids({ area: "51", kind: "commune-department", on: "2026-01-01" })).toHaveLength(24)
    expect(await ids({ q: "khong co don vi nao ten nay" })).toEqual([])
  })

  test("in pages by name, each of the 65 once", async () => {
    const seen: string[] = []
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await list({ limit: "20", ...(cursor && { cursor }) })
      seen.push(...page.data.map(({ id }) => id))
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(65)
    expect(seen).toHaveLength(65)
  })
})

test("one with everything dated; how many people are there only an administrator sees", async () => {
  const found = await one(db, culture)
  expect(found).toMatchObject({
    name: "Phòng Văn hóa - Xã hội xã Trà Bồng",
    parents: [{ id: committee, validFrom: "2025-07-01", validTo: null }],
    reportingLines: [{ to: { id: committee }, through: null }],
    people: 0,
  })
  expect((await one(db, "ubnd-xa-tra-bui")).successors).toMatchObject([
    { id: "ubnd-xa-ca-dam", share: "part" },
    { id: "ubnd-xa-tay-tra-bong", share: "part" },
  ])
  const asReporter = await unitsOf(db, "reporter").organizations[":id"].$get({
    param: { id: culture },
  })
  expect((await asReporter.json()).people).toBeNull()
  expect((await send(db, "admin", "GET", "/organizations/khong-co")).status).toBe(404)
})

const added = {
  name: "Hội Nông dân xã Trà Bồng",
  shortName: "Hội ND",
  kind: "mass-organization",
  area: { code: "21115", validFrom: "2025-07-01" },
  validFrom: "2025-07-01",
  parentId: committee,
}

describe("only an administrator writes", () => {
  test.each([
    ["/organizations", added],
    [`/organizations/${culture}/name`, {}],
    [`/organizations/${culture}/parent`, {}],
    [`/organizations/${culture}/reporting-line`, {}],
    [`/organizations/${culture}/head`, {}],
    [`/organizations/${culture}/aliases`, {}],
    [`/organizations/${culture}/aliases/remove`, {}],
    [`/organizations/${culture}/participation`, {}],
    [`/organizations/${culture}/end`, {}],
    ["/communes", {}],
  ])("%s", async (path, body) => {
    for (const role of roles.filter((role) => role !== "admin"))
      expect((await send(db, role, "POST", path, body)).status).toBe(403)
    expect((await send(db, null, "POST", path, body)).status).toBe(401)
  })
  test("and visitors read nothing", async () => {
    expect((await send(db, null, "GET", "/organizations")).status).toBe(401)
    expect((await send(db, null, "GET", `/organizations/${culture}`)).status).toBe(401)
  })
})

test(
  "a new one has a readable id, is found at once, and is not made twice",
  undone(
    () => db,
    async (tx) => {
      const reply = await send(tx, "admin", "POST", "/organizations", added)
      expect(reply.status).toBe(201)
      expect(await one(tx, "hoi-nong-dan-xa-tra-bong")).toMatchObject({
        level: "commune",
        shortName: "Hội ND",
        parents: [{ id: committee }],
        reportingLines: [],
        version: 1,
      })
      expect(await lastLine(tx, "hoi-nong-dan-xa-tra-bong")).toMatchObject({
        verb: "organization.create",
        organizationId: committee,
      })
      const again = await send(tx, "admin", "POST", "/organizations", added)
      expect(await refusalOf(again)).toMatchObject({ status: 422, fields: ["name"] })
    },
  ),
)

test.each([
  ["an area that had ended", { area: { code: "21115", validFrom: "0001-01-01" } }, ["area"]],
  ["no such area", { area: { code: "99", validFrom: "0001-01-01" } }, ["area"]],
  ["a parent that had ended", { parentId: "ubnd-huyen" }, ["parentId"]],
  ["a focal point without a report", { throughId: culture }, ["toId"]],
  ["nothing said", { name: "", kind: "club" }, ["name", "kind"]],
])("a new one is refused for %s", async (_, patch, fields) => {
  const reply = await send(db, "admin", "POST", "/organizations", { ...added, ...patch })
  expect(await refusalOf(reply)).toMatchObject({ status: 422, fields })
})

test(
  "a new name from a day on; the past keeps the name it had",
  undone(
    () => db,
    async (tx) => {
      const name = "Phòng Văn hóa, Khoa học và Thông tin xã Trà Bồng"
      const rename = (body: object) =>
        post(tx, culture, "name", { from: "2027-03-01", name, ...body })
      expect((await rename({ shortName: "P. VHKH" })).status).toBe(200)
      expect((await one(tx, culture)).names).toEqual([
        { name, shortName: "P. VHKH", validFrom: "2027-03-01", validTo: null },
        {
          name: "Phòng Văn hóa - Xã hội xã Trà Bồng",
          shortName: "P. VH-XH",
          validFrom: "2025-07-01",
          validTo: "2027-02-28",
        },
      ])
      expect(await refusalOf(await rename({ version: 1 }))).toMatchObject({ code: "stale" })
      for (const from of ["2027-03-01", "2025-07-01", "2025-06-30"])
        expect(await refusalOf(await rename({ version: 2, from }))).toMatchObject({
          status: 422,
          fields: ["from"],
        })
      expect(await lastLine(tx, culture)).toMatchObject({
        verb: "organization.rename",
        before: { name: "Phòng Văn hóa - Xã hội xã Trà Bồng" },
        after: { name, from: "2027-03-01" },
      })
      const found = await unitsOf(tx).organizations.$get({ query: { q: "khoa hoc thong tin" } })
      expect((await found.json()).data.map(({ id }) => id)).toEqual([culture])
    },
  ),
)

test(
  "a parent and a reporting line from a day on, never in a circle, never to one that is not there",
  undone(
    () => db,
    async (tx) => {
      const from = "2027-01-01"
      const economy = "phong-kinh-te-xa-tra-bong"
      expect((await post(tx, economy, "parent", { from, parentId: culture })).status).toBe(200)
      expect((await one(tx, economy)).parents.map(({ id, validTo }) => [id, validTo])).toEqual([
        [culture, null],
        [committee, "2026-12-31"],
      ])
      for (const parentId of [economy, culture, "ubnd-huyen", "khong-co"])
        expect(
          await refusalOf(await post(tx, culture, "parent", { from, parentId })),
        ).toMatchObject({
          status: 422,
          fields: ["parentId"],
        })
      expect((await post(tx, culture, "parent", { from, parentId: null })).status).toBe(200)
      expect((await one(tx, culture)).parents).toMatchObject([
        { id: committee, validTo: "2026-12-31" },
      ])
      const line = { version: 2, from, toId: "ubnd-tinh-quang-ngai", throughId: committee }
      expect((await post(tx, economy, "reporting-line", line)).status).toBe(200)
      expect((await one(tx, economy)).reportingLines[0]).toMatchObject({
        to: { id: "ubnd-tinh-quang-ngai" },
        through: { id: committee },
      })
      const wrong = { version: 3, from: "2027-02-01", toId: null, throughId: committee }
      expect(await refusalOf(await post(tx, economy, "reporting-line", wrong))).toMatchObject({
        fields: ["toId"],
      })
    },
  ),
)

test(
  "other spellings are added once, whatever their accents, and taken back",
  undone(
    () => db,
    async (tx) => {
      const alias = "Phòng VHXH Trà Bồng"
      expect((await post(tx, culture, "aliases", { alias })).status).toBe(200)
      const twice = await post(tx, culture, "aliases", { version: 2, alias: "phong vhxh tra bong" })
      expect(await refusalOf(twice)).toMatchObject({ fields: ["alias"] })
      const gone = await post(tx, culture, "aliases/remove", { version: 2, alias })
      expect(gone.status).toBe(200)
      expect((await one(tx, culture)).aliases).not.toContain(alias)
      expect(await lastLine(tx, culture)).toMatchObject({ before: { alias }, after: null })
      const none = await post(tx, culture, "aliases/remove", { version: 3, alias })
      expect(await refusalOf(none)).toMatchObject({ fields: ["alias"] })
    },
  ),
)

test(
  "a head goes the day before the next one comes; another post is another line",
  undone(
    () => db,
    async (tx) => {
      const head = (body: object) => post(tx, committee, "head", { position: "Chủ tịch", ...body })
      const first = { from: "2025-07-01", name: "Người thứ nhất", authority: "TM. ỦY BAN NHÂN DÂN" }
      expect((await head(first)).status).toBe(200)
      expect((await head({ version: 2, from: "2026-09-01", name: "Người thứ hai" })).status).toBe(
        200,
      )
      const deputy = {
        version: 3,
        from: "2026-01-01",
        name: "Người thứ ba",
        position: "Phó Chủ tịch",
      }
      expect((await head(deputy)).status).toBe(200)
      const { heads } = await one(tx, committee)
      expect(heads.map(({ name, validTo }) => [name, validTo])).toEqual([
        ["Người thứ hai", null],
        ["Người thứ ba", null],
        ["Người thứ nhất", "2026-08-31"],
      ])
    },
  ),
)

const plan = "tra-bong-2022-2025"

test(
  "it reports under a plan, then only helps, then takes no part",
  undone(
    () => db,
    async (tx) => {
      await send(tx, "admin", "POST", "/organizations", added)
      const id = "hoi-nong-dan-xa-tra-bong"
      const part = (body: object) => post(tx, id, "participation", { planId: plan, ...body })
      expect((await part({ from: "2025-07-01", part: "reporter" })).status).toBe(200)
      expect((await part({ version: 2, from: "2025-09-01", part: "contributor" })).status).toBe(200)
      expect((await part({ version: 3, from: "2025-11-01", part: "none" })).status).toBe(200)
      const { participations } = await one(tx, id)
      expect(participations.map((p) => [p.optional, p.validFrom, p.validTo])).toEqual([
        [true, "2025-09-01", "2025-10-31"],
        [false, "2025-07-01", "2025-08-31"],
      ])
      const refused = [
        [{ from: "2026-01-01", part: "none" }, "from"],
        [{ from: "2025-06-30", part: "reporter" }, "from"],
        [{ from: "2026-01-01", part: "reporter", to: "2025-12-31" }, "to"],
        [{ from: "2026-01-01", part: "reporter", planId: "la" }, "planId"],
      ] as const
      for (const [body, field] of refused)
        expect(await refusalOf(await part({ version: 4, ...body }))).toMatchObject({
          fields: [field],
        })
    },
  ),
)

describe("an end", () => {
  const end = (tx: Db, id: string, body: object) =>
    post(tx, id, "end", { validTo: "2026-12-31", reason: "Nghị quyết thử", ...body })
  const into = (...successors: [id: string, share: string][]) => ({
    successors: successors.map(([id, share]) => ({ id, share })),
  })

  test(
    "closes everything dated and names who takes over",
    undone(
      () => db,
      async (tx) => {
        const reply = await end(tx, culture, into(["phong-kinh-te-xa-tra-bong", "whole"]))
        expect(reply.status).toBe(200)
        const ended = await one(tx, culture)
        expect(ended).toMatchObject({ validTo: "2026-12-31", version: 2 })
        for (const row of [...ended.names, ...ended.parents, ...ended.reportingLines])
          expect(row.validTo).toBe("2026-12-31")
        expect(ended.successors).toMatchObject([
          { id: "phong-kinh-te-xa-tra-bong", share: "whole" },
        ])
        expect(await lastLine(tx, culture)).toMatchObject({
          verb: "organization.end",
          reason: "Nghị quyết thử",
        })
        const again = await end(tx, culture, { version: 2 })
        expect(await refusalOf(again)).toMatchObject({ status: 409, code: "conflict" })
      },
    ),
  )

  test(
    "of long ago may be given its successor later, once",
    undone(
      () => db,
      async (tx) => {
        const later = { validTo: "2025-06-30", ...into([culture, "part"]) }
        expect((await end(tx, "phong-vhtt", later)).status).toBe(200)
        expect((await one(tx, "phong-vhtt")).successors).toMatchObject([
          { id: culture, share: "part" },
        ])
        const again = await end(tx, "phong-vhtt", { version: 2, ...later })
        expect(await refusalOf(again)).toMatchObject({ code: "conflict" })
      },
    ),
  )

  test.each([
    ["itself", into([culture, "whole"]), ["successors"]],
    ["one that is gone", into(["phong-vhtt", "whole"]), ["successors.0.id"]],
    [
      "a whole among parts",
      into([committee, "whole"], ["phong-kinh-te-xa-tra-bong", "part"]),
      ["successors"],
    ],
    ["a day before it began", { validTo: "2025-06-30" }, ["validTo"]],
    ["no reason", { reason: " " }, ["reason"]],
  ])("is refused for %s", async (_, body, fields) => {
    const undo = new Error("undo")
    await db
      .transaction(async (tx) => {
        expect(await refusalOf(await end(tx, culture, body))).toMatchObject({ status: 422, fields })
        throw undo
      })
      .catch((error) => expect(error).toBe(undo))
  })
})
