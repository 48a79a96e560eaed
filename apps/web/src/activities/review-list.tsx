import { ButtonLink } from "@loa/ui/button.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Pager } from "@loa/ui/pager.tsx"
import type { Ref } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./review.module.css"
import { filtersUsed, withEntry, withoutFilters } from "./review-filters.ts"
import { ReviewRow } from "./review-row.tsx"
import type { ReviewDesk } from "./use-review.ts"

type Props = { desk: ReviewDesk; queue: Ref<HTMLOListElement> }

/** What waits, the longest waiting first. */
export function ReviewList({ desk, queue }: Props) {
  const { shown, more, selected, search, current } = desk
  if (shown.length === 0 && !more.has) return <Nothing search={search} />
  const count = formatCount(shown.length)
  return (
    <>
      <div className={styles.listHead}>
        <Checkbox
          checked={selected.length === shown.length && shown.length > 0}
          label={m.review_select_all({ count })}
          onValue={desk.selectAll}
        />
      </div>
      <ol ref={queue} className={styles.list} aria-label={m.review_list()}>
        {shown.map((row) => (
          <ReviewRow
            key={row.id}
            row={row}
            to={`?${withEntry(search, row.id)}`}
            current={row.id === current.id}
            selected={selected.includes(row)}
            onSelect={() => desk.toggle(row.id)}
          />
        ))}
      </ol>
      {more.has && (
        <Pager
          label={more.busy ? m.review_looking() : m.review_more()}
          summary={m.review_shown_more({ count })}
          busy={more.busy}
          onMore={more.fetch}
        />
      )}
    </>
  )
}

/** An empty queue says why. */
const Nothing = ({ search }: { search: URLSearchParams }) =>
  filtersUsed(search) > 0 ? (
    <Empty
      title={m.review_empty_filtered()}
      action={<ButtonLink to={`?${withoutFilters(search)}`}>{m.work_clear_filters()}</ButtonLink>}
    >
      {m.review_empty_filtered_detail()}
    </Empty>
  ) : (
    <Empty title={m.review_empty_title()}>{m.review_empty_detail()}</Empty>
  )
