import type { Db } from "@loa/db/db.ts"
import { accounts, sessions } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { routes } from "../app.ts"
import { someFiles } from "../evidence/testing.ts"
import { mount } from "../http/mount.ts"
import { authPaths } from "./auth-paths.ts"
import { Browser, makeAccount, makeCommune, origin, password, testConfig } from "./testing.ts"

let db: Db

beforeAll(async () => {
  db = await testDb()
  await makeCommune(db)
  await makeAccount(db, "can-bo.01")
  await makeAccount(db, "reporter", "reporter", true)
})

const sessionName = "better-auth.session_token"

describe("signing in", () => {
  test("makes the person known, with the organizations and roles valid today", async () => {
    const browser = new Browser(db)
    const answer = await browser.signIn("can-bo.01")
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ next: "signed-in" })
    expect(await browser.whoAmI()).toMatchObject({
      username: "can-bo.01",
      secondFactorDue: false,
      memberships: [
        { organizationId: "ubnd-xa", organizationName: "UBND xã Trà Bồng", role: "reporter" },
      ],
    })
  })

  test("gives cookies that no script reads and no other site sends", async () => {
    const browser = new Browser(db)
    await browser.signIn("can-bo.01")
    expect(browser.lastSetCookies.map((line) => line.split("=")[0])).toEqual([
      sessionName,
      "loa_device",
    ])
    for (const line of browser.lastSetCookies) {
      expect(line).toMatch(/; HttpOnly/)
      expect(line).toMatch(/; SameSite=Lax/)
      expect(line).not.toMatch(/; Secure/)
    }
  })

  test("gives cookies for https alone where the site is https", async () => {
    const browser = new Browser(db, { origins: ["https://loa.example"] })
    await browser.signIn("can-bo.01")
    expect(browser.lastSetCookies.map((line) => line.split("=")[0])).toEqual([
      `__Secure-${sessionName}`,
      "loa_device",
    ])
    for (const line of browser.lastSetCookies)
      expect(line).toMatch(/^(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=Lax)/)
    expect(await browser.whoAmI()).not.toBeNull()
  })

  test("names the empty field", async () => {
    const answer = await new Browser(db).post("/auth/sign-in/username", { username: "a" })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: "invalid",
      errors: [{ field: "password", label: "Mật khẩu", message: "chưa nhập." }],
    })
  })

  test("gives a new token and ends the session the browser held", async () => {
    const browser = new Browser(db)
    await browser.signIn("can-bo.01")
    const before = browser.copy(db)
    await browser.signIn("can-bo.01")
    expect(browser.cookies.get(sessionName)).not.toBe(before.cookies.get(sessionName))
    expect(await before.whoAmI()).toBeNull()
    expect(await browser.whoAmI()).not.toBeNull()
  })

  test("never adopts a token that somebody planted", async () => {
    const browser = new Browser(db)
    browser.cookies.set(sessionName, "planted.signature")
    await browser.signIn("can-bo.01")
    expect(browser.cookies.get(sessionName)).not.toMatch(/^planted/)
  })

  test("ends with signing out, also for a copy of the cookie", async () => {
    const browser = new Browser(db)
    await browser.signIn("can-bo.01")
    const copy = browser.copy(db)
    expect((await browser.post("/auth/sign-out")).status).toBe(204)
    expect(browser.cookies.has(sessionName)).toBe(false)
    expect(await copy.whoAmI()).toBeNull()
  })

  test("a forged cookie is nobody", async () => {
    const browser = new Browser(db)
    await browser.signIn("can-bo.01")
    const value = browser.cookies.get(sessionName) ?? ""
    browser.cookies.set(sessionName, `${value.startsWith("a") ? "b" : "a"}${value.slice(1)}`)
    expect(await browser.whoAmI()).toBeNull()
  })
})

describe("who asks costs one query", () => {
  test("with a cookie, and none without", async () => {
    let queries = 0
    const counting = new Proxy(db, {
      get(target, key, receiver) {
        if (key === "select") queries++
        return Reflect.get(target, key, receiver)
      },
    })
    const browser = new Browser(counting)
    await browser.get("/khong-co")
    expect(queries).toBe(0)
    await browser.signIn("can-bo.01")
    queries = 0
    await browser.get("/khong-co")
    // One statement: the account with its roles, and the setting as a part of it.
    expect(queries).toBe(2)
  })
})

describe("a disabled account", () => {
  test("is out at once and cannot come back, in the words of a wrong password", async () => {
    const id = await makeAccount(db, "thoi-viec")
    const browser = new Browser(db)
    await browser.signIn("thoi-viec")
    await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, id))
    expect(await browser.whoAmI()).toBeNull()
    const [right, wrong] = [
      await new Browser(db).signIn("thoi-viec"),
      await new Browser(db).signIn("thoi-viec", "mật khẩu sai rồi"),
    ]
    expect([right.status, wrong.status]).toEqual([401, 401])
    expect(await right.json()).toEqual(await wrong.json())
    expect(right.headers.getSetCookie()).toEqual([])
  })
})

describe("demo accounts", () => {
  test("sign in only in demo mode, and their old sessions end with it", async () => {
    const demo = new Browser(db, { demo: true })
    expect((await demo.signIn("reporter")).status).toBe(200)
    expect(await demo.whoAmI()).not.toBeNull()

    const real = new Browser(db)
    for (const [name, value] of demo.cookies) real.cookies.set(name, value)
    expect(await real.whoAmI()).toBeNull()
    expect((await real.signIn("reporter")).status).toBe(401)
  })

  test("are offered by name only where the password may be filled in", async () => {
    const plain = await new Browser(db, { demo: true }).get("/session")
    expect((await plain.json()).demo).toBeNull()
    const offering = new Browser(db, { demo: true, offeredDemoPassword: "x" })
    expect((await (await offering.get("/session")).json()).demo).toMatchObject({ password: "x" })
  })
})

describe("a page of another site", () => {
  const paths = ["/auth/sign-in/username", "/account/password", "/khong-co"]

  test.each(["POST", "PUT", "PATCH", "DELETE"])("may not %s anything", async (method) => {
    const browser = new Browser(db)
    await browser.signIn("can-bo.01")
    for (const path of paths)
      for (const headers of [
        { Origin: "https://evil.example" },
        { Origin: "null" },
        { Origin: `${origin}.evil.example` },
        { Origin: "", "Sec-Fetch-Site": "cross-site" },
        { Origin: "", "Sec-Fetch-Site": "same-site" },
      ] as Record<string, string>[]) {
        const answer = await browser.send(method, path, {}, headers)
        expect([path, headers, answer.status]).toEqual([path, headers, 403])
        expect(await answer.json()).toMatchObject({ code: "forbidden" })
      }
    expect(await browser.whoAmI()).not.toBeNull()
  })

  test("may still ask what everybody may", async () => {
    const answer = await new Browser(db).send("GET", "/health", undefined, {
      Origin: "https://other.example",
    })
    expect(answer.status).toBe(200)
  })
})

test("what one account wrote is not taken under the session of another", async () => {
  const browser = new Browser(db)
  const from = (account: string) =>
    browser.send("GET", "/session", undefined, { "Loa-Account": account })
  await browser.signIn("can-bo.01")
  const { accountId } = await browser.whoAmI()
  expect((await from(accountId)).status).toBe(200)
  await makeAccount(db, "can-bo.02")
  await browser.signIn("can-bo.02")
  const answer = await from(accountId)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ code: "unauthenticated" })
})

test("better-auth answers on no other path than the listed ones", async () => {
  const browser = new Browser(db)
  const paths = ["/sign-up/email", "/sign-in/email", "/get-session", "/ok", ...authPaths.within]
  for (const path of paths) {
    const answer = await browser.post(`/auth${path}`)
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json")
  }
  for (const path of authPaths.mounted)
    expect([path, (await browser.post(`/auth${path}`)).status]).not.toEqual([path, 404])
})

test("an unknown path under /api is a 404 problem with a request id", async () => {
  const answer = await new Browser(db).get("/khong-co")
  expect(answer.status).toBe(404)
  expect(answer.headers.get("X-Request-Id")).toBeTruthy()
  expect(await answer.json()).toMatchObject({ code: "not-found", title: "Không tìm thấy" })
})

test("a database that is away answers 503 and says so, then recovers", async () => {
  let away = true
  const down = new Proxy(db, {
    get(target, key, receiver) {
      if (away) throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })
      return Reflect.get(target, key, receiver)
    },
  })
  const app = mount(routes, {
    config: () => testConfig,
    files: () => someFiles,
    open: () => ({ db: down }),
    clientAddress: () => "",
  })
  const answer = await app.request(`${origin}/api/session`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: "unavailable" })
  away = false
  expect((await app.request(`${origin}/api/session`)).status).toBe(200)
})

test("expired sessions of the account go when it signs in", async () => {
  const id = await makeAccount(db, "phien-cu")
  await new Browser(db).signIn("phien-cu")
  await db
    .update(sessions)
    .set({ expiresAt: new Date(0) })
    .where(eq(sessions.userId, id))
  await new Browser(db).signIn("phien-cu", password)
  const left = await db.select().from(sessions).where(eq(sessions.userId, id))
  expect(left).toHaveLength(1)
})
