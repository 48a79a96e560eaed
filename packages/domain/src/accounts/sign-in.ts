import { z } from "zod"
import { type Labels, noNul } from "../validation.ts"

export const signInLabels: Labels = { username: "Tên đăng nhập", password: "Mật khẩu" }

export const SignIn = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(60)
    .refine(noNul, "có ký tự không dùng được"),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>
