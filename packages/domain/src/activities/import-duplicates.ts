import type { Day } from "../dates.ts"
import { foldKey } from "../units/fold.ts"

type Seen = { firstDay: Day | null; channelCode: string | null; title: string }

/** What makes two entries of one organization look like one: day, channel and title without accents and case. */
const duplicateKey = ({ firstDay, channelCode, title }: Seen): string | null => {
  const words = foldKey(title)
  return firstDay && channelCode && words ? `${firstDay}|${channelCode}|${words}` : null
}

/** For each row the place of the first row before it that says the same; null for the first and the only ones. */
export function repeatedRows(rows: readonly Seen[]): (number | null)[] {
  const first = new Map<string, number>()
  return rows.map((row, at) => {
    const key = duplicateKey(row)
    if (key === null) return null
    const earlier = first.get(key)
    if (earlier !== undefined) return earlier
    first.set(key, at)
    return null
  })
}
