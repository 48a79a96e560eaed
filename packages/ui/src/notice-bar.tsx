import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./notice-bar.module.css"

type Props = {
  title: ReactNode
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
  /** `sample` is quiet and stays; `strong` is ink and says what happens now (no network, for example). */
  tone?: "sample" | "strong"
  /** `page` lines up with the centred public page, `edge` with the work frame. */
  fit?: "page" | "edge"
}

/** A bar across the whole frame, under the top bar. */
export function NoticeBar({ title, children, icon, action, tone = "sample", fit = "page" }: Props) {
  return (
    <div
      className={classNames(styles.bar, styles[tone])}
      role={tone === "strong" ? "status" : "note"}
    >
      <div className={classNames(styles.inner, styles[fit])}>
        {icon && <Icon name={icon} size={18} />}
        <span className={styles.text}>
          <b>{title}</b> {children}
        </span>
        {action}
      </div>
    </div>
  )
}
