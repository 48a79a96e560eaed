import type { Db } from "@loa/db/db.ts"
import { accounts, auditLog, invitations, memberships, organizations } from "@loa/db/schema.ts"
import { testDb, undone } from "@loa/db/testing.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { Browser, password } from "../session/testing.ts"
import { api, aRole, makeAdmin, makeClerk, makeDemo, personWith, today } from "./testing.ts"

let db: Db
let admin: Person
beforeAll(async () => {
  db = await testDb()
  admin = await makeAdmin(db)
})

const one = (actor: Person = admin) => api(db, actor).accounts[":id"]
const read = async (id: string) => {
  const res = await one().$get({ param: { id } })
  expect(res.status).toBe(200)
  return res.json()
}
const linesOf = async (id: string) => {
  const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, id))
  return lines.sort((a, b) => a.id - b.id)
}
const newName = () => `moi.${uuidv7().slice(-8)}`

async function invite(patch: { username?: string } = {}) {
  const json = { username: newName(), name: "Hồ Thị Mới", memberships: [aRole()], ...patch }
  const res = await api(db, admin).accounts.$post({ json })
  expect(res.status).toBe(201)
  return res.json()
}

describe("inviting", () => {
  test("makes an account without a password and one code, which sets it", async () => {
    const { account, code } = await invite()
    expect(account).toMatchObject({ state: "invited", name: "Hồ Thị Mới", version: 1, sessions: 0 })
    expect(account.invitations).toMatchObject([{ state: "open", purpose: "invite" }])
    const browser = new Browser(db)
    expect((await browser.signIn(account.username)).status).toBe(401)
    const accepted = await browser.post(`/invitations/${code}`, { newPassword: password })
    expect(accepted.status).toBe(200)
    expect(await browser.whoAmI()).toMatchObject({ name: "Hồ Thị Mới" })
    const after = await read(account.id)
    expect(after).toMatchObject({ state: "active", sessions: 1 })
    expect(after.invitations).toMatchObject([{ state: "used" }])
  })

  test("keeps the code out of everything but its answer", async () => {
    const { account, code } = await invite()
    const kept = [await db.select().from(invitations), await linesOf(account.id)]
    const said = JSON.stringify([...kept, await read(account.id)])
    expect(said).not.toContain(code)
  })

  test("leaves a line for the account and one for the code", async () => {
    const { account } = await invite()
    const lines = await linesOf(account.id)
    expect(lines.map(({ verb }) => verb)).toEqual(["account.create", "account.invite"])
    expect(lines[0]).toMatchObject({
      ...{ actorId: admin.accountId, organizationId: "ubnd-xa", before: null },
      after: { username: account.username, memberships: [{ role: "reporter" }] },
    })
  })

  test("a user name twice is refused by its field", async () => {
    const username = newName()
    await invite({ username })
    const json = { username: username.toUpperCase(), name: "Khác", memberships: [aRole()] }
    const res = await api(db, admin).accounts.$post({ json })
    expect(res.status).toBe(422)
    expect(await res.json()).toMatchObject({ errors: [{ field: "username" }] })
  })

  test.each([
    [{ username: "Nguyễn A" }, "username"],
    [{ username: "ab" }, "username"],
    [{ name: " " }, "name"],
    [{ memberships: [] }, "memberships"],
    [{ memberships: [aRole({ organizationId: "khong-co" })] }, "memberships.0.organizationId"],
    [{ memberships: [aRole({ validTo: "2026-01-01" })] }, "memberships.0.validTo"],
  ])("%j is refused", async (patch, field) => {
    const json = { username: newName(), name: "Ai đó", memberships: [aRole()], ...patch }
    const res = await api(db, admin).accounts.$post({ json })
    expect(res.status).toBe(422)
    expect(await res.json()).toMatchObject({ errors: [{ field }] })
  })

  test(
    "into an organization that has ended is refused, and says since when",
    undone(
      () => db,
      async (tx) => {
        await tx.update(organizations).set({ validTo: "2026-01-31" })
        const json = { username: newName(), name: "Ai đó", memberships: [aRole()] }
        const res = await api(tx, admin).accounts.$post({ json })
        expect(await res.json()).toMatchObject({
          errors: [{ label: "Từ ngày", message: "đơn vị đã kết thúc ngày 31/1/2026." }],
        })
      },
    ),
  )
})

describe("roles", () => {
  test("are added and ended, with days", async () => {
    const { id } = await makeClerk(db, "reporter")
    const added = await one().memberships.$post({
      param: { id },
      json: { version: 1, membership: aRole({ role: "approver" }) },
    })
    expect(added.status).toBe(201)
    const { memberships: held, version } = await added.json()
    const approver = held.find((m) => m.role === "approver")
    const end = one().memberships[":membershipId"].end
    const param = { id, membershipId: approver?.id ?? "" }
    const res = await end.$post({ param, json: { version, validTo: "2026-12-31" } })
    expect(res.status).toBe(200)
    expect(await res.json()).toMatchObject({ version: 3 })
    expect((await linesOf(id)).at(-1)).toMatchObject({
      verb: "account.end-membership",
      before: { membership: { role: "approver", validTo: null } },
      after: { membership: { role: "approver", validTo: "2026-12-31" } },
    })
  })

  test("twice at the same time are refused in words", async () => {
    const { id } = await makeClerk(db, "reporter")
    const json = { version: 1, membership: aRole() }
    const res = await one().memberships.$post({ param: { id }, json })
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({ detail: expect.stringMatching(/đã có vai trò đó/) })
    expect(await read(id)).toMatchObject({ version: 1 })
  })

  test("that have not begun may be taken back; others end on or after their start", async () => {
    const { id } = await makeClerk(db, "reporter")
    const json = { version: 1, membership: aRole({ role: "finance", validFrom: "2026-12-01" }) }
    const added = await (await one().memberships.$post({ param: { id }, json })).json()
    const future = added.memberships.find((m) => m.role === "finance")?.id ?? ""
    const old = added.memberships.find((m) => m.role === "reporter")?.id ?? ""
    const end = (membershipId: string, validTo: string) =>
      one().memberships[":membershipId"].end.$post({
        ...{ param: { id, membershipId }, json: { version: 2, validTo } },
      })
    expect((await end(future, "2026-11-01")).status).toBe(422)
    expect((await end(uuidv7(), "2026-11-30")).status).toBe(404)
    expect((await end(old, "1900-01-01")).status).toBe(200)
    expect((await end(future, "2026-11-30")).status).toBe(409)
    const res = await one().memberships[":membershipId"].end.$post({
      ...{ param: { id, membershipId: future }, json: { version: 3, validTo: "2026-11-30" } },
    })
    expect((await res.json()).memberships.map((m) => m.role)).toEqual(["reporter"])
    expect((await linesOf(id)).at(-1)).toMatchObject({ after: { membership: null } })
  })

  test("are edited only in the version that was seen", async () => {
    const { id } = await makeClerk(db, "reporter")
    await one().rename.$post({ param: { id }, json: { version: 1, name: "Tên sửa" } })
    const json = { version: 1, membership: aRole({ role: "leader" }) }
    const res = await one().memberships.$post({ param: { id }, json })
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({
      code: "stale",
      current: { name: "Tên sửa", version: 2, may: { change: true } },
    })
  })
})

describe("disabling", () => {
  test("ends sessions and codes at once; enabling brings back the password", async () => {
    const { id, username } = await makeClerk(db, "reporter")
    const browser = new Browser(db)
    await browser.signIn(username)
    const json = { version: 1, reason: "Nghỉ việc" }
    const res = await one().disable.$post({ param: { id }, json })
    expect(await res.json()).toMatchObject({ state: "disabled", sessions: 0, version: 2 })
    expect(await browser.whoAmI()).toBeNull()
    expect((await new Browser(db).signIn(username)).status).toBe(401)
    await one().enable.$post({ param: { id }, json: { version: 2 } })
    expect((await new Browser(db).signIn(username)).status).toBe(200)
    const lines = await linesOf(id)
    expect(lines.map(({ verb, reason }) => [verb, reason])).toEqual([
      ["account.disable", "Nghỉ việc"],
      ["account.enable", null],
    ])
  })

  test("takes the code of whoever was only invited, also after enabling", async () => {
    const { account, code } = await invite()
    const { id } = account
    await one().disable.$post({ param: { id }, json: { version: 1 } })
    await one().enable.$post({ param: { id }, json: { version: 2 } })
    expect((await new Browser(db).get(`/invitations/${code}`)).status).toBe(404)
    expect(await read(id)).toMatchObject({ state: "invited", invitations: [{ state: "expired" }] })
  })

  test("asked for twice changes nothing the second time", async () => {
    const { id } = await makeClerk(db, "reporter")
    await one().disable.$post({ param: { id }, json: { version: 1 } })
    const res = await one().disable.$post({ param: { id }, json: { version: 2 } })
    expect(await res.json()).toMatchObject({ version: 2 })
    expect(await linesOf(id)).toHaveLength(1)
  })
})

describe("the last administrator", () => {
  const myVersion = async () => (await read(admin.accountId)).version
  const refused = async (res: Response) => {
    expect(res.status).toBe(409)
    expect(await res.json()).toMatchObject({ detail: expect.stringMatching(/quản trị cuối cùng/) })
  }
  const id = () => admin.accountId

  test("cannot disable the own account", async () => {
    const json = { version: await myVersion() }
    await refused(await one().disable.$post({ param: { id: id() }, json }))
    expect(await read(id())).toMatchObject({ state: "active" })
  })

  test("cannot end the own role, not even some day", async () => {
    const { memberships: held, version } = await read(id())
    const param = { id: id(), membershipId: held[0]?.id ?? "" }
    for (const validTo of [today, "2026-11-22", "2030-01-01"])
      await refused(
        await one().memberships[":membershipId"].end.$post({ param, json: { version, validTo } }),
      )
  })

  test(
    "nor is another one enough who has no password, is disabled, or leaves some day",
    undone(
      () => db,
      async (tx) => {
        const mine = api(tx, admin).accounts
        const version = (await (await mine[":id"].$get({ param: { id: id() } })).json()).version
        const other = await makeClerk(tx, "admin")
        const disable = () => mine[":id"].disable.$post({ param: { id: id() }, json: { version } })
        const its = eq(memberships.accountId, other.id)
        await tx.update(memberships).set({ validTo: "2026-12-31" }).where(its)
        expect((await disable()).status).toBe(409)
        await tx.update(memberships).set({ validTo: null }).where(its)
        await tx.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, other.id))
        expect((await disable()).status).toBe(409)
        await tx.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, other.id))
        expect((await disable()).status).toBe(200)
      },
    ),
  )
})

describe("resetting", () => {
  test("voids password and sessions and gives a new code", async () => {
    const { id, username } = await makeClerk(db, "reporter")
    const browser = new Browser(db)
    await browser.signIn(username)
    const { account, code } = await (
      await one().reset.$post({ param: { id }, json: { version: 1 } })
    ).json()
    expect(account).toMatchObject({ state: "invited", version: 2, sessions: 0 })
    expect(await browser.whoAmI()).toBeNull()
    expect((await browser.signIn(username)).status).toBe(401)
    const newPassword = "quế rừng phơi nắng"
    expect((await browser.post(`/invitations/${code}`, { newPassword })).status).toBe(200)
    expect((await new Browser(db).signIn(username, newPassword)).status).toBe(200)
  })

  test("voids the second factor, and says so in the log", async () => {
    const { id } = await makeClerk(db, "reporter")
    await db.update(accounts).set({ twoFactorEnabled: true }).where(eq(accounts.id, id))
    await one().reset.$post({ param: { id }, json: { version: 1 } })
    expect(await read(id)).toMatchObject({ secondFactor: false })
    expect((await linesOf(id)).map(({ verb }) => verb)).toEqual([
      "account.clear-second-factor",
      "account.reset-password",
    ])
  })

  test("of somebody only invited gives another invitation; the first code is void", async () => {
    const { account, code } = await invite()
    const json = { version: 1 }
    const res = await one().reset.$post({ param: { id: account.id }, json })
    const again = await res.json()
    expect(again.account.invitations).toMatchObject([
      { state: "open", purpose: "invite" },
      { state: "expired" },
    ])
    expect((await new Browser(db).get(`/invitations/${code}`)).status).toBe(404)
    expect((await new Browser(db).get(`/invitations/${again.code}`)).status).toBe(200)
  })

  test("is not for oneself, nor for a disabled account", async () => {
    const mine = { version: (await read(admin.accountId)).version }
    const self = await one().reset.$post({ param: { id: admin.accountId }, json: mine })
    expect(self.status).toBe(409)
    const { id } = await makeClerk(db, "reporter")
    await one().disable.$post({ param: { id }, json: { version: 1 } })
    expect((await one().reset.$post({ param: { id }, json: { version: 2 } })).status).toBe(409)
  })
})

describe("reading", () => {
  test("one's own account is everybody's right, others' is nobody's but the administrator's", async () => {
    const [mine, other] = [await makeClerk(db, "reporter"), await makeClerk(db, "reporter")]
    const get = (id: string) => one(mine.person).$get({ param: { id } })
    expect(await (await get(mine.id)).json()).toMatchObject({ self: true, may: { change: false } })
    expect((await get(other.id)).status).toBe(404)
    expect((await get("khong-co")).status).toBe(404)
  })

  test("never shows how somebody proves who they are", async () => {
    const { id } = await makeClerk(db, "reporter")
    const said = JSON.stringify(await read(id))
    expect(said).not.toMatch(/password"|token|hash|secret|email/i)
  })
})

describe("the list", () => {
  const list = async (query: Record<string, string> = {}) =>
    (await api(db, admin).accounts.$get({ query })).json()

  test("is by user name, page by page, without gaps", async () => {
    for (let i = 0; i < 3; i++) await makeClerk(db, "reporter")
    const all = (await list({ limit: "200" })).data.map((row) => row.username)
    expect(all).toEqual(all.toSorted())
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await list({ limit: "2", ...(cursor && { cursor }) })
      seen.push(...page.data.map((row) => row.username))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(all)
  })

  test("is found by name without accents, state, role and organization", async () => {
    const { account } = await invite()
    const named = async (query: Record<string, string>) =>
      (await list({ limit: "200", ...query })).data.map((row) => row.id)
    expect(await named({ q: "HO thi moi" })).toContain(account.id)
    expect(await named({ q: account.username.slice(4) })).toEqual([account.id])
    expect(await named({ q: "100%" })).toEqual([])
    expect(await named({ state: "invited" })).toContain(account.id)
    expect(await named({ state: "disabled" })).not.toContain(account.id)
    expect(await named({ role: "reporter", organization: "ubnd-xa" })).toContain(account.id)
    expect(await named({ role: "admin" })).not.toContain(account.id)
    expect(await named({ organization: "khac" })).toEqual([])
  })

  test("refuses a role that does not exist", async () => {
    const res = await sendAs({ db, actor: admin, today }, "GET", "/accounts?role=king")
    expect(res.status).toBe(422)
  })
})

test("an administrator of demo mode reaches demo accounts alone, and makes such", async () => {
  const demoAdmin = personWith(await makeDemo(db, "quan-tri-mau", "admin"), "admin")
  const { id } = await makeClerk(db, "reporter")
  const disable = one(demoAdmin).disable
  expect((await disable.$post({ param: { id }, json: { version: 1 } })).status).toBe(403)
  const sample = await makeDemo(db, "ghi-mau", "reporter")
  expect((await disable.$post({ param: { id: sample }, json: { version: 1 } })).status).toBe(200)
  const json = { username: newName(), name: "Mẫu", memberships: [aRole()] }
  const made = await (await api(db, demoAdmin).accounts.$post({ json })).json()
  expect(made.account.demo).toBe(true)
  expect((await invite()).account.demo).toBe(false)
})
