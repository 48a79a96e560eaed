import type { Db } from "@loa/db/db.ts"
import { accounts, calendarFeeds, memberships } from "@loa/db/schema.ts"
import { visitor } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { addAccount, bodyOf, person, place, planAs } from "./testing.ts"

const today = "2025-05-12"
const office = "tt-tt-vh-tt"
const { accountId } = person(office)
let db: Db
let path = ""
let id = ""

beforeAll(async () => {
  db = await referenceDb()
  await addAccount(db, office)
  await db
    .insert(memberships)
    .values({ accountId, organizationId: office, role: "reporter", validFrom: "2022-08-01" })
  await place(db, { organizationId: office, taskCode: "10a", firstDay: today })
})

const own = () => planAs(db, today, office, "reporter").calendars
beforeEach(async () => {
  await db.delete(calendarFeeds)
  const made = await bodyOf(own().$post({ json: { organizationId: office } }))
  path = made.path.replace(/^\/api/, "")
  id = made.id
})

const read = (address = path) => sendAs({ db, today, actor: visitor }, "GET", address)

describe("the calendar of deadlines", () => {
  test("is read without a session by whoever holds the address", async () => {
    const reply = await read()
    expect(reply.status).toBe(200)
    expect(reply.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8")
    expect(reply.headers.get("Cache-Control")).toContain("private")
    const text = (await reply.text()).replaceAll("\r\n ", "")
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true)
    expect(text).toContain("X-WR-TIMEZONE:Asia/Ho_Chi_Minh")
    expect(text).toContain("SUMMARY:Hạn gửi báo cáo quý II năm 2025")
    expect(text).toContain("SUMMARY:Chốt số liệu quý II năm 2025")
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(text.match(/END:VEVENT/g)?.length)
  })

  test("has whole days in Việt Nam, of what is not done, to the end of the organization's time", async () => {
    const text = (await (await read()).text()).replaceAll("\r\n ", "")
    const events = text.split("BEGIN:VEVENT").slice(1)
    const dayOf = (summary: string) =>
      events
        .find((event) => event.includes(`SUMMARY:${summary}\r\n`))
        ?.match(/DTSTART;VALUE=DATE:(\d+)/)?.[1]
    expect(dayOf("Hạn gửi báo cáo quý II năm 2025")).toBe("20250620")
    expect(dayOf("Chốt số liệu quý II năm 2025")).toBe("20250614")
    expect(dayOf("Nhiệm vụ 10a\\, tuần 19")).toBe("20250511")
    // Week 20 has its broadcast; the last week the office owes is the 26th.
    expect(dayOf("Nhiệm vụ 10a\\, tuần 20")).toBeUndefined()
    expect(dayOf("Nhiệm vụ 10a\\, tuần 26")).toBe("20250629")
    expect(dayOf("Nhiệm vụ 10a\\, tuần 27")).toBeUndefined()
    expect(new Set(events.map((event) => event.match(/UID:(.+)\r/)?.[1])).size).toBe(events.length)
  })

  test("its secret is kept as a hash only, and is shown once", async () => {
    const [row] = await db.select().from(calendarFeeds)
    const secret = path.split("/").at(-1)?.replace(".ics", "") ?? ""
    expect(secret).toMatch(/^[0-9a-z]{26}$/)
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(await bodyOf(own().$get()))).not.toContain(secret)
  })

  test("ends when it is revoked, by its owner only", async () => {
    const other = planAs(db, today, "phong-tu-phap", "reporter").calendars[":id"]
    expect((await other.end.$post({ param: { id } })).status).toBe(404)
    expect((await own()[":id"].end.$post({ param: { id } })).status).toBe(204)
    expect((await own()[":id"].end.$post({ param: { id } })).status).toBe(404)
    expect((await read()).status).toBe(404)
    expect((await bodyOf(own().$get())).data).toEqual([])
  })

  test("ends with the account or its place there", async () => {
    const lock = (disabledAt: Date | null) =>
      db.update(accounts).set({ disabledAt }).where(eq(accounts.id, accountId))
    await lock(new Date())
    expect((await read()).status).toBe(404)
    await lock(null)
    const until = (validTo: string | null) =>
      db.update(memberships).set({ validTo }).where(eq(memberships.accountId, accountId))
    await until("2025-05-11")
    expect((await read()).status).toBe(404)
    await until(null)
    expect((await read()).status).toBe(200)
  })

  test("is made for one's own organization, a few times", async () => {
    const foreign = await own().$post({ json: { organizationId: "phong-tu-phap" } })
    expect(foreign.status).toBe(422)
    for (let n = 1; n < 10; n++) await bodyOf(own().$post({ json: { organizationId: office } }))
    expect((await own().$post({ json: { organizationId: office } })).status).toBe(409)
  })

  test("an address that was never made is not found", async () => {
    expect((await read("/calendar/khong-co.ics")).status).toBe(404)
  })
})
