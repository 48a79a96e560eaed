import type { Db } from "@loa/db/db.ts"
import { testDb } from "@loa/db/testing.ts"
import { listScopes } from "@loa/domain/activities/list-query.ts"
import { type ActivityState, activityStates } from "@loa/domain/activities/state.ts"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { aWrite, person, placeActivity, today } from "./testing.ts"
import { everybody, type Who, world } from "./testing-world.ts"

let db: Db
const placed: {
  id: string
  organizationId: string
  state: ActivityState
  firstDay: string | null
}[] = []

const days = ["2025-06-30", "2026-03-15", "2026-03-16"]

beforeAll(async () => {
  db = await testDb(world)
  for (const [n, organizationId] of ["xa", "xa-cu", "xa-khac", "phong"].entries())
    for (const [m, state] of activityStates.entries())
      for (const [d, firstDay] of [...days, null].entries()) {
        if (firstDay === null && state !== "draft") continue
        const row = {
          ...{ organizationId, state, firstDay, title: `Số ${n}${m}${d}` },
          authorId: organizationId === "phong" ? "writingCoordinator" : "reporter",
          partnerIds: organizationId === "xa-khac" && d % 2 ? ["xa"] : [],
        }
        placed.push({ ...row, id: await placeActivity(db, row) })
      }
  // A draft of which the rollup knows nothing.
  const bare = { state: "draft" as const, firstDay: null, organizationId: "xa" }
  placed.push({ ...bare, id: await placeActivity(db, { ...bare, channelCode: null, items: [] }) })
})

const api = (who: Who) => clientAs({ db, actor: person(who), today }).activities
type Query = Parameters<ReturnType<typeof api>["$get"]>[0]["query"]

async function list(who: Who, query: Query = {}) {
  const res = await api(who).$get({ query: { limit: "200", ...query } })
  expect(res.status).toBe(200)
  return res.json()
}
const ids = async (who: Who, query: Query = {}) => (await list(who, query)).data.map((a) => a.id)

const readers = everybody.filter((who) => !["colleague", "analyst", "admin"].includes(who))

test.each(readers)("%s sees in the list exactly what may be opened one by one", async (who) => {
  const listed = new Set(await ids(who))
  for (const { id, ...row } of placed) {
    const res = await api(who)[":id"].$get({ param: { id } })
    expect(res.status === 200, JSON.stringify(row)).toBe(listed.has(id))
  }
})

describe.each(readers)("counts of %s", (who) => {
  test.each(listScopes)("are those of the list: %s", async (mine) => {
    const { data } = await list(who, { mine })
    for (const filter of [{}, { organization: "xa-khac" }, { plan: "khong-co" }]) {
      const counts = await (await api(who).counts.$get({ query: { mine, ...filter } })).json()
      const seen = data.filter(
        (a) =>
          !("plan" in filter) && (!("organization" in filter) || a.organizationId === "xa-khac"),
      )
      expect(counts).toEqual({
        ...Object.fromEntries(
          activityStates.map((s) => [s, seen.filter((a) => a.state === s).length]),
        ),
        total: seen.length,
      })
    }
  })
})

test("each scope is what it says", async () => {
  const of = async (who: Who, query: Query) =>
    new Set((await list(who, query)).data.map((a) => `${a.organizationId} ${a.state === "draft"}`))
  expect(await of("reporter", { mine: "own" })).toEqual(
    new Set(["xa true", "xa false", "xa-cu true", "xa-cu false"]),
  )
  expect(await of("reporter", { mine: "partner" })).toEqual(new Set(["xa-khac false"]))
  expect(await of("reporter", { mine: "review" })).toEqual(new Set())
  expect(await of("coordinator", { mine: "review" })).toEqual(
    new Set(["xa false", "xa-cu false", "phong false"]),
  )
  expect(await of("approverOfOffice", { mine: "review" })).toEqual(new Set(["phong false"]))
  expect(await of("leader", {})).toEqual(
    new Set(["xa false", "xa-cu false", "xa-khac false", "phong false"]),
  )
})

test("a coordinator's scope is that of the day of the activity", async () => {
  const { data } = await list("outsider", { mine: "review" })
  const seen = new Set(data.map((a) => a.firstDay))
  expect(seen).toEqual(new Set(["2025-06-30", "2026-03-15"]))
})

test("pages follow each other without gap or repetition, newest first, without a day before all", async () => {
  const all = (await list("reporter")).data
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await list("reporter", { limit: "7", ...(cursor && { cursor }) })
    expect(page.data.length).toBeLessThanOrEqual(7)
    paged.push(...page.data.map((a) => a.id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(paged).toEqual(all.map((a) => a.id))
  expect(new Set(paged).size).toBe(paged.length)
  const keys = all.map((a) => a.firstDay ?? "9999")
  expect(keys).toEqual(keys.toSorted().reverse())
})

test.each([
  [{ state: "draft" }, (a: Row) => a.state === "draft"],
  [{ state: ["verified", "published"] }, (a: Row) => ["verified", "published"].includes(a.state)],
  [{ organization: "xa-cu" }, (a: Row) => a.organizationId === "xa-cu"],
  [{ from: "2026-03-15" }, (a: Row) => (a.firstDay ?? "") >= "2026-03-15"],
  [{ to: "2026-03-15" }, (a: Row) => a.firstDay !== null && a.firstDay <= "2026-03-15"],
  [{ item: "b" }, (a: Row) => a.items.some((i) => i.code === "b")],
  [{ item: "c" }, () => false],
  [{ channel: "radio" }, (a: Row) => a.channelCode === "radio"],
  [{ task: "1" }, () => false],
  [{ plan: "khong-co" }, () => false],
] as [Query, (a: Row) => boolean][])("filter %j", async (query, keeps) => {
  const { data } = await list("reporter")
  expect(await ids("reporter", query)).toEqual(data.filter(keeps).map((a) => a.id))
})
type Row = Awaited<ReturnType<typeof list>>["data"][number]

test("a row says what a list shows", async () => {
  const id = await placeActivity(db, { state: "submitted", firstDay: "2026-05-05" })
  expect((await list("coordinator", { from: "2026-05-05", to: "2026-05-05" })).data).toMatchObject([
    {
      ...{ id, title: "Phát thanh", organizationName: "Tên xa", channelName: "radio", reach: 10 },
      ...{ own: false, partner: false, version: 1, stateReason: null },
      items: [
        { code: "a", label: "PAR.a", shortTitle: "ND a", indexId: "par", main: true },
        { code: "b", main: false },
      ],
    },
  ])
})

describe("search", () => {
  beforeAll(async () => {
    const text = { state: "published" as const, firstDay: "2026-04-04", authorId: null }
    await placeActivity(db, {
      ...text,
      title: "Đối thoại về ĐẤT ĐAI",
      summary: "Giải đáp 100%_ ý kiến",
    })
    await placeActivity(db, { ...text, title: "Hội nghị", place: "Thôn Trung \\ Đông" })
  })

  test.each([
    ["doi thoai", 1],
    ["đất  đai", 1],
    ["DAT DAI doi", 1],
    ["Đối thoại".normalize("NFD"), 1],
    ["ĐÁT", 1],
    ["100%", 1],
    ["100%_", 1],
    ["1%0", 0],
    ["doi tho", 1],
    ["do thoai", 0],
    ["thoai đ", 1],
    ["_", 0],
    ["\\", 0],
    ["trung \\", 1],
    ["' or true --", 0],
    ["hội nghị đất", 0],
  ])("%j finds %d", async (q, found) => {
    expect(await ids("reporter", { q, from: "2026-04-04", to: "2026-04-04" })).toHaveLength(found)
  })

  test("does not reach into another commune", async () => {
    expect(await ids("outsider", { q: "doi thoai" })).toEqual([])
  })
})

test("an officer of another commune finds nothing, opens nothing, changes nothing", async () => {
  for (const state of activityStates) {
    const id = await placeActivity(db, { state, firstDay: "2026-06-06" })
    const one = api("outsider")[":id"]
    const param = { id }
    const answers = await Promise.all([
      one.$get({ param }),
      one.$put({ param, json: aWrite({ organizationId: "xa-khac", version: 1 }) }),
      one.$put({ param, json: aWrite({ version: 1 }) }),
      one.$delete({ param, query: {} }),
      one.submit.$post({ param, json: {} }),
      one.return.$post({ param, json: { reason: "x" } }),
      one.verify.$post({ param, json: {} }),
      one.publish.$post({ param, json: {} }),
      one.withdraw.$post({ param, json: { reason: "x" } }),
    ])
    expect(
      answers.map((r) => r.status),
      state,
    ).toEqual(Array(9).fill(404))
  }
  expect(await ids("outsider", { from: "2026-06-06", to: "2026-06-06" })).toEqual([])
  expect(await ids("outsider", { organization: "xa" })).toEqual([])
})
