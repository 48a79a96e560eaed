import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./progress-tag.module.css"

export type ProgressTone = "ahead" | "on-track" | "late" | "done" | "skipped"

const icons: Record<ProgressTone, IconName> = {
  ahead: "calendar",
  "on-track": "clock",
  late: "warning",
  done: "check",
  skipped: "minus",
}

/** How far something that has to be done has come: always a mark and a word. */
export function ProgressTag({ tone, children }: { tone: ProgressTone; children: ReactNode }) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      <Icon name={icons[tone]} className={styles.icon} />
      {children}
    </span>
  )
}
