import { accounts, memberships, settings } from "@loa/db/schema.ts"
import { needsSecondFactor, secondFactorSetting } from "@loa/domain/accounts/second-factor.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import { z } from "zod"
import type { Context, Env } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { askAuth, passCookies } from "./ask-auth.ts"
import { auditOwn } from "./audit-own.ts"
import { withPassword } from "./with-password.ts"

const password: [string, string] = ["password", "Mật khẩu"]
const on = { secondFactor: true }
const off = { secondFactor: false }

/** Asked of the rows, for a person who owes it holds no role in the session. */
async function isRequired({ db, today }: Context, accountId: string): Promise<boolean> {
  const [setting] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, secondFactorSetting), lte(settings.validFrom, today)))
    .orderBy(desc(settings.validFrom), desc(settings.createdAt))
    .limit(1)
  const held = await db
    .select({ organizationId: memberships.organizationId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        lte(memberships.validFrom, today),
        or(isNull(memberships.validTo), gte(memberships.validTo, today)),
      ),
    )
  return needsSecondFactor(setting?.value ?? null, held)
}

/** Whether it is on, and whether it has to be. */
export async function secondFactorState(ctx: Context) {
  const { accountId } = requirePerson(ctx.actor)
  const [account] = await ctx.db
    .select({ on: accounts.twoFactorEnabled })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return { on: account?.on === true, required: await isRequired(ctx, accountId) }
}

const Started = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/**
 * A new secret for the authenticator app, and ten recovery codes: shown once, in force from the first right code on.
 * The address is written anew because better-auth's names the e-mail, which nobody here has.
 */
export async function startSecondFactor(c: HonoContext<Env>, given: string) {
  const person = requirePerson(c.var.ctx.actor)
  const body = { password: given }
  const path = "/two-factor/enable"
  const { totpURI, backupCodes } = Started.parse(
    await withPassword(c, person, { path, body, field: password }),
  )
  const secret = new URL(totpURI).searchParams.get("secret")
  if (!secret) throw new Error("better-auth gave a TOTP address without a secret")
  const label = `${encodeURIComponent("Loa")}:${encodeURIComponent(person.username)}`
  const query = new URLSearchParams({ secret, issuer: "Loa", digits: "6", period: "30" })
  return { uri: `otpauth://totp/${label}?${query}`, secret, recoveryCodes: backupCodes }
}

/** The first right code turns it on; the session goes on under a new token. */
export async function confirmSecondFactor(c: HonoContext<Env>, code: string): Promise<void> {
  const { ctx } = c.var
  const { accountId } = requirePerson(ctx.actor)
  const { on: already } = await secondFactorState(ctx)
  if (already) throw new Refusal("conflict", "Xác thực hai bước đang bật rồi.")
  const answer = await ctx.db.transaction(async (tx) => {
    const given = await askAuth(c, tx, "/two-factor/verify-totp", { code })
    if (given.code === "TOTP_NOT_ENABLED")
      throw new Refusal("conflict", "Hãy quét mã QR trước rồi nhập mã sáu số.")
    if (!given.ok)
      throw refuseField("code", "Mã", "không đúng hoặc đã hết hạn; hãy nhập mã đang hiện.")
    await auditOwn(tx, ctx, accountId, "account.enable-second-factor", off, on)
    return given
  })
  passCookies(c, answer)
}

/** @throws Refusal forbidden while the person's role requires it. */
export async function stopSecondFactor(c: HonoContext<Env>, given: string): Promise<void> {
  const { ctx } = c.var
  const person = requirePerson(ctx.actor)
  const state = await secondFactorState(ctx)
  if (!state.on) throw new Refusal("conflict", "Chưa bật xác thực hai bước.")
  if (state.required)
    throw new Refusal("forbidden", "Vai trò của bạn bắt buộc xác thực hai bước nên không tắt được.")
  const ask = { path: "/two-factor/disable", body: { password: given }, field: password } as const
  await withPassword(c, person, ask, (tx) =>
    auditOwn(tx, ctx, person.accountId, "account.disable-second-factor", on, off),
  )
}

const Renewed = z.object({ backupCodes: z.array(z.string()) })

/** Ten new recovery codes; the old ones end. */
export async function renewRecoveryCodes(c: HonoContext<Env>, given: string) {
  const { ctx } = c.var
  const person = requirePerson(ctx.actor)
  const path = "/two-factor/generate-backup-codes"
  const body = await withPassword(
    c,
    person,
    { path, body: { password: given }, field: password },
    (tx) => auditOwn(tx, ctx, person.accountId, "account.renew-recovery-codes"),
  )
  return { recoveryCodes: Renewed.parse(body).backupCodes }
}
