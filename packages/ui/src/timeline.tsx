import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./timeline.module.css"

type Moment = {
  key: string
  /** As it is said; `dateTime` is the machine's form. */
  when: ReactNode
  dateTime?: string
  what: ReactNode
  /** Filled: the next one, or the latest. */
  near?: boolean
}

/** Moments on a line, in the order given: what comes, or what has been done to a thing. */
export function Timeline({ items }: { items: readonly Moment[] }) {
  return (
    <ol className={styles.line}>
      {items.map(({ key, when, dateTime, what, near }) => (
        <li key={key} className={classNames(styles.item, near && styles.near)}>
          <time className={styles.when} dateTime={dateTime}>
            {when}
          </time>
          <div className={styles.what}>{what}</div>
        </li>
      ))}
    </ol>
  )
}
