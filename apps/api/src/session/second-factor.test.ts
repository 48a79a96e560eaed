import type { Db } from "@loa/db/db.ts"
import { auditLog, memberships, settings, twoFactors } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { clearSecondFactor } from "../accounts/clear-second-factor.ts"
import { someFiles } from "../evidence/testing.ts"
import { Browser, makeAccount, makeCommune, password, testConfig } from "./testing.ts"
import { codeOf } from "./testing-totp.ts"

let db: Db
let count = 0
let username: string
let accountId: string
let browser: Browser
let secret: string
let recoveryCodes: string[]

// A code is good for a minute and a half: on a busy machine that would pass between two lines.
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] })
  db = await testDb()
  await makeCommune(db)
})

afterAll(() => {
  vi.useRealTimers()
})

/** Everybody starts anew, signed in, with the second factor on. */
beforeEach(async () => {
  username = `nguoi.${++count}`
  accountId = await makeAccount(db, username)
  browser = new Browser(db)
  await browser.signIn(username)
  expect((await turnOn()).status).toBe(204)
})

async function turnOn() {
  const started = await (await browser.post("/account/second-factor/start", { password })).json()
  secret = started.secret
  recoveryCodes = started.recoveryCodes
  // The step before now, so that the code of now is still good for signing in.
  const code = codeOf(secret, -1)
  return browser.post("/account/second-factor/confirm", { code })
}

const verify = (by: Browser, code: string) => by.post("/auth/two-factor/verify-totp", { code })
const useRecovery = (by: Browser, code: string) =>
  by.post("/auth/two-factor/verify-backup-code", { code })

async function halfSignedIn() {
  const other = new Browser(db)
  await other.signIn(username)
  return other
}

describe("turning it on", () => {
  test("names the person, not an e-mail, and leaves a line in the log", async () => {
    await browser.post("/account/second-factor/stop", { password })
    const answer = await browser.post("/account/second-factor/start", { password })
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    const { uri } = await answer.json()
    expect(uri).toMatch(
      new RegExp(
        `^otpauth://totp/Loa:${username}\\?secret=[A-Z2-7]+&issuer=Loa&digits=6&period=30$`,
      ),
    )
    const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, accountId))
    expect(lines.map(({ verb, before, after }) => ({ verb, before, after }))).toEqual([
      {
        verb: "account.enable-second-factor",
        before: { secondFactor: false },
        after: { secondFactor: true },
      },
      {
        verb: "account.disable-second-factor",
        before: { secondFactor: true },
        after: { secondFactor: false },
      },
    ])
  })

  test("asks for the password and for one right code before it counts", async () => {
    await browser.post("/account/second-factor/stop", { password })
    const refused = await browser.post("/account/second-factor/start", { password: "không đúng" })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ field: "password" }] })
    await browser.post("/account/second-factor/start", { password })
    const wrong = await browser.post("/account/second-factor/confirm", { code: "000000" })
    expect(wrong.status).toBe(422)
    expect(await (await new Browser(db).signIn(username)).json()).toEqual({ next: "signed-in" })
  })

  test("is refused when it is on already", async () => {
    expect((await browser.post("/account/second-factor/start", { password })).status).toBe(409)
    const again = await browser.post("/account/second-factor/confirm", { code: codeOf(secret) })
    expect(again.status).toBe(409)
  })

  test("keeps the session under a new token and the secret unreadable in the table", async () => {
    expect(await browser.whoAmI()).toMatchObject({ username })
    const [row] = await db.select().from(twoFactors).where(eq(twoFactors.userId, accountId))
    expect(row?.secret).not.toContain(secret)
    expect(row?.backupCodes).not.toContain(recoveryCodes[0])
    expect(await (await browser.get("/account")).json()).toMatchObject({
      username,
      secondFactor: { on: true, required: false },
    })
  })
})

describe("signing in with it", () => {
  test("the password alone makes nobody known", async () => {
    const other = new Browser(db)
    const answer = await other.signIn(username)
    expect(await answer.json()).toEqual({ next: "second-factor" })
    expect(await other.whoAmI()).toBeNull()
    expect((await other.get("/account")).status).toBe(401)
    expect(other.cookies.has("loa_device")).toBe(false)
  })

  test("the code does, once", async () => {
    const [first, second] = [await halfSignedIn(), await halfSignedIn()]
    const code = codeOf(secret)
    expect((await verify(first, code)).status).toBe(204)
    expect(await first.whoAmI()).toMatchObject({ username })
    expect(first.cookies.has("loa_device")).toBe(true)
    expect((await verify(second, code)).status).toBe(422)
    expect(await second.whoAmI()).toBeNull()
    expect((await verify(second, codeOf(secret, 1))).status).toBe(204)
  })

  test("a wrong code is named, the sixth asks for the password again", async () => {
    const other = await halfSignedIn()
    for (let i = 0; i < 5; i++) {
      const answer = await verify(other, "000000")
      expect(await answer.json()).toMatchObject({ code: "invalid", errors: [{ field: "code" }] })
    }
    expect((await verify(other, codeOf(secret))).status).toBe(401)
    expect(await other.whoAmI()).toBeNull()
  })

  test("ten wrong codes over several sign-ins are a pause for whoever knows the password", async () => {
    for (let round = 0; round < 2; round++) {
      const other = await halfSignedIn()
      for (let i = 0; i < 5; i++) await verify(other, "000000")
    }
    const answer = await verify(await halfSignedIn(), codeOf(secret))
    expect(answer.status).toBe(429)
    expect(answer.headers.get("Retry-After")).toBe("900")
    expect(await browser.whoAmI()).not.toBeNull()
  })

  test("a code without the password before it is nothing", async () => {
    expect((await verify(new Browser(db), codeOf(secret))).status).toBe(401)
    expect((await verify(new Browser(db), "12 34")).status).toBe(422)
  })

  test("whoever is signed in cannot use their own code for another's second step", async () => {
    const other = await halfSignedIn()
    for (const [name, value] of browser.cookies)
      if (!other.cookies.has(name)) other.cookies.set(name, value)
    expect((await verify(other, codeOf(secret))).status).toBe(204)
    expect(other.cookies.get("better-auth.session_token")).not.toBe(
      browser.cookies.get("better-auth.session_token"),
    )
  })

  test("a recovery code does too, once", async () => {
    const [code = ""] = recoveryCodes
    expect(recoveryCodes).toHaveLength(10)
    const other = await halfSignedIn()
    expect((await useRecovery(other, "aaaaa-aaaaa")).status).toBe(422)
    expect((await useRecovery(other, code.toUpperCase().replace("-", " "))).status).toBe(204)
    expect(await other.whoAmI()).toMatchObject({ username })
    expect((await useRecovery(await halfSignedIn(), code)).status).toBe(422)
  })

  test("new recovery codes end the old ones", async () => {
    const answer = await browser.post("/account/second-factor/recovery-codes", { password })
    const renewed = (await answer.json()).recoveryCodes
    expect((await useRecovery(await halfSignedIn(), recoveryCodes[0] ?? "")).status).toBe(422)
    expect((await useRecovery(await halfSignedIn(), renewed[0])).status).toBe(204)
  })
})

describe("turning it off", () => {
  test("asks for the password, then the password alone signs in", async () => {
    const wrong = await browser.post("/account/second-factor/stop", { password: "không đúng" })
    expect(wrong.status).toBe(422)
    expect((await browser.post("/account/second-factor/stop", { password })).status).toBe(204)
    expect(await browser.whoAmI()).not.toBeNull()
    expect(await (await new Browser(db).signIn(username)).json()).toEqual({ next: "signed-in" })
    expect((await browser.post("/account/second-factor/stop", { password })).status).toBe(409)
  })

  test("an administrator's clearing ends every session", async () => {
    const actor = { kind: "system", name: "Bài thử" } as const
    const ctx = {
      db,
      actor,
      today: "2026-11-23",
      requestId: "r",
      config: testConfig,
      files: someFiles,
    }
    await db.transaction((tx) => clearSecondFactor(tx, ctx, accountId))
    expect(await browser.whoAmI()).toBeNull()
    expect(await (await new Browser(db).signIn(username)).json()).toEqual({ next: "signed-in" })
  })
})

describe("where the setting requires it", () => {
  const setDuty = (value: string) =>
    db
      .insert(settings)
      .values({ key: "require_second_factor", value, validFrom: unknownStart })
      .returning({ id: settings.id })

  test("an administrator or coordinator without it reaches only what turns it on", async () => {
    await browser.post("/account/second-factor/stop", { password })
    const membership = { accountId, organizationId: "ubnd-xa", validFrom: unknownStart } as const
    await db.insert(memberships).values({ ...membership, role: "coordinator" })
    expect(await browser.whoAmI()).toMatchObject({ secondFactorDue: false })
    const [setting] = await setDuty("1")

    expect(await browser.whoAmI()).toMatchObject({ secondFactorDue: true, memberships: [] })
    for (const path of ["/activities", "/activities/form", "/khong-co"]) {
      const answer = await browser.get(path)
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.json()).toMatchObject({ code: "forbidden" })
    }
    expect(await (await browser.get("/account")).json()).toMatchObject({
      secondFactor: { on: false, required: true },
    })

    expect((await turnOn()).status).toBe(204)
    const person = await browser.whoAmI()
    expect(person).toMatchObject({ secondFactorDue: false })
    expect(person.memberships).toHaveLength(2)
    expect((await browser.post("/account/second-factor/stop", { password })).status).toBe(403)

    const reporter = new Browser(db)
    await makeAccount(db, "chi-ghi")
    await reporter.signIn("chi-ghi")
    expect(await reporter.whoAmI()).toMatchObject({ secondFactorDue: false })
    await db.delete(settings).where(eq(settings.id, setting?.id ?? ""))
  })
})
