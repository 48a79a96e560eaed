import type { Db } from "@loa/db/db.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import type { Context as HonoContext } from "hono"
import type { Env } from "../http/context.ts"
import { type AuthAnswer, askAuth, passCookies } from "./ask-auth.ts"
import type { AuthPath } from "./auth-paths.ts"
import { giveBack, ownKeys, takeTurn } from "./take-turn.ts"

function refusalOf({ code }: AuthAnswer, [field, label]: [string, string]): Refusal {
  if (code === "INVALID_PASSWORD") return refuseField(field, label, "không đúng.")
  if (code === "TOTP_ALREADY_ENABLED")
    return new Refusal("conflict", "Xác thực hai bước đang bật rồi. Hãy tắt trước khi bật lại.")
  if (code === "TWO_FACTOR_NOT_ENABLED" || code === "BACKUP_CODES_NOT_ENABLED")
    return new Refusal("conflict", "Chưa bật xác thực hai bước.")
  return new Refusal("unauthenticated", "Hãy đăng nhập rồi làm tiếp.")
}

/**
 * Lets better-auth change something of one's own that needs the password, and `write` what belongs to it, all or
 * nothing. Wrong passwords are counted as at sign-in: a session left open does not let anybody guess.
 */
export async function withPassword(
  c: HonoContext<Env>,
  person: Person,
  ask: { path: AuthPath; body: object; field: [name: string, label: string] },
  write: (tx: Db) => Promise<unknown> = async () => {},
): Promise<unknown> {
  const { db, config } = c.var.ctx
  const keys = await ownKeys(config, person.accountId)
  await takeTurn(db, keys, new Date())
  const answer = await db.transaction(async (tx) => {
    const given = await askAuth(c, tx, ask.path, ask.body)
    if (!given.ok) throw refusalOf(given, ask.field)
    await write(tx)
    return given
  })
  await giveBack(db, keys)
  passCookies(c, answer)
  return answer.body
}
