import { sql } from "drizzle-orm"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Db } from "./db.ts"
import { auditLog } from "./schema.ts"
import { testDb } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await testDb()
})

let subjectId = ""
let count = 0
beforeEach(async () => {
  subjectId = `row-${++count}`
  await db
    .insert(auditLog)
    .values([
      line({ before: null, after: { title: "Tên người", place: "Nhà văn hóa" } }),
      line({ before: { title: "Tên người" }, after: { title: "Tên khác" }, reason: "vì ông A" }),
      line({ before: { place: "Nhà văn hóa" }, after: { place: "Chợ" } }),
    ])
})

const line = (fields: Partial<typeof auditLog.$inferInsert>) => ({
  ...{ actorId: "a", actorName: "Người A", verb: "activity.save", subjectType: "activity" },
  ...{ subjectId, ...fields },
})

const lines = async () => {
  const rows = await db.select().from(auditLog).orderBy(auditLog.id)
  return rows.filter((row) => row.subjectId === subjectId)
}

const redact = (tx: Db, ...fields: string[]) =>
  tx.execute<{ lines: number }>(
    sql`select redact_audit('activity', ${subjectId}, ${sql.param(fields)}::text[]) as lines`,
  )

const appendOnly = { cause: { message: "audit_log is append-only" } }

test("blanks named fields of one row's lines, before and after, and nothing else", async () => {
  const before = await lines()
  const { rows } = await redact(db, "title")
  expect(rows[0]?.lines).toBe(2)
  const [made, changed, moved] = await lines()
  expect(made).toEqual({ ...before[0], after: { title: null, place: "Nhà văn hóa" } })
  expect(changed).toEqual({ ...before[1], before: { title: null }, after: { title: null } })
  expect(moved).toEqual(before[2])
})

test("blanks reasons when asked to", async () => {
  await redact(db, "reason")
  expect((await lines()).map(({ reason }) => reason)).toEqual([null, null, null])
})

test("puts something else for a name", async () => {
  await db.execute(sql`select redact_audit_actor('a', '[đã xóa]')`)
  expect(new Set((await lines()).map(({ actorName }) => actorName))).toEqual(new Set(["[đã xóa]"]))
})

describe("everything else is refused", () => {
  test.each([
    "update audit_log set reason = 'x'",
    "delete from audit_log",
    "truncate audit_log",
    "set loa.redacting = 'on'; delete from audit_log",
  ])("%s", async (statement) => {
    const parts = statement.split(";")
    const run = db.transaction(async (tx) => {
      for (const part of parts) await tx.execute(sql.raw(part))
    })
    await expect(run).rejects.toMatchObject(appendOnly)
  })

  test("an update after a redaction in the same transaction, and in the next", async () => {
    const run = db.transaction(async (tx) => {
      await redact(tx, "title")
      await tx.execute(sql`update audit_log set reason = 'x'`)
    })
    await expect(run).rejects.toMatchObject(appendOnly)
    await db.transaction((tx) => redact(tx, "title"))
    await expect(db.execute(sql`update audit_log set reason = 'x'`)).rejects.toMatchObject(
      appendOnly,
    )
  })

  test.each(["id = -1", "at = now()", "verb = 'x'", "actor_id = 'x'", "subject_id = 'x'"])(
    "%s, whatever is set",
    async (change) => {
      const run = db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('loa.redacting', 'on', true)`)
        await tx.execute(sql.raw(`update audit_log set ${change}`))
      })
      await expect(run).rejects.toMatchObject({
        cause: { message: "audit_log keeps who did what" },
      })
    },
  )
})
