import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { Actor, Person } from "@loa/domain/accounts/actor.ts"
import { auditVerbs } from "@loa/domain/accounts/audit-verbs.ts"
import { activityMoves } from "@loa/domain/activities/state.ts"
import Papa from "papaparse"
import { beforeAll, describe, expect, test } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { makeAdmin, makeClerk, today } from "./testing.ts"

let db: Db
let admin: Person
beforeAll(async () => {
  db = await testDb()
  admin = await makeAdmin(db)
  const line = { actorId: "a1", actorName: "Hồ Thị Mai", subjectType: "activity" }
  const id = "01990000-0000-7000-8000-00000000000"
  await db.insert(auditLog).values([
    {
      ...{ ...line, subjectId: `${id}1`, verb: "activity.save", organizationId: "ubnd-xa" },
      ...{ at: new Date("2026-03-03T16:59:59Z"), after: { title: "Họp thôn về đất đai" } },
    },
    {
      ...{ ...line, subjectId: `${id}1`, verb: "activity.submit" },
      ...{ at: new Date("2026-03-03T17:00:00Z"), before: { state: "draft" } },
    },
    {
      ...{ ...line, subjectId: `${id}2`, verb: "activity.return", actorName: "Nguyễn Văn Tư" },
      ...{ at: new Date("2026-03-05T01:00:00Z"), reason: "=HYPERLINK(1)" },
    },
  ])
})

const log = (actor: Actor = admin) => clientAs({ db, actor, today }).audit
const verbs = async (query: Record<string, string>) => {
  const { data } = await (await log().$get({ query })).json()
  return data.map(({ verb }) => verb)
}

describe("the log", () => {
  test("is the newest first, page by page, without gaps", async () => {
    const all = await verbs({ limit: "200" })
    expect(all.slice(0, 3)).toEqual(["activity.return", "activity.submit", "activity.save"])
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const query = { limit: "1", ...(cursor && { cursor }) }
      const page = await (await log().$get({ query })).json()
      seen.push(...page.data.map(({ verb }) => verb))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(all)
  })

  test("names what it was about, and the organization as it was called", async () => {
    const query = { verb: "activity.save" }
    const { data } = await (await log().$get({ query })).json()
    expect(data).toMatchObject([
      { subjectName: "Họp thôn về đất đai", organizationName: "UBND xã Trà Bồng" },
    ])
  })

  test.each([
    [{ who: "ho thi mai" }, ["activity.submit", "activity.save"]],
    [{ q: "dat dai" }, ["activity.save"]],
    [{ q: "hyperlink" }, ["activity.return"]],
    [{ organization: "ubnd-xa" }, ["activity.save"]],
    [{ verb: "activity.submit" }, ["activity.submit"]],
    [{ subject: "account", who: "ho thi mai" }, []],
    [{ subjectId: "01990000-0000-7000-8000-000000000002" }, ["activity.return"]],
    [{ from: "2026-03-04", to: "2026-03-04" }, ["activity.submit"]],
    [{ to: "2026-03-03" }, ["activity.save"]],
    [{ q: "100%" }, []],
  ])("%j finds %j", async (query, found) => {
    expect(await verbs({ limit: "200", ...query })).toEqual(found)
  })

  test("refuses days in the wrong order, and what it does not know", async () => {
    const get = (query: string) => sendAs({ db, actor: admin, today }, "GET", `/audit?${query}`)
    expect((await get("from=2026-03-04&to=2026-03-01")).status).toBe(422)
    expect((await get("cursor=x")).status).toBe(422)
    expect((await get("actor=x")).status).toBe(422)
  })

  test("is the administrator's alone", async () => {
    const { person } = await makeClerk(db, "leader", "coordinator", "approver")
    expect((await log(person).$get({ query: {} })).status).toBe(403)
    expect((await log(person).csv.$get({ query: {} })).status).toBe(403)
  })
})

test("the file opens in a spreadsheet: marked, in Vietnamese, and no cell runs as a formula", async () => {
  const res = await log().csv.$get({ query: { who: "nguyen van tu" } })
  expect(res.headers.get("content-disposition")).toContain(`loa-nhat-ky-${today}.csv`)
  const bytes = new Uint8Array(await res.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { data } = Papa.parse(new TextDecoder().decode(bytes), { header: true })
  expect(data[0]).toMatchObject({
    ...{ "Người làm": "Nguyễn Văn Tư", "Đã làm gì": "đã trả lại hoạt động" },
    "Lý do": "'=HYPERLINK(1)",
  })
})

/** Wherever a line is written, its verb stands as text beside the word. */
async function writtenVerbs() {
  const folders = ["apps/api/src", "packages/reference/src"]
  const root = join(import.meta.dirname, "../../../..")
  const found = new Set<string>(activityMoves.map((move) => `activity.${move}`))
  for (const folder of folders)
    for (const file of await readdir(join(root, folder), { recursive: true })) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue
      const text = await readFile(join(root, folder, file), "utf8")
      for (const [, verb] of text.matchAll(/verb: "([a-z]+\.[a-z-]+)"/g)) found.add(verb ?? "")
      for (const [, verb] of text.matchAll(/"(account\.[a-z-]+)"/g)) found.add(verb ?? "")
    }
  return found
}

test("every verb that is written has its words", async () => {
  const unnamed = [...(await writtenVerbs())].filter((verb) => !(verb in auditVerbs))
  expect(unnamed).toEqual([])
})
