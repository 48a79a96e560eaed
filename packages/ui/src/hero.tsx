import type { ReactNode } from "react"
import styles from "./hero.module.css"
import { Meta } from "./page.tsx"

type Props = {
  eyebrow?: ReactNode
  /** A sentence somebody would say aloud; figures with their units in <b>. */
  title: ReactNode
  /** `MetaItem`s. */
  meta?: ReactNode
  children?: ReactNode
}

/** The head of the first page: a plain sentence with the figures inside it, then what proves it. */
export function Hero({ eyebrow, title, meta, children }: Props) {
  return (
    <header className={styles.hero}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1>{title}</h1>
      {meta && <Meta>{meta}</Meta>}
      {children}
    </header>
  )
}
