import type { Actor } from "@loa/domain/accounts/actor.ts"
import { Refusal } from "@loa/domain/refusal.ts"

const open = /^\/api\/(session|auth|account|health|public)(\/|$)/

/** Whoever must have a second factor and has none reaches only what it takes to turn it on. */
export function refuseUntilSecured(actor: Actor, path: string): void {
  if (actor.kind !== "person" || !actor.secondFactorDue || open.test(path)) return
  throw new Refusal(
    "forbidden",
    "Vai trò của bạn cần xác thực hai bước. Hãy bật ở trang Tài khoản rồi làm tiếp.",
  )
}
