import type { Db } from "@loa/db/db.ts"
import { accounts, auditLog, reportEntries, reports } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { redactedText } from "@loa/domain/accounts/redact.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { person } from "../activities/testing.ts"
import type { Who } from "../activities/testing-world.ts"
import { clientAs } from "../http/testing.ts"
import { apiAs, enter, reportOf, today, world } from "./testing.ts"

const title = 'Hội nghị có tên ông "Văn A" trong tiêu đề'

let db: Db
let entry = ""
beforeAll(async () => {
  db = await testDb(world)
  entry = await enter(db, { title: `${title}.`, reach: 300 })
  const at = (who: Who) => apiAs(db, who)[":plan"][":period"][":scope"][":organization"]
  const param = reportOf("xa")
  const narrative = { causes: "Thiếu người.", results: `- ${title}: đông người.` }
  const written = await at("reporter").$put({ param, json: { version: 0, narrative } })
  expect(written.status).toBe(200)
  const sent = await at("approver").submit.$post({ param, json: { version: 1 } })
  expect(sent.status).toBe(200)
})

const audit = () => clientAs({ db, actor: person("admin"), today }).audit
const everything = async () =>
  JSON.stringify([
    await db.select().from(reports),
    await db.select().from(reportEntries),
    await db.select().from(auditLog).where(eq(auditLog.subjectType, "report")),
  ])

test("an activity's title that is blanked is gone from the reports that counted it, and from their history", async () => {
  expect(await everything()).toContain("Văn A")
  const json = { subjectType: "activity" as const, subjectId: entry, fields: ["title" as const] }
  const res = await audit().redact.$post({ json: { ...json, reason: "Có tên người dân" } })
  expect(res.status).toBe(200)
  const left = await everything()
  expect(left).not.toContain("Văn A")
  expect(left).toContain(redactedText)
  expect(left).toContain("Thiếu người.")
})

test("the name of who sent a report is gone with the account's", async () => {
  await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, "approver"))
  const json = { subjectType: "account" as const, subjectId: "approver", fields: ["name" as const] }
  const res = await audit().redact.$post({ json: { ...json, reason: "Theo yêu cầu" } })
  expect(res.status).toBe(200)
  const [row] = await db.select({ by: reports.submittedByName }).from(reports)
  expect(row?.by).toBe(redactedText)
})
