import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./state-tag.module.css"

export type StateTone =
  | "draft"
  | "submitted"
  | "returned"
  | "verified"
  | "published"
  | "withdrawn"
  | "late"

const icons: Record<StateTone, IconName> = {
  draft: "pencil",
  submitted: "clock",
  returned: "return",
  verified: "check",
  published: "globe",
  withdrawn: "close",
  late: "clock",
}

/** Where a thing stands: always a mark and a word. Red is for late only; returned is solid ink, for it waits for you. */
export function StateTag({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={classNames(styles.state, styles[tone])}>
      <Icon name={icons[tone]} className={styles.icon} />
      {children}
    </span>
  )
}
