import { organizationNames } from "@loa/db/schema.ts"
import { Refusal, type RefusalCode } from "@loa/domain/refusal.ts"
import { and, gte, inArray, isNull, lte, or } from "drizzle-orm"
import { type Context, createApp } from "../http/context.ts"
import { addressHeader, createAuth } from "./auth.ts"
import { authPaths } from "./auth-paths.ts"

const refusalOf: Record<number, [RefusalCode, string]> = {
  401: ["unauthenticated", "Tên đăng nhập hoặc mật khẩu không đúng."],
  403: ["forbidden", "Yêu cầu đến từ một trang khác nên không được nhận."],
  429: ["too-many", "Thử quá nhiều lần. Hãy đợi một phút rồi thử lại."],
}

/** better-auth answers; what it refuses is said in the system's one voice, and never which half was wrong. */
async function authenticate(ctx: Context, request: Request, clientAddress: string) {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, clientAddress)
  const answer = await createAuth(ctx.db, ctx.config).handler(new Request(request, { headers }))
  if (answer.ok) return answer
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`)
  const [code, detail] = refusalOf[answer.status] ?? ["unauthenticated", refusalOf[401]?.[1] ?? ""]
  throw new Refusal(code, detail)
}

const auth = createApp()
for (const { method, path } of authPaths)
  auth.on(method, path, (c) => authenticate(c.var.ctx, c.req.raw, c.var.clientAddress))

export const authRoutes = auth

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

/** Who am I, in which organizations, on which day; a visitor gets `person: null`. */
export const sessionRoutes = createApp().get("/", async (c) => {
  const { actor, today, config } = c.var.ctx
  c.header("Cache-Control", "no-store")
  const demo = config.offeredDemoPassword
    ? { usernames: offeredDemoAccounts, password: config.offeredDemoPassword }
    : null
  if (actor.kind !== "person") return c.json({ person: null, today, demo })
  const names = await membershipNames(
    c.var.ctx,
    actor.memberships.map((m) => m.organizationId),
  )
  const { accountId, name, username } = actor
  const held = actor.memberships.map((m) => ({
    ...m,
    organizationName: names.get(m.organizationId) ?? m.organizationId,
  }))
  return c.json({ person: { accountId, name, username, memberships: held }, today, demo })
})
