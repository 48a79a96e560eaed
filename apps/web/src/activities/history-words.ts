import { m } from "../paraglide/messages.js"
import type { Draft } from "./draft.ts"
import { type Difference, differencesOf, type Names } from "./field-words.ts"

type Side = Partial<Draft> & { state?: string }

/** One line of the audit log about one activity. */
export type HistoryEntry = {
  verb: string
  actorName: string
  /** For which organization they acted, if for one. */
  organizationName: string | null
  /** Only what changed; null when there was no row before. */
  before: Side | null
  after: Side | null
  reason: string | null
}

const moves: Record<string, (who: { who: string }) => string> = {
  "activity.submit": m.activity_history_submitted,
  "activity.return": m.activity_history_returned,
  "activity.verify": m.activity_history_verified,
  "activity.publish": m.activity_history_published,
  "activity.withdraw": m.activity_history_withdrew,
  "activity.delete": m.activity_history_deleted,
  "activity.reassign": m.activity_history_reassigned,
  "activity.redact": m.activity_history_redacted,
}

function sentence(entry: HistoryEntry, who: string): string {
  const move = moves[entry.verb]
  if (move) return move({ who })
  if (!entry.before) return m.activity_history_created({ who })
  return entry.after?.state === "draft"
    ? m.activity_history_changed_to_draft({ who })
    : m.activity_history_changed({ who })
}

/** What happened, as one sentence, and field by field what it changed; what was first written changes nothing. */
export function historyWords(
  entry: HistoryEntry,
  names: Names,
): { text: string; differences: Difference[] } {
  const { actorName, organizationName, before, after } = entry
  const who = organizationName ? `${actorName} (${organizationName})` : actorName
  return {
    text: sentence(entry, who),
    differences: before && after ? differencesOf(before, after, names) : [],
  }
}
