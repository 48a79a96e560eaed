import { organizationNames, settings } from "@loa/db/schema.ts"
import { SignIn, signInLabels } from "@loa/domain/accounts/sign-in.ts"
import { Refusal, type RefusalCode } from "@loa/domain/refusal.ts"
import { and, desc, gte, inArray, isNull, lte, or } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import { type Context, createApp, type Env } from "../http/context.ts"
import { validate } from "../http/validate.ts"
import { addressHeader, createAuth } from "./auth.ts"

const wrongPassword: [RefusalCode, string] = [
  "unauthenticated",
  "Tên đăng nhập hoặc mật khẩu không đúng.",
]
const refusals: Record<number, [RefusalCode, string]> = {
  403: ["forbidden", "Yêu cầu đến từ một trang khác nên không được nhận."],
  429: ["too-many", "Thử quá nhiều lần. Hãy đợi một phút rồi thử lại."],
}

/** better-auth answers; what it refuses is said in the system's one voice, and never which half was wrong. */
async function authenticate(c: HonoContext<Env>, body: unknown) {
  const { db, config } = c.var.ctx
  const headers = new Headers(c.req.raw.headers)
  headers.set(addressHeader, c.var.clientAddress)
  headers.delete("content-length")
  const request = new Request(c.req.url, { method: "POST", headers, body: JSON.stringify(body) })
  const answer = await createAuth(db, config).handler(request)
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`)
  if (!answer.ok) {
    const [code, detail] = refusals[answer.status] ?? wrongPassword
    throw new Refusal(code, detail)
  }
  for (const cookie of answer.headers.getSetCookie())
    c.header("Set-Cookie", cookie, { append: true })
  c.header("Cache-Control", "no-store")
  return c.body(null, 204)
}

/** The only paths of better-auth that are mounted; all its others answer 404. */
export const authRoutes = createApp()
  .post("/sign-in/username", validate("json", SignIn, signInLabels), (c) =>
    authenticate(c, c.req.valid("json")),
  )
  .post("/sign-out", (c) => authenticate(c, {}))

/** Demo accounts that have a page of their own, for the sign-in page; empty outside demo mode. */
const offeredDemoAccounts = ["reporter", "approver", "coordinator", "leader"]

async function membershipNames({ db, today }: Context, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db
    .select({ id: organizationNames.organizationId, name: organizationNames.name })
    .from(organizationNames)
    .where(
      and(
        inArray(organizationNames.organizationId, ids),
        lte(organizationNames.validFrom, today),
        or(isNull(organizationNames.validTo), gte(organizationNames.validTo, today)),
      ),
    )
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** Whose site this is (settings, the latest that has begun) and whether it shows sample data. */
async function siteOf({ db, today, config }: Context) {
  const rows = await db
    .selectDistinctOn([settings.key], { key: settings.key, value: settings.value })
    .from(settings)
    .where(lte(settings.validFrom, today))
    .orderBy(settings.key, desc(settings.validFrom))
  const value = (key: string) => rows.find((r) => r.key === key)?.value ?? ""
  return {
    name: value("site_name"),
    agency: value("agency"),
    address: value("address"),
    contact: value("contact"),
    sample: config.demo,
  }
}

/** Who am I, in which organizations, on which day; a visitor gets `person: null`. */
export const sessionRoutes = createApp().get("/", async (c) => {
  const { actor, today, config } = c.var.ctx
  c.header("Cache-Control", "no-store")
  const demo = config.offeredDemoPassword
    ? { usernames: offeredDemoAccounts, password: config.offeredDemoPassword }
    : null
  const site = await siteOf(c.var.ctx)
  if (actor.kind !== "person") return c.json({ person: null, today, demo, site })
  const names = await membershipNames(
    c.var.ctx,
    actor.memberships.map((m) => m.organizationId),
  )
  const { accountId, name, username } = actor
  const held = actor.memberships.map((m) => ({
    ...m,
    organizationName: names.get(m.organizationId) ?? m.organizationId,
  }))
  return c.json({ person: { accountId, name, username, memberships: held }, today, demo, site })
})
