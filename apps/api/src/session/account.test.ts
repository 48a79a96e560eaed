import type { Db } from "@loa/db/db.ts"
import { accounts, auditLog, credentials, invitations, sessions } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { eq, sql } from "drizzle-orm"
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { type InvitationPurpose, makeInvitation } from "../accounts/make-invitation.ts"
import { someFiles } from "../evidence/testing.ts"
import { Browser, makeAccount, makeCommune, password, testConfig } from "./testing.ts"

const better = "quế rừng phơi nắng"
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36"
const phone = "Mozilla/5.0 (Linux; Android 14; SM-A155F) Chrome/140.0 Mobile Safari/537.36"

let db: Db
let count = 0
let username: string
let accountId: string
let admin: Person

beforeAll(async () => {
  db = await testDb()
  await makeCommune(db)
  const id = await makeAccount(db, "quan-tri", "admin")
  admin = { kind: "person", accountId: id, name: "Quản trị", username: "quan-tri", memberships: [] }
})

beforeEach(async () => {
  username = `can-bo.${++count}`
  accountId = await makeAccount(db, username)
})

async function signedIn(userAgent = windows, secret = password) {
  const browser = new Browser(db, { userAgent })
  expect((await browser.signIn(username, secret)).status).toBe(200)
  return browser
}

const verbsOf = async (id: string) => {
  const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  return lines.sort((a, b) => a.id - b.id).map(({ verb }) => verb)
}

describe("a new password", () => {
  const change = (browser: Browser, currentPassword: string, newPassword: string) =>
    browser.post("/account/password", { currentPassword, newPassword })

  test("ends every other session, keeps this one under a new token, and is logged", async () => {
    const [here, there] = [await signedIn(), await signedIn(phone)]
    const old = here.copy(db)
    expect((await change(here, password, better)).status).toBe(204)
    expect(await here.whoAmI()).toMatchObject({ username })
    expect(await there.whoAmI()).toBeNull()
    expect(await old.whoAmI()).toBeNull()
    expect((await new Browser(db).signIn(username)).status).toBe(401)
    expect((await new Browser(db).signIn(username, better)).status).toBe(200)
    expect(await verbsOf(accountId)).toEqual(["account.change-password"])
  })

  test("takes the trust from other devices", async () => {
    const [here, there] = [await signedIn(), await signedIn(phone)]
    await change(here, password, better)
    for (let i = 0; i < 5; i++) await new Browser(db).signIn(username)
    there.cookies.delete("better-auth.session_token")
    expect((await there.signIn(username, better)).status).toBe(429)
    expect((await here.signIn(username, better)).status).toBe(200)
  })

  test.each([
    ["is too short", "ngắn quá", /ít nhất 10/],
    ["is common", "matkhau123456", /dễ đoán/],
    ["is the same", password, /phải khác/],
  ])("is refused when it %s", async (_, newPassword, words) => {
    const answer = await change(await signedIn(), password, newPassword)
    expect(answer.status).toBe(422)
    const { errors } = await answer.json()
    expect(errors).toMatchObject([{ field: "newPassword", label: "Mật khẩu mới" }])
    expect(errors[0].message).toMatch(words)
    expect(await verbsOf(accountId)).toEqual([])
  })

  test("is refused when it holds the user name", async () => {
    const answer = await change(await signedIn(), password, `${username} đi rẫy`)
    expect((await answer.json()).errors[0].message).toMatch(/tên đăng nhập/)
  })

  test("needs the old one, and guessing that is slowed down", async () => {
    const browser = await signedIn()
    for (let i = 0; i < 5; i++) {
      const answer = await change(browser, "không phải nó", better)
      expect(await answer.json()).toMatchObject({ errors: [{ field: "currentPassword" }] })
    }
    expect((await change(browser, password, better)).status).toBe(429)
    expect(await browser.whoAmI()).not.toBeNull()
  })
})

describe("own sessions", () => {
  const list = async (browser: Browser) =>
    (await (await browser.get("/account/sessions")).json()).data

  test("are listed by device, this one marked, without the token", async () => {
    await signedIn(phone)
    const here = await signedIn()
    const listed = await list(here)
    expect(listed).toHaveLength(2)
    expect(listed).toContainEqual(
      expect.objectContaining({
        browser: "Chrome",
        system: "Windows",
        phone: false,
        current: true,
      }),
    )
    expect(listed).toContainEqual(
      expect.objectContaining({
        browser: "Chrome",
        system: "Android",
        phone: true,
        current: false,
      }),
    )
    for (const row of listed) {
      expect(Object.keys(row)).not.toContain("token")
      expect(new Date(row.firstSeenAt).getTime()).toBeLessThanOrEqual(Date.now())
    }
  })

  test("say when they were last seen", async () => {
    const here = await signedIn()
    const longAgo = new Date(Date.now() - 3600_000)
    const own = eq(sessions.userId, accountId)
    await db.update(sessions).set({ createdAt: longAgo, updatedAt: longAgo }).where(own)
    await here.whoAmI()
    const [row] = await list(here)
    expect(new Date(row.firstSeenAt)).toEqual(longAgo)
    expect(new Date(row.lastSeenAt).getTime()).toBeGreaterThan(longAgo.getTime())
  })

  test("end one at a time", async () => {
    const [there, here] = [await signedIn(phone), await signedIn()]
    const other = (await list(here)).find((row: { current: boolean }) => !row.current)
    expect((await here.post(`/account/sessions/${other.id}/end`)).status).toBe(204)
    expect(await there.whoAmI()).toBeNull()
    expect(await here.whoAmI()).not.toBeNull()
    expect((await here.post(`/account/sessions/${other.id}/end`)).status).toBe(404)
    expect((await here.post("/account/sessions/a%00b/end")).status).toBe(404)
    expect(await verbsOf(accountId)).toEqual(["account.end-session"])
  })

  test("end all at once, here too", async () => {
    const [there, here] = [await signedIn(phone), await signedIn()]
    expect((await here.post("/account/sessions/end-all")).status).toBe(204)
    expect([await here.whoAmI(), await there.whoAmI()]).toEqual([null, null])
  })

  test("of others are out of reach", async () => {
    const here = await signedIn()
    const [mine] = await list(here)
    username = "quan-tri"
    const stranger = await signedIn()
    expect((await stranger.post(`/account/sessions/${mine.id}/end`)).status).toBe(404)
    expect(await here.whoAmI()).not.toBeNull()
  })
})

test("a visitor has no account", async () => {
  const visitor = new Browser(db)
  const writes = [
    ["/account/password", { currentPassword: "a", newPassword: "b" }],
    ["/account/sessions/end-all", {}],
    ["/account/sessions/x/end", {}],
    ["/account/second-factor/start", { password }],
    ["/account/second-factor/confirm", { code: "123456" }],
    ["/account/second-factor/stop", { password }],
    ["/account/second-factor/recovery-codes", { password }],
  ] as const
  for (const [path, body] of writes)
    expect([path, (await visitor.post(path, body)).status]).toEqual([path, 401])
  for (const path of ["/account", "/account/sessions"])
    expect([path, (await visitor.get(path)).status]).toEqual([path, 401])
})

describe("an invitation", () => {
  const invite = (purpose: InvitationPurpose = "invite") => {
    const ctx = {
      db,
      actor: admin,
      today: "2026-11-23",
      requestId: "r",
      config: testConfig,
      files: someFiles,
    }
    return db.transaction((tx) => makeInvitation(tx, ctx, { accountId, purpose }))
  }
  const accept = (browser: Browser, code: string, newPassword = better) =>
    browser.post(`/invitations/${code}`, { newPassword })

  test("says whom it is for, sets the password and signs in, once", async () => {
    await db.delete(credentials).where(eq(credentials.userId, accountId))
    const { code, expiresAt } = await invite()
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
    const browser = new Browser(db)
    expect(await (await browser.get(`/invitations/${code}`)).json()).toEqual({
      purpose: "invite",
      username,
      name: `Cán bộ ${username}`,
      expiresAt: expiresAt.toISOString(),
    })
    const answer = await accept(browser, code)
    expect([answer.status, await answer.json()]).toEqual([200, { next: "signed-in" }])
    expect(await browser.whoAmI()).toMatchObject({ username })
    expect((await accept(new Browser(db), code, "khoai lang nướng 9")).status).toBe(404)
    expect((await new Browser(db).get(`/invitations/${code}`)).status).toBe(404)
    expect((await new Browser(db).signIn(username, better)).status).toBe(200)
    expect(await verbsOf(accountId)).toEqual(["account.invite", "account.accept-invitation"])
  })

  test("is read however it was typed, and kept only as a hash", async () => {
    const { code } = await invite()
    const typed = code.toUpperCase().replace(/.{5}/g, "$&-").replaceAll("0", "O")
    expect((await new Browser(db).get(`/invitations/${typed}`)).status).toBe(200)
    const [row] = await db.select().from(invitations).where(eq(invitations.accountId, accountId))
    expect(JSON.stringify(row)).not.toContain(code)
  })

  test("for a new password ends the sessions of the old one", async () => {
    const there = await signedIn()
    const { code } = await invite("reset")
    for (let i = 0; i < 6; i++) await new Browser(db).signIn(username, "quên mất rồi")
    expect((await accept(new Browser(db), code)).status).toBe(200)
    expect(await there.whoAmI()).toBeNull()
    expect((await new Browser(db).signIn(username)).status).toBe(401)
  })

  test("keeps its code when the password is too weak", async () => {
    const { code } = await invite()
    const weak = await accept(new Browser(db), code, "1234567890")
    expect(await weak.json()).toMatchObject({ code: "invalid", errors: [{ field: "newPassword" }] })
    expect((await accept(new Browser(db), code)).status).toBe(200)
  })

  test("ends with a newer one, with its day, and with the account", async () => {
    const [older, newer] = [await invite(), await invite()]
    expect((await new Browser(db).get(`/invitations/${older.code}`)).status).toBe(404)
    expect((await new Browser(db).get(`/invitations/${newer.code}`)).status).toBe(200)
    const mine = eq(invitations.accountId, accountId)
    await db.update(invitations).set({ expiresAt: sql`now() - interval '1 second'` }).where(mine)
    expect((await accept(new Browser(db), newer.code)).status).toBe(404)

    const third = await invite()
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, accountId))
    expect((await accept(new Browser(db), third.code)).status).toBe(404)
  })

  test("used by two at once serves one", async () => {
    const { code } = await invite()
    const answers = await Promise.all(
      [better, "khoai lang nướng 9"].map((secret) => accept(new Browser(db), code, secret)),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404])
  })

  test("stays out of the log", async () => {
    const said = vi.spyOn(console, "info").mockImplementation(() => {})
    const { code } = await invite()
    await new Browser(db).get(`/invitations/${code}`)
    const lines = JSON.stringify(said.mock.calls)
    said.mockRestore()
    expect(lines).toContain("GET /api/invitations/…")
    expect(lines).not.toContain(code)
  })
})
