import type { Db } from "@loa/db/db.ts"
import { auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import type { SettingKey } from "@loa/domain/accounts/settings.ts"
import { addDays } from "@loa/domain/dates.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"
import { readSettings } from "./read-settings.ts"
import { makeAdmin, today } from "./testing.ts"

let db: Db
let admin: Person
beforeAll(async () => {
  db = await testDb()
  admin = await makeAdmin(db)
})

const settings = (day = today) => clientAs({ db, actor: admin, today: day }).settings
const set = (key: SettingKey, value: string, validFrom = today) =>
  settings().$post({ json: { key, value, validFrom, reason: "Theo quy chế mới" } })
const one = async (key: SettingKey, day = today) => {
  const { data } = await (await settings(day).$get()).json()
  return data.find((setting) => setting.key === key)
}

test("a new value counts from its day on, the old one until then", async () => {
  const later = addDays(today, 30)
  expect((await set("agency", "UBND xã Trà Bồng mới", later)).status).toBe(201)
  expect((await one("agency"))?.value).not.toBe("UBND xã Trà Bồng mới")
  expect((await one("agency", later))?.value).toBe("UBND xã Trà Bồng mới")
  expect(await readSettings(db, later)).toMatchObject({ agency: "UBND xã Trà Bồng mới" })
})

test("written twice for one day, the later counts and both are told", async () => {
  await set("rolling_amber_days", "60")
  await set("rolling_amber_days", "45")
  expect(await readSettings(db, today)).toMatchObject({ rolling_amber_days: 45 })
  const setting = await one("rolling_amber_days")
  expect(setting).toMatchObject({
    value: "45",
    history: [
      { value: "45", createdByName: "Cán bộ quan-tri", reason: "Theo quy chế mới" },
      { value: "60" },
    ],
  })
  expect(setting?.currentId).toBe(setting?.history[0]?.id)
})

test("leaves a line with what counted before", async () => {
  await set("site_name", "Loa một", addDays(today, -1))
  await set("site_name", "Loa hai")
  const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, "site_name"))
  expect(lines.at(-1)).toMatchObject({
    ...{ verb: "setting.set", actorId: admin.accountId, reason: "Theo quy chế mới" },
    ...{ before: { value: "Loa một" }, after: { value: "Loa hai" } },
  })
})

test("the site's name on every page is the setting", async () => {
  await set("site_name", "Loa ba")
  const answer = await clientAs({ db, actor: { kind: "visitor" }, today }).session.$get()
  expect((await answer.json()).site.name).toBe("Loa ba")
})

test("a wrong value is refused by its field", async () => {
  const res = await set("quarter_cut_off_day", "31")
  expect(res.status).toBe(422)
  expect(await res.json()).toMatchObject({
    errors: [{ field: "value", label: "Giá trị", message: "không được lớn hơn 28." }],
  })
})
