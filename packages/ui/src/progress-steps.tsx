import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./progress-steps.module.css"

type Props = {
  /** Which steps are done, in the order of the form; they need not follow each other. */
  steps: readonly { key: string; done: boolean }[]
  /** The same in words; spoken when it changes. */
  children: ReactNode
}

/** A row of short bars, one a step, with the count in words under it. */
export function ProgressSteps({ steps, children }: Props) {
  return (
    <div>
      <div className={styles.bars} aria-hidden="true">
        {steps.map((step) => (
          <span key={step.key} className={classNames(styles.bar, step.done && styles.done)} />
        ))}
      </div>
      <p className={styles.text} role="status">
        {children}
      </p>
    </div>
  )
}
