import { z } from "zod"
import { type Labels, noNul } from "../validation.ts"
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

/** One of the ten codes kept on paper: five signs, a dash, five signs. */
export const RecoveryCode = z.object({
  code: z
    .string()
    .trim()
    .refine((code) => /^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/.test(code), "cần dạng xxxxx-xxxxx"),
})

export const ownAccountLabels: Labels = {
  currentPassword: "Mật khẩu đang dùng",
  newPassword: "Mật khẩu mới",
  password: "Mật khẩu",
  code: "Mã",
}
