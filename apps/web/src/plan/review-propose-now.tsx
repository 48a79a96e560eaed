import { Disclosure } from "@loa/ui/disclosure.tsx"
import { useState } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./review.module.css"
import type { About } from "./review-draft.ts"
import type { Review } from "./review-queries.ts"
import { wordsNow } from "./review-words.ts"

/** As in review.module.css: from this width on it stands beside the fields. */
const beside = "(min-width: 1100px)"

/** What the plan says at that place now: open beside the fields, folded between them where there is no room. */
export function PlanNow({ about, data }: { about: About; data: Review }) {
  const [open] = useState(() => matchMedia(beside).matches)
  const words = wordsNow(about, data)
  if (words.length === 0) return null
  return (
    <Disclosure
      open={open}
      summary={m.review_now({ count: formatCount(words.length) })}
      className={styles.now}
    >
      <ul lang="vi">
        {words.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
