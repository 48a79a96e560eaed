import type { Db } from "@loa/db/db.ts"
import { accounts, auditLog, clipOrders, outreachPlanLines } from "@loa/db/schema.ts"
import { redactedText } from "@loa/domain/accounts/redact.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { addAccount, bodyOf, person, planId } from "../plan/testing.ts"
import { aLine, outreachAs, put } from "./testing.ts"

const today = "2025-06-12"
const secret = "Nguyễn Thị Bí Mật"
const reason = "Người dân yêu cầu xóa tên mình"
const office = "phong-vhtt"
let db: Db
let month = 0

beforeAll(async () => {
  db = await referenceDb()
  await addAccount(db, office)
})

const writer = () => outreachAs(db, today, office, "reporter")
const admin = () => outreachAs(db, today, "ubnd-huyen", "admin")
const logOf = (id: string) => db.select().from(auditLog).where(eq(auditLog.subjectId, id))

async function aLineAndAnOrder() {
  const line = aLine({ note: secret, month: ++month })
  await bodyOf(put(writer(), office, 2025, line))
  const id = uuidv7()
  const json = {
    ...{ planId, taskCode: "9", contractor: secret, title: `Gặp ${secret}`, brief: secret },
    ...{ cost: 1_000_000, orderedOn: "2025-05-05", dueOn: null, deliveredOn: null, link: "" },
    ...{ acceptedOn: null, acceptanceNote: secret },
  }
  await bodyOf(writer()["clip-orders"][":id"].$put({ param: { id }, json }))
  return { lineId: line.id, orderId: id }
}

test("a name in a note or an order is blanked in the row and in its history", async () => {
  const { lineId, orderId } = await aLineAndAnOrder()
  const note = { subjectType: "outreach", subjectId: lineId, reason } as const
  await bodyOf(admin().audit.redact.$post({ json: { ...note, fields: ["note"] } }))
  const order = { subjectType: "clip", subjectId: orderId, reason } as const
  await bodyOf(
    admin().audit.redact.$post({
      json: { ...order, fields: ["contractor", "title", "brief", "acceptanceNote"] },
    }),
  )
  const lines = await db.select().from(outreachPlanLines).where(eq(outreachPlanLines.id, lineId))
  const orders = await db.select().from(clipOrders).where(eq(clipOrders.id, orderId))
  expect(orders).toMatchObject([{ contractor: redactedText, title: redactedText, brief: "" }])
  expect(lines).toMatchObject([{ note: "", version: 2 }])
  const said = JSON.stringify([lines, orders, await logOf(lineId), await logOf(orderId)])
  expect(said).not.toContain(secret)
  const unknown = { ...order, subjectId: uuidv7(), fields: ["brief" as const] }
  expect((await admin().audit.redact.$post({ json: unknown })).status).toBe(404)
})

test("the name of whoever entered them goes with their account", async () => {
  const { lineId, orderId } = await aLineAndAnOrder()
  const { accountId, name } = person(office)
  await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, accountId))
  const json = { subjectType: "account" as const, subjectId: accountId, reason }
  await bodyOf(admin().audit.redact.$post({ json: { ...json, fields: ["name"] } }))
  const [line] = await db.select().from(outreachPlanLines).where(eq(outreachPlanLines.id, lineId))
  const [order] = await db.select().from(clipOrders).where(eq(clipOrders.id, orderId))
  expect([line?.authorName, order?.authorName]).toEqual([redactedText, redactedText])
  expect(JSON.stringify(await logOf(lineId))).not.toContain(name)
})
