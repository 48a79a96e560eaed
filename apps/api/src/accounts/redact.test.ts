import type { Db } from "@loa/db/db.ts"
import { accounts, activities, auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { redactedText } from "@loa/domain/accounts/redact.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { aWrite, person, today } from "../activities/testing.ts"
import { world } from "../activities/testing-world.ts"
import { clientAs } from "../http/testing.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const as = (who: "admin" | "reporter" | "coordinator") =>
  clientAs({ db, actor: person(who), today })
const reason = "Người dân yêu cầu xóa tên mình"
const secret = "Nguyễn Thị Bí Mật"

const linesOf = async (id: string) => {
  const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  return lines.sort((a, b) => a.id - b.id)
}

async function anActivity() {
  const id = uuidv7()
  const json = aWrite({ title: `Gặp ${secret}`, summary: secret, details: { station: secret } })
  await as("reporter").activities[":id"].$put({ param: { id }, json })
  return id
}

describe("an activity", () => {
  test("loses what is named, in the row and in its history, and nothing else", async () => {
    const id = await anActivity()
    await as("reporter").activities[":id"].submit.$post({ param: { id }, json: {} })
    const returned = { version: undefined, reason: `Sao lại ghi ${secret}` }
    await as("coordinator").activities[":id"].return.$post({ param: { id }, json: returned })
    const res = await as("admin").audit.redact.$post({
      json: {
        ...{ subjectType: "activity", subjectId: id, reason },
        fields: ["title", "summary", "details", "reason"],
      },
    })
    expect(await res.json()).toEqual({ lines: 2 })
    const [row] = await db.select().from(activities).where(eq(activities.id, id))
    expect(row).toMatchObject({
      ...{ title: redactedText, summary: "", details: {}, stateReason: null },
      ...{ place: "Toàn xã", state: "returned", version: 4 },
    })
    const lines = await linesOf(id)
    expect(JSON.stringify([row, lines])).not.toContain(secret)
    expect(lines[0]?.after).toMatchObject({ title: null, summary: null, place: "Toàn xã" })
    expect(lines.at(-1)).toMatchObject({
      ...{ verb: "activity.redact", actorId: "admin", reason },
      after: { fields: ["title", "summary", "details", "reason"], lines: 2 },
    })
  })

  test("still opens, and tells what was done to it", async () => {
    const id = await anActivity()
    const json = { subjectType: "activity", subjectId: id, reason } as const
    await as("admin").audit.redact.$post({ json: { ...json, fields: ["title"] } })
    const activity = await (await as("reporter").activities[":id"].$get({ param: { id } })).json()
    expect(activity).toMatchObject({
      title: redactedText,
      history: [{}, { verb: "activity.redact" }],
    })
  })

  test("that was deleted is blanked in the log, which alone still holds it", async () => {
    const id = await anActivity()
    await as("reporter").activities[":id"].$delete({ param: { id }, query: {} })
    const json = {
      ...({ subjectType: "activity", subjectId: id, reason } as const),
      fields: ["title" as const, "summary" as const, "details" as const],
    }
    expect((await as("admin").audit.redact.$post({ json })).status).toBe(200)
    expect(JSON.stringify(await linesOf(id))).not.toContain(secret)
  })

  test("that never was is not found, and why it was blanked is never blanked", async () => {
    const json = { subjectType: "activity", fields: ["reason"], reason } as const
    const blank = (subjectId: string) =>
      as("admin").audit.redact.$post({ json: { ...json, fields: ["reason"], subjectId } })
    expect((await blank(uuidv7())).status).toBe(404)
    const id = await anActivity()
    await blank(id)
    await blank(id)
    expect((await linesOf(id)).map((line) => line.reason)).toEqual([null, reason, reason])
  })
})

describe("an account", () => {
  const blank = (fields: ("name" | "username")[]) =>
    as("admin").audit.redact.$post({
      json: { subjectType: "account", subjectId: "reporter", fields, reason },
    })

  test("loses its name wherever it stands, once it is disabled", async () => {
    const [kept, gone] = [await anActivity(), await anActivity()]
    await as("reporter").activities[":id"].$delete({ param: { id: gone }, query: {} })
    expect((await blank(["name"])).status).toBe(409)
    const its = eq(accounts.id, "reporter")
    await db.update(accounts).set({ disabledAt: new Date() }).where(its)
    expect((await blank(["name", "username"])).status).toBe(200)
    const [account] = await db.select().from(accounts).where(its)
    expect(account).toMatchObject({
      ...{ name: redactedText, username: "da-xoa-reporter" },
      email: "da-xoa-reporter@loa.invalid",
    })
    const rows = await db.select().from(activities).where(eq(activities.id, kept))
    const said = JSON.stringify([rows, await linesOf(kept), await linesOf(gone)])
    expect(said).not.toContain("Người reporter")
    expect(await linesOf(kept)).toMatchObject([{ actorId: "reporter", actorName: redactedText }])
    expect(await linesOf("reporter")).toMatchObject([{ verb: "account.redact", reason }])
  })

  test("nobody knows of is not found", async () => {
    const json = { subjectType: "account", subjectId: "khong-co", reason } as const
    const res = await as("admin").audit.redact.$post({ json: { ...json, fields: ["name"] } })
    expect(res.status).toBe(404)
  })
})

test("only an administrator blanks anything, only what may be blanked, and says why", async () => {
  const id = await anActivity()
  const json = { subjectType: "activity" as const, subjectId: id, reason }
  const mine = await as("reporter").audit.redact.$post({ json: { ...json, fields: ["title"] } })
  expect(mine.status).toBe(403)
  const none = await as("admin").audit.redact.$post({ json: { ...json, fields: [] } })
  expect(none.status).toBe(422)
  const silent = { ...json, fields: ["title" as const], reason: " " }
  expect(await (await as("admin").audit.redact.$post({ json: silent })).json()).toMatchObject({
    errors: [{ field: "reason", message: "cần ghi rõ vì sao." }],
  })
})
