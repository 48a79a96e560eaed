import { Icon } from "@loa/ui/icon.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import type { ReactNode } from "react"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./review.module.css"
import { hintName } from "./review-hint-words.ts"
import type { ReviewRow } from "./review-queries.ts"

type Hint = ReviewRow["hints"][number]

/** What a reviewer should look at twice. It judges nothing, and nobody else sees it. */
export function ReviewHints({ hints }: { hints: readonly Hint[] }) {
  if (hints.length === 0) return null
  return (
    <section className={styles.hints} aria-labelledby="review-hints">
      <h3 id="review-hints">
        <Icon name="eye" size={18} /> {m.review_hints_title()}{" "}
        <small>{m.review_hints_only_you()}</small>
      </h3>
      <ul>
        {hints.map((hint) => (
          <li key={hint.kind}>
            <b>{hintName[hint.kind]()}.</b> <Detail hint={hint} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Detail({ hint }: { hint: Hint }): ReactNode {
  switch (hint.kind) {
    case "copied-text":
      return <Twins twins={hint.twins} />
    case "same-title":
      return m.review_hint_same_title_detail({ count: formatCount(hint.organizations) })
    case "no-evidence":
      return m.review_hint_no_evidence_detail()
    case "deadline-burst": {
      const count = formatCount(hint.entries)
      return m.review_hint_deadline_burst_detail({ count, day: formatDay(hint.cutOff) })
    }
    case "generic-title":
      return m.review_hint_generic_title_detail()
    case "personal-data":
      return hint.marks.map((mark) => mark.found).join("; ")
    case "late-entry":
      return m.review_hint_late_entry_detail({ days: formatCount(hint.days) })
  }
}

function Twins({ twins }: { twins: Extract<Hint, { kind: "copied-text" }>["twins"] }) {
  return (
    <>
      {m.review_hint_copied_text_detail()}{" "}
      {twins.map((twin, at) => (
        <span key={twin.id} lang="vi">
          {at > 0 && "; "}
          <TextLink to={paths.workActivity(twin.id)}>
            {[twin.organizationName, twin.day && formatDay(twin.day)].filter(Boolean).join(", ")}
          </TextLink>
        </span>
      ))}
    </>
  )
}
