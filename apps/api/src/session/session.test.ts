import type { Db } from "@loa/db/db.ts"
import { areas, organizationNames, organizations } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { beforeAll, describe, expect, test } from "vitest"
import { createAccount } from "../accounts/create-account.ts"
import { routes } from "../app.ts"
import type { Config } from "../http/context.ts"
import { mount } from "../http/mount.ts"

const origin = "http://127.0.0.1:8787"
const password = "mat-khau-dai-01"
let db: Db

beforeAll(async () => {
  db = await testDb()
  await db
    .insert(areas)
    .values({ code: "21115", validFrom: unknownStart, level: "commune", name: "Xã Trà Bồng" })
  await db.insert(organizations).values({
    id: "ubnd-xa",
    kind: "peoples-committee",
    level: "commune",
    areaCode: "21115",
    areaValidFrom: unknownStart,
    validFrom: unknownStart,
  })
  await db
    .insert(organizationNames)
    .values({ organizationId: "ubnd-xa", validFrom: unknownStart, name: "UBND xã Trà Bồng" })
  const membership = {
    organizationId: "ubnd-xa",
    role: "reporter",
    validFrom: unknownStart,
  } as const
  await createAccount(db, {
    username: "can-bo.01",
    name: "Cán bộ 01",
    password,
    memberships: [membership],
  })
  await createAccount(db, {
    username: "reporter",
    name: "Cán bộ mẫu 01",
    password,
    memberships: [membership],
    demo: true,
  })
})

const appWith = (config: Partial<Config> = {}) =>
  mount(routes, {
    config: () => ({
      origins: [origin],
      authSecret: "bí mật chỉ dùng trong bài thử, đủ dài",
      demo: false,
      version: "test",
      ...config,
    }),
    open: () => ({ db }),
    clientAddress: () => "127.0.0.1",
  })

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${origin}/api${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ")

const signIn = (app: ReturnType<typeof appWith>, username: string, secret = password) =>
  app.request(post("/auth/sign-in/username", { username, password: secret }))

const whoAmI = async (app: ReturnType<typeof appWith>, cookie = "") => {
  const answer = await app.request(`${origin}/api/session`, { headers: { Cookie: cookie } })
  return answer.json()
}

describe("signing in", () => {
  test("makes the person known, with the organizations and roles valid today", async () => {
    const app = appWith()
    const answer = await signIn(app, "can-bo.01")
    expect(answer.status).toBe(204)
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/)

    const { person } = await whoAmI(app, cookieOf(answer))
    expect(person).toMatchObject({
      username: "can-bo.01",
      memberships: [
        { organizationId: "ubnd-xa", organizationName: "UBND xã Trà Bồng", role: "reporter" },
      ],
    })
  })

  test("says the same of a wrong password and of a name nobody has", async () => {
    const app = appWith()
    const wrong = await signIn(app, "can-bo.01", "sai-mat-khau-01")
    const nobody = await signIn(app, "khong-co-ai")
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect(await wrong.json()).toEqual(await nobody.json())
  })

  test("names the empty field", async () => {
    const answer = await appWith().request(post("/auth/sign-in/username", { username: "a" }))
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: "invalid",
      errors: [{ field: "password", label: "Mật khẩu", message: "chưa nhập." }],
    })
  })

  test("ends with signing out, also for a copy of the cookie", async () => {
    const app = appWith()
    const cookie = cookieOf(await signIn(app, "can-bo.01"))
    const out = await app.request(post("/auth/sign-out", {}, { Cookie: cookie }))
    expect(out.status).toBe(204)
    expect((await whoAmI(app, cookie)).person).toBeNull()
  })

  test("is refused to a page of another site", async () => {
    const evil = post(
      "/auth/sign-in/username",
      { username: "can-bo.01", password },
      { Origin: "https://evil.example" },
    )
    expect((await appWith().request(evil)).status).toBe(403)
  })

  test("a forged cookie is nobody", async () => {
    const cookie = cookieOf(await signIn(appWith(), "can-bo.01"))
    const forged = cookie.replace(/=(.)/, (_, first) => `=${first === "a" ? "b" : "a"}`)
    expect((await whoAmI(appWith(), forged)).person).toBeNull()
  })
})

describe("demo accounts", () => {
  test("sign in only in demo mode, and their old sessions end with it", async () => {
    const demo = appWith({ demo: true })
    const answer = await signIn(demo, "reporter")
    expect(answer.status).toBe(204)
    expect((await whoAmI(demo, cookieOf(answer))).person).not.toBeNull()

    const real = appWith()
    expect((await whoAmI(real, cookieOf(answer))).person).toBeNull()
    expect((await signIn(real, "reporter")).status).toBe(401)
  })

  test("are offered by name only where the password may be filled in", async () => {
    expect((await whoAmI(appWith({ demo: true }))).demo).toBeNull()
    const offered = await whoAmI(appWith({ demo: true, offeredDemoPassword: "x" }))
    expect(offered.demo).toMatchObject({ password: "x" })
  })
})

test("better-auth answers on no other path", async () => {
  const paths = ["/auth/sign-up/email", "/auth/sign-in/email", "/auth/get-session", "/auth/ok"]
  for (const path of paths) {
    const answer = await appWith().request(post(path, {}))
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json")
  }
})

test("an unknown path under /api is a 404 problem with a request id", async () => {
  const answer = await appWith().request(`${origin}/api/khong-co`)
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
    config: () => ({ origins: [origin], authSecret: "x".repeat(32), demo: false, version: "t" }),
    open: () => ({ db: down }),
    clientAddress: () => "",
  })
  const answer = await app.request(`${origin}/api/session`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: "unavailable" })
  away = false
  expect((await app.request(`${origin}/api/session`)).status).toBe(200)
})
