import { dayOf } from "@loa/domain/dates.ts"
import { lastAccount, setLastAccount } from "../session/last-account.ts"
import type { Session } from "../session/queries.ts"
import { isAway } from "./failure.ts"
import { forgetAnswers, keepAnswer, keptAnswer } from "./kept-answers.ts"
import { outboxDb } from "./outbox-db.ts"

const key = "session"

/** Whoever works here may go on writing when the server cannot be reached. */
export async function rememberSession(now: Session): Promise<void> {
  if (!now.person || now.keptAt) return
  const { accountId } = now.person
  setLastAccount(accountId)
  await keepAnswer(accountId, key, { ...now, demo: null })
}

/** Who was last signed in here, on today's date by this device's clock; undefined when the server did answer. */
export async function sessionWithout(error: unknown): Promise<Session | undefined> {
  const accountId = lastAccount()
  if (!accountId || !isAway(error)) return undefined
  const kept = await keptAnswer<Session>(accountId, key)
  return kept && { ...kept, today: dayOf(new Date()) }
}

/** How many texts and files of an account the server does not have yet. */
export async function unsentOf(accountId: string): Promise<number> {
  const kept = [outboxDb.entries, outboxDb.files].map((table) => table.where({ accountId }).count())
  return (await Promise.all(kept)).reduce((sum, count) => sum + count, 0)
}

/** After signing out nobody is known here; what the form offered is kept only for what has yet to be sent. */
export async function forgetSession(): Promise<void> {
  const accountId = lastAccount()
  setLastAccount(null)
  if (!accountId) return
  if ((await unsentOf(accountId)) === 0) await forgetAnswers(accountId)
}
