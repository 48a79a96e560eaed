import { isAway } from "./failure.ts"
import { outboxDb } from "./outbox-db.ts"

/** Raised when pages no longer read what earlier ones kept. */
const shape = 1
const keyOf = (key: string) => `${shape}:${key}`

/** An answer of the server, or the one kept of it when there is none to be had. */
export type Answer<Value> = Value & {
  /** When the server gave it, if it is not of now. */ keptAt?: string
}

/** Keeps an answer for the days without a connection; a device without room goes without. */
export async function keepAnswer(accountId: string, key: string, value: unknown): Promise<void> {
  const row = { accountId, key: keyOf(key), at: new Date().toISOString(), value }
  await outboxDb.answers.put(row).catch(() => undefined)
}

export async function keptAnswer<Value extends object>(
  accountId: string,
  key: string,
): Promise<Answer<Value> | undefined> {
  const row = await outboxDb.answers.get([accountId, keyOf(key)]).catch(() => undefined)
  // Whoever reads under a key is who wrote under it, in this shape.
  return row && { ...(row.value as Value), keptAt: row.at }
}

/** How long a slow line is waited for when there is something kept to go on with. */
const patience = 8_000

/**
 * Asks the server and keeps what it says; when it cannot be reached, says what was kept for this account.
 * @param keys the first is what to keep it under; what is under the others may stand in for it if it `fits`.
 */
export async function answeredOrKept<Value extends object>(
  accountId: string,
  keys: readonly string[],
  ask: (init: RequestInit) => Promise<Value>,
  fits: (value: Value) => boolean = () => true,
): Promise<Answer<Value>> {
  const found = await Promise.all(keys.map((key) => keptAnswer<Value>(accountId, key)))
  const kept = found.find((value) => value && fits(value))
  try {
    const value = await ask(kept ? { signal: AbortSignal.timeout(patience) } : {})
    void keepAnswer(accountId, keys[0] ?? "", value)
    return value
  } catch (error) {
    if (kept && isAway(error)) return kept
    throw error
  }
}

export const forgetAnswers = (accountId: string) => outboxDb.answers.where({ accountId }).delete()
