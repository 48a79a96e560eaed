import crypto from "node:crypto"
import { syncBuiltinESMExports } from "node:module"
import type { Db } from "@loa/db/db.ts"
import { accounts, credentials, signInFailures } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { strangersKeys } from "./take-turn.ts"
import { Browser, makeAccount, makeCommune, testConfig } from "./testing.ts"

let db: Db
let scrypts = 0
const { scrypt } = crypto
const start = Date.now()
const at = (seconds: number) => vi.setSystemTime(start + seconds * 1000)
const wrong = "không phải mật khẩu"

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {})
  vi.useFakeTimers({ toFake: ["Date"] })
  crypto.scrypt = Object.assign((...given: Parameters<typeof scrypt>) => {
    scrypts++
    return scrypt(...given)
  }, scrypt)
  syncBuiltinESMExports()
  db = await testDb()
  await makeCommune(db)
  for (const name of ["owner", "colleague"]) await makeAccount(db, name)
})

afterAll(() => {
  crypto.scrypt = scrypt
  syncBuiltinESMExports()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

beforeEach(async () => {
  at(0)
  await db.delete(signInFailures)
  scrypts = 0
})

async function failTimes(browser: Browser, name: string, times: number) {
  for (let i = 0; i < times; i++) await browser.signIn(name, wrong)
}

/** Everything a stranger can see of an answer. */
async function seen(answer: Response) {
  const headers = [...answer.headers].filter(([name]) => name !== "x-request-id")
  return { status: answer.status, headers, body: await answer.text() }
}

describe("wrong passwords from one place", () => {
  test("make the next try wait, the right password too, and say for how long", async () => {
    const browser = new Browser(db)
    await failTimes(browser, "owner", 5)
    const answer = await browser.signIn("owner")
    expect(answer.status).toBe(429)
    expect(answer.headers.get("Retry-After")).toBe("5")
    expect(await answer.json()).toMatchObject({
      code: "too-many",
      detail: "Thử quá nhiều lần. Hãy đợi 5 giây rồi thử lại.",
      retryAfter: 5,
    })
    at(5)
    expect((await browser.signIn("owner")).status).toBe(200)
  })

  test("are forgotten after the right one", async () => {
    const browser = new Browser(db)
    await failTimes(browser, "owner", 4)
    expect((await browser.signIn("owner")).status).toBe(200)
    browser.cookies.clear()
    await failTimes(browser, "owner", 4)
    expect((await browser.signIn("owner")).status).toBe(200)
    expect((await db.select().from(signInFailures)).map((row) => row.failures)).toEqual([8, 8])
  })

  test("do not slow down a colleague beside, nor the owner elsewhere", async () => {
    await failTimes(new Browser(db), "owner", 9)
    expect((await new Browser(db).signIn("colleague")).status).toBe(200)
    expect((await new Browser(db, { address: "203.0.113.2" }).signIn("owner")).status).toBe(200)
  })

  test("sent all at once are counted one by one before the costly check", async () => {
    const browser = new Browser(db)
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => browser.signIn("owner", wrong)),
    )
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(95)
    expect(scrypts).toBe(5)
  })
})

describe("nobody learns which names exist", () => {
  test("the whole series of answers is the same", async () => {
    const series = async (name: string, address: string) => {
      const browser = new Browser(db, { address })
      const answers = []
      for (let i = 0; i < 8; i++) answers.push(await seen(await browser.signIn(name, wrong)))
      return answers
    }
    const known = await series("owner", "203.0.113.10")
    expect(await series("khong-co-ai", "203.0.113.11")).toEqual(known)
    expect(known.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  })

  test("each kind of name costs one scrypt and gets the same words", async () => {
    const invited = await makeAccount(db, "moi-tao")
    await db.delete(credentials).where(eq(credentials.userId, invited))
    const left = await makeAccount(db, "da-nghi")
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, left))
    await makeAccount(db, "mau", "reporter", true)
    const expected = await seen(await new Browser(db).signIn("owner", wrong))
    for (const name of ["khong-co-ai", "tên có dấu *", "x", "moi-tao", "da-nghi", "mau"]) {
      scrypts = 0
      expect(await seen(await new Browser(db).signIn(name))).toEqual(expected)
      expect([name, scrypts]).toEqual([name, 1])
    }
  })
})

describe("ten thousand tries on one account", () => {
  test("from one address and from two thousand stay cheap and lock nobody out", async () => {
    const atHome = new Browser(db, { address: "198.51.100.7" })
    await atHome.signIn("owner")
    await atHome.post("/auth/sign-out")
    const sharing = new Browser(db, { address: "203.0.113.1" })
    sharing.cookies.set("loa_device", atHome.cookies.get("loa_device") ?? "")
    scrypts = 0
    const attacker = new Browser(db)
    for (let i = 0; i < 10_000; i++) {
      at(i / 10)
      attacker.address = i % 5 === 0 ? "203.0.113.1" : `2001:db8:0:${(i % 2000).toString(16)}::1`
      await attacker.signIn("owner", wrong)
    }
    // 20 are forgiven, then one, two, four … sixty seconds: about forty in a thousand seconds.
    expect(scrypts).toBeLessThan(50)
    expect((await db.select().from(signInFailures)).length).toBeLessThan(3 * scrypts)

    const unknown = await new Browser(db, { address: "192.0.2.1" }).signIn("owner")
    expect(unknown.status).toBe(429)
    expect(Number(unknown.headers.get("Retry-After"))).toBeLessThanOrEqual(60)
    expect((await atHome.signIn("owner")).status).toBe(200)
    expect((await sharing.signIn("owner")).status).toBe(200)
    expect((await new Browser(db).signIn("colleague")).status).toBe(200)
  }, 180_000)
})

describe("a known device", () => {
  test("is known for the account that signed in there, and for no other", async () => {
    const browser = new Browser(db)
    await browser.signIn("colleague")
    await failTimes(new Browser(db), "owner", 5)
    expect((await browser.signIn("owner")).status).toBe(429)
    expect((await browser.signIn("colleague")).status).toBe(200)
  })

  test("is slowed down for its own wrong passwords", async () => {
    const browser = new Browser(db)
    await browser.signIn("owner")
    await failTimes(browser, "owner", 5)
    expect((await browser.signIn("owner")).status).toBe(429)
    expect((await new Browser(db).signIn("owner")).status).toBe(200)
  })

  test("cannot be made up", async () => {
    const browser = new Browser(db)
    await browser.signIn("owner")
    await failTimes(new Browser(db), "owner", 5)
    browser.cookies.set("loa_device", `${browser.cookies.get("loa_device")}x`)
    expect((await browser.signIn("owner")).status).toBe(429)
  })
})

test("an address is slowed from three hundred failures an hour on, whatever the names", async () => {
  const keys = await strangersKeys(testConfig, "any", "203.0.113.1")
  const key = keys.find(({ watch }) => watch === "address")?.key ?? ""
  const now = new Date()
  await db.insert(signInFailures).values({ key, failures: 299, since: now, lastAt: now })
  const browser = new Browser(db)
  expect((await browser.signIn("khong-co-ai", wrong)).status).toBe(401)
  expect((await browser.signIn("colleague")).status).toBe(429)
  expect((await new Browser(db, { address: "203.0.113.2" }).signIn("colleague")).status).toBe(200)
  at(10)
  expect((await browser.signIn("colleague")).status).toBe(200)
  await failTimes(new Browser(db), "khong-co-ai", 1)
  at(3600)
  const later = [await browser.signIn("owner", wrong), await browser.signIn("owner", wrong)]
  expect(later.map((answer) => answer.status)).toEqual([401, 401])
})

test("what is a day old is dropped on the way", async () => {
  const old = new Date(start - 25 * 3600 * 1000)
  const rows = Array.from({ length: 250 }, (_, i) => ({ key: `pair:${i}`, failures: 9 }))
  await db.insert(signInFailures).values(rows.map((r) => ({ ...r, since: old, lastAt: old })))
  await failTimes(new Browser(db), "owner", 2)
  expect(await db.select().from(signInFailures)).toHaveLength(3)
})
