import type { Actor } from "@loa/domain/accounts/actor.ts"
import { Refusal } from "@loa/domain/refusal.ts"

/**
 * What waits on a device is sent in the name of who wrote it, and of nobody else: somebody may have signed in with
 * another account since, even while it was on its way.
 * @param named the account that the request says it is from (`Loa-Account`), if it does.
 */
export function refuseOtherAccount(actor: Actor, named: string | undefined): void {
  if (named === undefined || (actor.kind === "person" && actor.accountId === named)) return
  throw new Refusal(
    "unauthenticated",
    "Cần đăng nhập đúng tài khoản đã ghi thì mới gửi được những gì đang chờ trên máy này.",
  )
}
