import type { Db } from "@loa/db/db.ts"
import { verifications } from "@loa/db/schema.ts"
import { sha256 } from "@loa/domain/accounts/sha-256.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { and, like, lt, sql } from "drizzle-orm"
import type { Context as HonoContext } from "hono"
import type { Env } from "../http/context.ts"
import { askAuth, passCookies } from "./ask-auth.ts"
import { rememberDevice } from "./known-device.ts"
import { SignedInUser } from "./sign-in.ts"

/** better-auth's lock after ten wrong codes in a row; only who knows the password can cause it. */
const lockedSeconds = 15 * 60

function refusalOf(code: string | null): Refusal {
  if (code === "INVALID_CODE")
    return refuseField("code", "Mã", "không đúng hoặc đã hết hạn; hãy nhập mã đang hiện.")
  if (code === "INVALID_BACKUP_CODE")
    return refuseField("code", "Mã khôi phục", "không đúng hoặc đã dùng rồi.")
  if (code === "ACCOUNT_TEMPORARILY_LOCKED")
    return new Refusal("too-many", "Nhập sai mã quá nhiều lần. Hãy đợi 15 phút rồi thử lại.", {
      retryAfter: lockedSeconds,
    })
  return new Refusal("unauthenticated", "Bước đăng nhập này đã hết hạn. Hãy nhập lại mật khẩu.")
}

const usedPrefix = "code-used-"

/** A code is good once (RFC 6238 §5.2), though its minute and a half is not over. */
async function useUp(tx: Db, accountId: string, code: string) {
  const used = like(verifications.identifier, `${usedPrefix}%`)
  await tx.delete(verifications).where(and(used, lt(verifications.expiresAt, sql`now()`)))
  const id = `${usedPrefix}${accountId}-${await sha256(code)}`
  const made = await tx
    .insert(verifications)
    .values({ id, identifier: id, value: "", expiresAt: new Date(Date.now() + 120_000) })
    .onConflictDoNothing()
    .returning({ id: verifications.id })
  if (made.length === 0) throw refusalOf("INVALID_CODE")
}

type Step = "/two-factor/verify-totp" | "/two-factor/verify-backup-code"

/** The second step of signing in. A wrong code is counted before it is refused; a used one undoes the session. */
export async function passSecondFactor(c: HonoContext<Env>, step: Step, code: string) {
  const { db } = c.var.ctx
  const answer = await db.transaction(async (tx) => {
    const given = await askAuth(c, tx, step, { code }, { asVisitor: true })
    if (given.ok && step === "/two-factor/verify-totp")
      await useUp(tx, SignedInUser.parse(given.body).user.id, code)
    return given
  })
  if (!answer.ok) throw refusalOf(answer.code)
  passCookies(c, answer)
  await rememberDevice(c, db, SignedInUser.parse(answer.body).user)
}
