import type { ReviewHintKind } from "@loa/domain/activities/review-hints.ts"
import { m } from "../paraglide/messages.js"

/** What a hint is called, in the queue and in filters. */
export const hintName: Record<ReviewHintKind, () => string> = {
  "copied-text": m.review_hint_copied_text,
  "same-title": m.review_hint_same_title,
  "no-evidence": m.review_hint_no_evidence,
  "deadline-burst": m.review_hint_deadline_burst,
  "generic-title": m.review_hint_generic_title,
  "personal-data": m.review_hint_personal_data,
  "late-entry": m.review_hint_late_entry,
}
