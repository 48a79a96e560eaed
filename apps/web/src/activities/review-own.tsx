import { Disclosure } from "@loa/ui/disclosure.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { formatCount, formatList } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { daysText } from "./days-text.ts"
import styles from "./review.module.css"
import { reviewQueue } from "./review-queries.ts"

export const ownQuery = { written: "me", limit: "50" } as const

/** Nobody checks what they wrote: those stand apart, with who may. */
export function ReviewOwn() {
  const rows = useSuspenseInfiniteQuery(reviewQueue(ownQuery)).data.pages.flatMap((p) => p.data)
  if (rows.length === 0) return null
  return (
    <Disclosure summary={m.review_own({ count: formatCount(rows.length) })}>
      <p className={styles.ownNote}>{m.review_own_detail()}</p>
      <ul className={styles.own}>
        {rows.map((row) => (
          <li key={row.id}>
            <TextLink to={paths.workActivity(row.id)}>
              <span lang="vi">{row.title || m.activity_untitled()}</span>
            </TextLink>
            <p>
              <span lang="vi">{row.organizationName}</span>, {daysText(row)}
            </p>
            <p>
              {row.others.length > 0
                ? m.review_own_others({ names: formatList(row.others) })
                : m.review_own_nobody()}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
