import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./note.module.css"

type Props = {
  children: ReactNode
  icon?: IconName
  /** `late` for errors and lateness, `done` for what went well. */
  tone?: "quiet" | "done" | "late"
  boxed?: boolean
  /** "alert" or "status" when the note appears in answer to something. */
  role?: "alert" | "status" | "note"
}

/** A short remark with an icon. */
export function Note({ children, icon = "info", tone = "quiet", boxed, role }: Props) {
  return (
    <div
      role={role}
      className={classNames(styles.note, boxed && styles.boxed, tone !== "quiet" && styles[tone])}
    >
      <Icon name={icon} size={18} />
      <div className={styles.body}>{children}</div>
    </div>
  )
}

/** What somebody said, with who and when under it. */
export function Quote({ children, by }: { children: ReactNode; by?: ReactNode }) {
  return (
    <blockquote className={styles.quote}>
      {children}
      {by && <footer>{by}</footer>}
    </blockquote>
  )
}
