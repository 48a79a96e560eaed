import type { ReactNode } from "react"
import styles from "./facts.module.css"

export type Fact = {
  /** A plain question. */
  ask: string
  figure: ReactNode
  unit?: ReactNode
  /** A small picture between figure and text, for example a `Meter`. */
  picture?: ReactNode
  text?: ReactNode
}

/** Two to four plain questions, each answered by one big figure and a sentence. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map((fact) => (
        <div key={fact.ask} className={styles.fact}>
          <dt className={styles.ask}>{fact.ask}</dt>
          <dd className={styles.figure}>
            {fact.figure} {fact.unit && <span className={styles.unit}>{fact.unit}</span>}
          </dd>
          {fact.picture && <dd>{fact.picture}</dd>}
          {fact.text && <dd className={styles.text}>{fact.text}</dd>}
        </div>
      ))}
    </dl>
  )
}
