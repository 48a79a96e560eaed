import type { Db } from "@loa/db/db.ts"
import { signInFailures } from "@loa/db/schema.ts"
import { networkOf } from "@loa/domain/accounts/network-of.ts"
import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import {
  type Failures,
  forgottenAfter,
  type Watch,
  waitSeconds,
  withFailure,
} from "@loa/domain/accounts/slow-down.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, gt, inArray, lt, sql } from "drizzle-orm"
import type { Config } from "../http/context.ts"

type Watched = { watch: Watch; key: string }

const bytes = new TextEncoder()

/** Keyed, since people type passwords into the name field and an address is personal. */
async function hashedKeys(config: Config, named: [Watch, ...string[]][]): Promise<Watched[]> {
  const algorithm = { name: "HMAC", hash: "SHA-256" }
  const secret = bytes.encode(config.authSecret)
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"])
  return Promise.all(
    named.map(async ([watch, ...parts]) => {
      const signed = await crypto.subtle.sign("HMAC", key, bytes.encode(parts.join("\n")))
      return { watch, key: `${watch}:${hexOf(signed)}` }
    }),
  )
}

/** Unknown names are counted like known ones, so that counting tells nobody which exist. */
export function strangersKeys(config: Config, username: string, address: string) {
  const network = networkOf(address)
  return hashedKeys(config, [
    ["pair", username, "address", network],
    ["account", username],
    ["address", network],
  ])
}

/** A known device is counted alone: what strangers do elsewhere does not slow it down. */
export const deviceKeys = (config: Config, username: string, device: string) =>
  hashedKeys(config, [["pair", username, "device", device]])

/** Somebody signed in who is asked for the password again. */
export const ownKeys = (config: Config, accountId: string) =>
  hashedKeys(config, [["pair", accountId, "own"]])

type Seen = Map<string, Failures>
const seenOf = (rows: (Failures & { key: string })[]): Seen => new Map(rows.map((r) => [r.key, r]))

const longestWait = (keys: readonly Watched[], seen: Seen, now: Date) =>
  Math.max(...keys.map(({ watch, key }) => waitSeconds(watch, seen.get(key), now)))

/** Makes and locks the rows, always in the order of their keys, so that two tries never wait for each other. */
async function lock(tx: Db, keys: readonly Watched[], now: Date): Promise<Seen> {
  const sorted = keys.map(({ key }) => key).sort()
  const rows = await tx
    .insert(signInFailures)
    .values(sorted.map((key) => ({ key, failures: 0, since: now, lastAt: now })))
    .onConflictDoUpdate({ target: signInFailures.key, set: { key: sql`excluded.key` } })
    .returning()
  return seenOf(rows)
}

async function count(tx: Db, keys: readonly Watched[], seen: Seen, now: Date) {
  await tx
    .insert(signInFailures)
    .values(keys.map(({ watch, key }) => ({ key, ...withFailure(watch, seen.get(key), now) })))
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: {
        failures: sql`excluded.failures`,
        since: sql`excluded.since`,
        lastAt: sql`excluded.last_at`,
      },
    })
}

/**
 * Takes a turn to try a password, or refuses and says for how many seconds. A try counts as a failure from its
 * beginning, so that thousands at once do not all reach the expensive check; `giveBack` follows a right password.
 */
export async function takeTurn(db: Db, keys: readonly Watched[], now: Date): Promise<void> {
  const names = keys.map(({ key }) => key)
  const rows = await db.select().from(signInFailures).where(inArray(signInFailures.key, names))
  refuseToHurry(longestWait(keys, seenOf(rows), now))
  const wait = await db.transaction(async (tx) => {
    const seen = await lock(tx, keys, now)
    const seconds = longestWait(keys, seen, now)
    if (seconds === 0) await count(tx, keys, seen, now)
    return seconds
  })
  refuseToHurry(wait)
}

function refuseToHurry(seconds: number) {
  if (seconds === 0) return
  const wait = seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
  throw new Refusal("too-many", `Thử quá nhiều lần. Hãy đợi ${wait} rồi thử lại.`, {
    retryAfter: seconds,
  })
}

/** The password was right: the pair is clean again, and the shared counters lose the try that was no failure. */
export async function giveBack(db: Db, keys: readonly Watched[]): Promise<void> {
  for (const { watch, key } of keys) {
    const own = eq(signInFailures.key, key)
    if (watch === "pair") await db.delete(signInFailures).where(own)
    else
      await db
        .update(signInFailures)
        .set({ failures: sql`${signInFailures.failures} - 1` })
        .where(and(own, gt(signInFailures.failures, 0)))
  }
}

/** Drops what no longer matters; a row that somebody is just counting on stays for the next time. */
export async function forgetOldFailures(db: Db, now: Date): Promise<void> {
  const old = db
    .select({ key: signInFailures.key })
    .from(signInFailures)
    .where(lt(signInFailures.lastAt, new Date(now.getTime() - forgottenAfter * 1000)))
    .limit(200)
    .for("update", { skipLocked: true })
  await db.delete(signInFailures).where(inArray(signInFailures.key, old))
}
