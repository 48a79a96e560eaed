import type { ReactNode } from "react"
import styles from "./skip-link.module.css"

type Props = { children: ReactNode; target?: string }

/** First thing the tab key meets: jumps over the navigation to the element with id `target` ("main"). */
export function SkipLink({ children, target = "main" }: Props) {
  return (
    <a
      href={`#${target}`}
      className={styles.skip}
      onClick={(event) => {
        // The address holds the state of the page: a hash would be taken for a part of it.
        event.preventDefault()
        document.getElementById(target)?.focus()
      }}
    >
      {children}
    </a>
  )
}
