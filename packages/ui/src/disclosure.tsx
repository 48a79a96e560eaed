import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./disclosure.module.css"
import { Icon } from "./icon.tsx"

type Props = ComponentProps<"details"> & { summary: ReactNode }

/** Something that unfolds under one line. */
export function Disclosure({ summary, className, children, ...rest }: Props) {
  return (
    <details {...rest} className={classNames(styles.details, className)}>
      <summary className={styles.summary}>
        <Icon name="chevron-right" className={styles.chevron} />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
