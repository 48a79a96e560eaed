import type { Day } from "../dates.ts"
import { foldKey } from "../units/fold.ts"

type Seen = { firstDay: Day | null; channelCode: string | null; title: string }

/**
 * What makes two entries of one organization look like one: day, channel and title without accents and case. Null
 * while one of them is missing.
 */
export function duplicateKey({ firstDay, channelCode, title }: Seen): string | null {
  const words = foldKey(title)
  return firstDay && channelCode && words ? `${firstDay}|${channelCode}|${words}` : null
}

/** For each key the place of the first one equal to it before; null for the first and the only ones. */
export function repeatedKeys(keys: readonly (string | null)[]): (number | null)[] {
  const first = new Map<string, number>()
  return keys.map((key, at) => {
    if (key === null) return null
    const earlier = first.get(key)
    if (earlier !== undefined) return earlier
    first.set(key, at)
    return null
  })
}
