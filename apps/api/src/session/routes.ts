import { organizationNames } from "@loa/db/schema.ts"
import { ownAccountLabels, RecoveryCode, TotpCode } from "@loa/domain/accounts/own-account.ts"
import { SignIn, signInLabels } from "@loa/domain/accounts/sign-in.ts"
import { and, gte, inArray, isNull, lte, or } from "drizzle-orm"
import { readSettings } from "../accounts/read-settings.ts"
import { type Context, createApp } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { validate } from "../http/validate.ts"
import { askAuth, passCookies } from "./ask-auth.ts"
import { touchSession } from "./own-sessions.ts"
import { passSecondFactor } from "./pass-second-factor.ts"
import { signIn } from "./sign-in.ts"

/** The only paths of better-auth that are mounted (auth-paths.ts); all its others answer 404. */
export const authRoutes = createApp()
  .use(keptPrivate)
  .post("/sign-in/username", validate("json", SignIn, signInLabels), async (c) =>
    c.json({ next: await signIn(c, c.req.valid("json")) }),
  )
  .post("/two-factor/verify-totp", validate("json", TotpCode, ownAccountLabels), async (c) => {
    await passSecondFactor(c, "/two-factor/verify-totp", c.req.valid("json").code)
    return c.body(null, 204)
  })
  .post(
    "/two-factor/verify-backup-code",
    validate("json", RecoveryCode, ownAccountLabels),
    async (c) => {
      await passSecondFactor(c, "/two-factor/verify-backup-code", c.req.valid("json").code)
      return c.body(null, 204)
    },
  )
  .post("/sign-out", async (c) => {
    passCookies(c, await askAuth(c, c.var.ctx.db, "/sign-out", {}))
    return c.body(null, 204)
  })

/** Demo accounts that have a page of their own, for the sign-in page; empty outside demo mode. */
const offeredDemoAccounts = ["reporter", "approver", "coordinator", "leader", "admin"]

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

/** Whose site this is, by the settings, and whether it shows sample data. */
async function siteOf({ db, today, config }: Context) {
  const { site_name: name, agency, address, contact } = await readSettings(db, today)
  return { name, agency, address, contact, sample: config.demo }
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
  await touchSession(c)
  const { accountId, name, username, secondFactorDue = false } = actor
  const held = actor.memberships.map((m) => ({
    ...m,
    organizationName: names.get(m.organizationId) ?? m.organizationId,
  }))
  const person = { accountId, name, username, memberships: held, secondFactorDue }
  return c.json({ person, today, demo, site })
})
