import type { ReactNode } from "react"
import styles from "./empty.module.css"

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode }

/** Nothing here yet: why, and what to do first. Dashed, as every gap is. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  )
}
