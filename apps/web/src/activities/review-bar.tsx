import type { ReviewMove } from "@loa/domain/activities/review-query.ts"
import { Button } from "@loa/ui/button.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./review.module.css"
import type { ReviewRow } from "./review-queries.ts"

type Props = {
  /** The selected entries, or the one that is looked at. */
  rows: readonly ReviewRow[]
  selecting: boolean
  onMove: (move: ReviewMove) => void
  onClear: () => void
}

const Key = ({ children }: { children: string }) => (
  <span className={styles.key} aria-hidden="true">
    {children}
  </span>
)

/** What may be done now, to one or to many; every shortcut has its button here. */
export function ReviewBar({ rows, selecting, onMove, onClear }: Props) {
  if (rows.length === 0) return null
  const count = formatCount(rows.length)
  const many = selecting && rows.length > 1
  const publishing = rows.every((row) => row.state === "verified")
  return (
    <div className={styles.bar} data-selecting={selecting || undefined}>
      {selecting && (
        <p className={styles.barSelected} role="status">
          {m.review_selected({ count })}
          <Button size="sm" variant="quiet" icon="close" onClick={onClear}>
            {m.review_clear_selection()}
          </Button>
        </p>
      )}
      <div className={styles.barButtons}>
        {publishing ? (
          <Button
            variant="main"
            icon="globe"
            aria-keyshortcuts="c"
            onClick={() => onMove("publish")}
          >
            {many ? m.review_publish_many({ count }) : m.activity_publish()} <Key>c</Key>
          </Button>
        ) : (
          <Button
            variant="main"
            icon="check"
            aria-keyshortcuts="d"
            onClick={() => onMove("verify")}
          >
            {many ? m.review_verify_many({ count }) : m.activity_verify()} <Key>d</Key>
          </Button>
        )}
        <Button icon="return" aria-keyshortcuts="t" onClick={() => onMove("return")}>
          {many ? m.review_return_many({ count }) : m.activity_return()} <Key>t</Key>
        </Button>
      </div>
    </div>
  )
}
