import type { ChangePassword } from "@loa/domain/accounts/own-account.ts"
import { passwordFlaw } from "@loa/domain/accounts/password.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import type { Context as HonoContext } from "hono"
import type { Env } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { auditOwn } from "./audit-own.ts"
import { forgetOtherDevices } from "./known-device.ts"
import { withPassword } from "./with-password.ts"

/** A new password of one's own: every other session ends, this one goes on under a new token. */
export async function changePassword(
  c: HonoContext<Env>,
  { currentPassword, newPassword }: ChangePassword,
): Promise<void> {
  const { ctx } = c.var
  const person = requirePerson(ctx.actor)
  const flaw =
    currentPassword === newPassword
      ? "phải khác mật khẩu đang dùng."
      : passwordFlaw(newPassword, [person.username, person.name])
  if (flaw) throw refuseField("newPassword", "Mật khẩu mới", flaw)
  await withPassword(
    c,
    person,
    {
      path: "/change-password",
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      field: ["currentPassword", "Mật khẩu đang dùng"],
    },
    async (tx) => {
      await forgetOtherDevices(c, tx, person)
      await auditOwn(tx, ctx, person.accountId, "account.change-password")
    },
  )
}
