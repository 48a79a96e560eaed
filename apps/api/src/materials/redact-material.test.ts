import type { Db } from "@loa/db/db.ts"
import { accounts, auditLog, materialReceipts, materials } from "@loa/db/schema.ts"
import { redactedText } from "@loa/domain/accounts/redact.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { addAccount, bodyOf, person } from "../plan/testing.ts"
import { materialsAs, script } from "./testing.ts"

const today = "2025-06-12"
const secret = "Nguyễn Thị Bí Mật"
const reason = "Người dân yêu cầu xóa tên mình"
let db: Db
const id = uuidv7()

const audit = () => clientAs({ db, today, actor: person("phong-noi-vu-thu", "admin") }).audit

beforeAll(async () => {
  db = await referenceDb()
  for (const one of ["phong-vhtt", "ubnd-xa-tra-thuy", "phong-noi-vu-thu"])
    await addAccount(db, one)
  const focal = materialsAs(db, today, "phong-vhtt", "coordinator")
  const json = { ...script, title: `Gương ${secret}`, body: `Bà ${secret} ở thôn 2` }
  await bodyOf(focal[":id"].$put({ param: { id }, json }))
  const commune = materialsAs(db, today, "ubnd-xa-tra-thuy", "reporter")
  await bodyOf(
    commune[":id"].confirm.$post({
      ...{ param: { id }, json: { organizationId: "ubnd-xa-tra-thuy" } },
    }),
  )
})

test("a text that names somebody is blanked in the material and in its history", async () => {
  const json = { subjectType: "material" as const, subjectId: id, reason }
  const fields: ("title" | "body")[] = ["title", "body"]
  expect(await bodyOf(audit().redact.$post({ json: { ...json, fields } }))).toEqual({ lines: 1 })
  const [row] = await db.select().from(materials).where(eq(materials.id, id))
  expect(row).toMatchObject({ title: redactedText, body: "", minutes: 5, version: 2 })
  const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(JSON.stringify(lines)).not.toContain(secret)
  expect(lines.map(({ verb }) => verb)).toContain("material.redact")
  const gone = audit().redact.$post({ json: { ...json, fields, subjectId: uuidv7() } })
  expect((await gone).status).toBe(404)
})

test("so is the name of who put it there and of who confirmed it", async () => {
  await db.update(accounts).set({ disabledAt: new Date() })
  for (const organizationId of ["phong-vhtt", "ubnd-xa-tra-thuy"]) {
    const subjectId = person(organizationId).accountId
    const json = { subjectType: "account" as const, subjectId, fields: ["name" as const], reason }
    await bodyOf(audit().redact.$post({ json }))
  }
  const [row] = await db.select().from(materials).where(eq(materials.id, id))
  const [receipt] = await db.select().from(materialReceipts)
  expect([row?.authorName, receipt?.confirmedByName]).toEqual([redactedText, redactedText])
})
