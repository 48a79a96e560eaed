import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { wordDifference } from "@loa/domain/plan/word-difference.ts"
import { Tag } from "@loa/ui/tag.tsx"
import { m } from "../paraglide/messages.js"
import styles from "./review.module.css"
import type { Changed } from "./review-queries.ts"

/** Gone words struck through, new ones underlined: never told by colour alone, and said aloud. */
export function ChangedText({ before, after }: { before: string | null; after: string | null }) {
  return (
    <p className={styles.text} lang="vi">
      {wordDifference(before ?? "", after ?? "").map((span, at) => {
        // The place is the span's identity: the list is made anew with every text.
        const key = `${at}-${span.kind}`
        if (span.kind === "same") return <span key={key}>{span.text}</span>
        return span.kind === "gone" ? (
          <del key={key}>
            <Aloud>{m.review_gone()}</Aloud>
            {span.text}
          </del>
        ) : (
          <ins key={key}>
            <Aloud>{m.review_new()}</Aloud>
            {span.text}
          </ins>
        )
      })}
    </p>
  )
}

const Aloud = ({ children }: { children: string }) => (
  <span className="vh" lang={undefined}>{`[${children}] `}</span>
)

/** "new", "gone" or "changed", in a word. */
const howWords = ({ before, after }: Pick<Changed, "before" | "after">) => {
  if (before === null) return m.review_how_new()
  return after === null ? m.review_how_gone() : m.review_how_changed()
}

const indexOf = (where: string) =>
  planIndexIds.find((id) => where.toLowerCase().startsWith(`${id}.`))

/** All that two versions say differently, in the plan's order, word by word. */
export const DifferenceList = ({ changes }: { changes: readonly Changed[] }) => (
  <ul className={styles.changes}>
    {changes.map((change, at) => {
      const index =
        change.part === "item" || change.part === "bullet" ? indexOf(change.where) : undefined
      return (
        <li key={`${change.part}-${change.where}-${at}`}>
          <p className={styles.where}>
            {index ? (
              <Tag tone={index}>{change.where}</Tag>
            ) : (
              <strong lang="vi">{change.where}</strong>
            )}
            <span>{howWords(change)}</span>
          </p>
          <ChangedText before={change.before} after={change.after} />
        </li>
      )
    })}
  </ul>
)
