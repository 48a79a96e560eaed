/** What has been counted so far under one key. */
export type Failures = { failures: number; since: Date; lastAt: Date }

/**
 * Wrong passwords are counted together for one account from one place, for one account from anywhere, and for one
 * address whatever the account.
 */
export type Watch = "pair" | "account" | "address"

type Rule = {
  /** So many are forgiven without waiting. */
  free: number
  /** Seconds to wait after the first that is not; each further one doubles them … */
  first: number
  /** … up to here. */
  most: number
  /** Seconds after which everything is forgotten, from the last failure or from the first of the window. */
  forget: number
  from: "last" | "first"
}

const hour = 3600

const rules: Record<Watch, Rule> = {
  pair: { free: 5, first: 5, most: hour / 4, forget: 24 * hour, from: "last" },
  // From many addresses at once: a guess a minute is hopeless, and an owner without a known device still gets a turn.
  account: { free: 20, first: 1, most: 60, forget: hour, from: "last" },
  // Whole offices share one address.
  address: { free: 300, first: 10, most: 10, forget: hour, from: "first" },
}

/** Seconds after which no counter matters any more. */
export const forgottenAfter = Math.max(...Object.values(rules).map((rule) => rule.forget))

const secondsBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000

function remembered(watch: Watch, seen: Failures | undefined, now: Date): Failures | undefined {
  const { forget, from } = rules[watch]
  if (!seen) return undefined
  return secondsBetween(from === "last" ? seen.lastAt : seen.since, now) < forget ? seen : undefined
}

/** Whole seconds until the next try may be made; 0 when it may be made now. */
export function waitSeconds(watch: Watch, seen: Failures | undefined, now: Date): number {
  const { free, first, most } = rules[watch]
  const counted = remembered(watch, seen, now)
  if (!counted || counted.failures < free) return 0
  const delay = Math.min(most, first * 2 ** (counted.failures - free))
  return Math.max(0, Math.ceil(delay - secondsBetween(counted.lastAt, now)))
}

/** What is counted after one more failure. */
export function withFailure(watch: Watch, seen: Failures | undefined, now: Date): Failures {
  const counted = remembered(watch, seen, now)
  if (!counted) return { failures: 1, since: now, lastAt: now }
  return { failures: counted.failures + 1, since: counted.since, lastAt: now }
}
