import { sameJson } from "../same-json.ts"

type Fields = Readonly<Record<string, unknown>>

/** A line of the history, as the audit log keeps it: only what changed, under the names a write has. */
export type LoggedLine = {
  at: string
  actorName: string
  verb: string
  before: Fields | null
  after: Fields | null
  reason: string | null
}

const reviewVerbs: ReadonlySet<string> = new Set([
  "activity.return",
  "activity.verify",
  "activity.publish",
  "activity.withdraw",
])

export type ChangesSinceReview<Line> = {
  /** What a reviewer last did with it. */
  review: Line
  /** The fields that differ from what the reviewer saw, then and now; what was changed and changed back is in neither. */
  before: Fields
  after: Fields
}

/**
 * What became different since somebody last reviewed an activity, from its history, oldest first. Null when nobody
 * has yet; empty fields when it came back as it was.
 */
export function changesSinceReview<Line extends LoggedLine>(
  history: readonly Line[],
): ChangesSinceReview<Line> | null {
  const at = history.findLastIndex((line) => reviewVerbs.has(line.verb))
  const review = history[at]
  if (!review) return null
  const before = new Map<string, unknown>()
  const after = new Map<string, unknown>()
  for (const line of history.slice(at + 1)) {
    for (const [field, value] of Object.entries(line.before ?? {}))
      if (!before.has(field)) before.set(field, value)
    for (const [field, value] of Object.entries(line.after ?? {})) after.set(field, value)
  }
  const changed = [...after.keys()].filter(
    (field) => field !== "state" && !sameJson(before.get(field), after.get(field)),
  )
  const pick = (of: Map<string, unknown>) => Object.fromEntries(changed.map((f) => [f, of.get(f)]))
  return { review, before: pick(before), after: pick(after) }
}

/** What was put beside an activity after an instant; what was taken down again is not there. */
export const addedSince = <Added extends { createdAt: string; removedAt: string | null }>(
  at: string,
  files: readonly Added[],
): Added[] =>
  files.filter((file) => file.removedAt === null && Date.parse(file.createdAt) > Date.parse(at))
