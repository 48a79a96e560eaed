import { type Day, isValidOn } from "../dates.ts"

/** A dated unit: an area's (code, validFrom), or an organization. */
export type DatedUnit = { validFrom: Day; validTo: Day | null }

/** The row that is valid on a day; at most one is, since validities of one key never overlap. */
export const unitOn = <U extends DatedUnit>(rows: readonly U[], day: Day): U | undefined =>
  rows.find((row) => isValidOn(day, row))

/** One unit's work went into another: whole, or a part of it with the share 0–1 an administrator recorded. */
export type LineageLink = {
  from: string
  to: string
  share: "whole" | "part"
  /** Null while nobody has recorded one; then the part cannot be told. */
  weight: number | null
}

/** Everything a unit became, directly and through later changes; without itself. */
export const successorsOf = (unit: string, links: readonly LineageLink[]): string[] =>
  reach(unit, links, "from", "to")

/** Everything that went into a unit, directly and through earlier changes; without itself. */
export const predecessorsOf = (unit: string, links: readonly LineageLink[]): string[] =>
  reach(unit, links, "to", "from")

function reach(
  unit: string,
  links: readonly LineageLink[],
  here: "from" | "to",
  there: "from" | "to",
): string[] {
  const seen = new Set([unit])
  const waiting = [unit]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const link of links)
      if (link[here] === next && !seen.has(link[there])) {
        seen.add(link[there])
        waiting.push(link[there])
      }
  seen.delete(unit)
  return [...seen]
}

/** A count of one unit in one period, in whole things: activities, people, minutes, đồng. */
export type Amount = { unit: string; period: string; amount: number }

export type TodaysBoundaries = {
  /** In units that exist today. */
  allocated: Amount[]
  /** "Chưa phân bổ", under the unit where the way on is unknown. */
  unallocated: Amount[]
}

/** Shares of a split are kept in hundred-thousandths, as the database keeps them. */
const wholeShare = 100_000

/**
 * Splits a whole count by shares without losing or making one: each part gets its floor, what remains by
 * rounding goes to the largest remainders. The last number is what no share claims.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const shares = weights.map((w) => Math.round(w * wholeShare))
  shares.push(Math.max(0, wholeShare - shares.reduce((a, b) => a + b, 0)))
  const total = shares.reduce((a, b) => a + b, 0)
  const exact = shares.map((share) => BigInt(amount) * BigInt(share))
  const parts = exact.map((e) => Number(e / BigInt(total)))
  const byRemainder = exact
    .map((e, at) => ({ at, remainder: e % BigInt(total) }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.at - b.at)
  let left = amount - parts.reduce((a, b) => a + b, 0)
  for (const { at } of byRemainder) {
    if (left === 0) break
    parts[at] = (parts[at] ?? 0) + 1
    left--
  }
  return parts
}

/**
 * The same counts in today's boundaries. A whole successor takes all; a split is told by the recorded weights, and
 * what nobody has recorded, or what ended without a successor, stays "chưa phân bổ" under its old unit. Nothing is
 * lost: for every period the two lists add up to what was reported.
 * @param links must not run in a circle; lineage follows time, so it cannot.
 */
export function inTodaysBoundaries(
  reported: readonly Amount[],
  links: readonly LineageLink[],
  isCurrent: (unit: string) => boolean,
): TodaysBoundaries {
  const result: TodaysBoundaries = { allocated: [], unallocated: [] }
  const settle = ({ unit, period, amount }: Amount) => {
    const onward = links.filter((link) => link.from === unit)
    const whole = onward.find((link) => link.share === "whole")
    if (whole) settle({ unit: whole.to, period, amount })
    else if (onward.length === 0 && isCurrent(unit)) result.allocated.push({ unit, period, amount })
    else {
      const parts = onward.filter((link) => link.weight !== null)
      const amounts = apportion(
        amount,
        parts.map((link) => link.weight ?? 0),
      )
      parts.forEach((link, at) => {
        const part = amounts[at] ?? 0
        if (part !== 0) settle({ unit: link.to, period, amount: part })
      })
      const unclaimed = amounts.at(-1) ?? 0
      if (unclaimed !== 0) result.unallocated.push({ unit, period, amount: unclaimed })
    }
  }
  for (const amount of reported) settle(amount)
  return { allocated: addUp(result.allocated), unallocated: addUp(result.unallocated) }
}

/** One amount for each unit and period. */
export function addUp(amounts: readonly Amount[]): Amount[] {
  const sums = new Map<string, Amount>()
  for (const { unit, period, amount } of amounts) {
    const key = JSON.stringify([unit, period])
    const sum = sums.get(key)
    if (sum) sum.amount += amount
    else sums.set(key, { unit, period, amount })
  }
  return [...sums.values()]
}
