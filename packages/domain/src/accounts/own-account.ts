import { z } from "zod"
import { type Labels, noNul } from "../validation.ts"
import { inHalves, readCode } from "./invitation-code.ts"
import { longestPassword } from "./password.ts"

/** Whether a new password is strong enough is `passwordFlaw`'s to say: it needs to know whose it is. */
const aPassword = z.string().min(1).max(longestPassword).refine(noNul, "có ký tự không dùng được")

export const ChangePassword = z.object({ currentPassword: aPassword, newPassword: aPassword })
export type ChangePassword = z.infer<typeof ChangePassword>

export const ConfirmPassword = z.object({ password: aPassword })

export const AcceptInvitation = z.object({ newPassword: aPassword })

/** Six digits from the phone, however they were spaced. */
export const TotpCode = z.object({
  code: z
    .string()
    .transform((typed) => typed.replaceAll(/\s/g, ""))
    .refine((code) => /^\d{6}$/.test(code), "cần đủ 6 chữ số"),
})

/** One of the ten codes kept on paper, however it was typed. */
export const RecoveryCode = z.object({
  code: z
    .string()
    .max(40)
    .transform((typed) => inHalves(readCode(typed)))
    .refine((code) => /^.{5}-.{5}$/.test(code), "cần đủ 10 ký tự"),
})

export const ownAccountLabels: Labels = {
  currentPassword: "Mật khẩu đang dùng",
  newPassword: "Mật khẩu mới",
  password: "Mật khẩu",
  code: "Mã",
}
