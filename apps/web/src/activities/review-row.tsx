import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { Link, type To } from "react-router"
import { m } from "../paraglide/messages.js"
import { session } from "../session/queries.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import { daysText } from "./days-text.ts"
import styles from "./review.module.css"
import { hintName } from "./review-hint-words.ts"
import type { ReviewRow as Row } from "./review-queries.ts"
import { daysSince } from "./state-words.ts"

type Props = {
  row: Row
  to: To
  current: boolean
  selected: boolean
  onSelect: () => void
}

/** One waiting entry: whose, when, for how long, and what to look at twice. */
export function ReviewRow({ row, to, current, selected, onSelect }: Props) {
  const { today } = useSuspenseQuery(session).data
  const title = row.title || m.activity_untitled()
  const days = daysSince(row.stateAt, today)
  const item = row.items[0]
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" })
  }, [current])
  return (
    <li ref={line} className={styles.row} data-current={current || undefined}>
      <div className={styles.pick}>
        <Checkbox
          checked={selected}
          label={<span className="vh">{m.review_select({ title })}</span>}
          onValue={onSelect}
        />
      </div>
      <div className={styles.rowText}>
        <Link
          to={to}
          preventScrollReset
          aria-current={current ? "true" : undefined}
          className={styles.rowTitle}
          lang="vi"
        >
          {title}
        </Link>
        <p className={styles.rowMeta}>
          <span lang="vi">{row.organizationName}</span>
          <span>{daysText(row)}</span>
          <span>{days > 0 ? m.review_waiting({ days }) : m.review_waiting_today()}</span>
        </p>
        <p className={styles.rowMeta}>
          {item && <ItemTag item={{ ...item, index: item.indexId }} />}
          {row.again && <b>{m.review_mended()}</b>}
          {row.hints.length > 0 && (
            <span className={styles.rowHint}>
              <Icon name="eye" size={15} />
              {row.hints.map((hint) => hintName[hint.kind]()).join(" · ")}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}
