import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { settings } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { type Role, roles } from "@loa/domain/accounts/actor.ts"
import { secondFactorSetting } from "@loa/domain/accounts/second-factor.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { inspectRoutes } from "hono/dev"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { createAccount } from "../accounts/create-account.ts"
import { routes } from "../app.ts"
import { createAuth } from "../session/auth.ts"
import { authPaths } from "../session/auth-paths.ts"
import { Browser, makeCommune, password, testConfig } from "../session/testing.ts"
import { type Right, rightOf } from "./rights.ts"
import { rightsPage } from "./rights-page.ts"

const inspected = inspectRoutes(routes)
const known = new Set(
  inspected.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
)

test("every route of the router has its line, and every line a route", () => {
  expect([...known].toSorted()).toEqual([...rightOf.keys()].toSorted())
})

test("nothing answers to every method", () => {
  expect(inspected.filter(({ method, isMiddleware }) => method === "ALL" && !isMiddleware)).toEqual(
    [],
  )
})

test("docs/rights.md is as `npm run rights` writes it", async () => {
  const file = join(import.meta.dirname, "../../../../docs/rights.md")
  expect(await readFile(file, "utf8")).toBe(rightsPage())
})

describe("through HTTP", () => {
  let db: Db
  const people = new Map<Role | null, Browser>()
  const username = (role: Role | null) => role ?? "khong-vai-tro"

  beforeAll(async () => {
    db = await testDb()
    await makeCommune(db)
    for (const role of [...roles, null]) {
      const held = role ? [{ organizationId: "ubnd-xa", role, validFrom: unknownStart }] : []
      const account = { username: username(role), name: "Người thử", password, memberships: held }
      await createAccount(db, account)
      people.set(role, new Browser(db))
    }
  })

  /** Signs in again where the request before ended the session. */
  async function signedIn(role: Role | null) {
    const browser = people.get(role) ?? new Browser(db)
    if (!(await browser.whoAmI())) await browser.signIn(username(role))
    return browser
  }

  const send = (browser: Browser, route: string) => {
    const [method = "", path = ""] = route.split(" ")
    const address = path.replaceAll(/:\w+/g, uuidv7())
    return browser.send(method, address, method === "GET" ? undefined : {})
  }

  const may = ({ who }: Right, role: Role | null) =>
    typeof who === "string" || (role !== null && who.includes(role))

  describe.each([...rightOf])("%s", (route, right) => {
    test("is for whom the table says", { timeout: 60_000 }, async () => {
      const { status } = await send(new Browser(db), route)
      if (right.who === "everybody") expect([401, 403], "visitor").not.toContain(status)
      else expect(status, "visitor").toBe(401)
      for (const role of [...roles, null]) {
        const answer = await send(await signedIn(role), route)
        const name = username(role)
        if (!may(right, role)) expect(answer.status, name).toBe(403)
        else expect([200, 201, 204, 404, 409, 422], name).toContain(answer.status)
      }
    })
  })

  test("no other path of the sign-in library is there, for anybody", async () => {
    const endpoints = Object.values(createAuth(db, testConfig).api)
    const paths = new Set(endpoints.flatMap(({ path }) => path ?? []))
    expect(paths).toContain("/sign-up/email")
    for (const path of [...authPaths.mounted, ...authPaths.within]) expect(paths).toContain(path)
    const mounted: readonly string[] = authPaths.mounted
    for (const browser of [new Browser(db), await signedIn("admin")])
      for (const path of paths)
        for (const method of ["GET", "POST"]) {
          if (method === "POST" && mounted.includes(path)) continue
          const { status } = await browser.send(method, `/auth${path.replaceAll(/:\w+/g, "x")}`)
          expect([path, status]).toEqual([path, 404])
        }
  })

  test("whoever owes a second factor gets nowhere else", async () => {
    const [admin, reporter] = [await signedIn("admin"), await signedIn("reporter")]
    const row = { key: secondFactorSetting, value: "1", validFrom: "2020-01-01" }
    await db.insert(settings).values(row)
    for (const route of rightOf.keys()) {
      if (/ \/(session|auth|account|health|public)(\/|$)/.test(route)) continue
      expect([route, (await send(admin, route)).status]).toEqual([route, 403])
    }
    expect((await send(reporter, "GET /activities")).status).toBe(200)
  })
})
