import { addedSince, changesSinceReview } from "@loa/domain/activities/changes-since-review.ts"
import { Note, Quote } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { differencesOf, type Names } from "./field-words.ts"
import { historyWords } from "./history-words.ts"
import type { Activity } from "./queries.ts"
import styles from "./review.module.css"

type Props = { row: Activity; names: Names; level?: 2 | 3 }

/** What became different since a reviewer last had it: their words, then field by field, as it was and as it is. */
export function ReviewChanges({ row, names, level }: Props) {
  const since = changesSinceReview(row.history)
  if (!since || row.state === "verified" || row.state === "published") return null
  const { review, before, after } = since
  const changed = differencesOf(before, after, names)
  const files = addedSince(review.at, row.evidence)
  const none = changed.length === 0 && files.length === 0
  // What was not sent again yet may still be changed.
  if (none && row.state !== "submitted") return null
  return (
    <Section small level={level} title={m.review_changes_title()}>
      <Stack>
        <div>
          <p className={styles.said}>
            {historyWords(review, names).text} {formatInstant(review.at)}
          </p>
          {review.reason && review.reason !== row.stateReason && (
            <Quote>
              <span lang="vi">{review.reason}</span>
            </Quote>
          )}
        </div>
        {changed.length > 0 && <Changes changed={changed} />}
        {files.length > 0 && (
          <Note icon="camera">
            {m.review_changes_files({ count: files.length })}:{" "}
            <span lang="vi">{files.map((file) => file.caption || file.name).join("; ")}</span>
          </Note>
        )}
        {none && <Note icon="info">{m.review_changes_none()}</Note>}
      </Stack>
    </Section>
  )
}

const Changes = ({ changed }: { changed: ReturnType<typeof differencesOf> }) => (
  <dl className={styles.changes}>
    {changed.map(({ field, label, before, after }) => (
      <div key={field}>
        <dt>{label}</dt>
        <dd lang="vi">
          <del>
            <span className="vh">{m.review_changes_before()}: </span>
            {before || m.activity_empty()}
          </del>
          <ins>
            <span className="vh">{m.review_changes_after()}: </span>
            {after || m.activity_empty()}
          </ins>
        </dd>
      </div>
    ))}
  </dl>
)
