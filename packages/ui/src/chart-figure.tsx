import type { ReactNode } from "react"
import styles from "./chart-figure.module.css"
import { classNames } from "./class-names.ts"
import { Disclosure } from "./disclosure.tsx"

type Props = {
  title?: ReactNode
  level?: 2 | 3
  /** What the marks mean: `ChartKey`s. */
  keys?: ReactNode
  /** The picture. */
  children: ReactNode
  /** What is seen, source and years, updated when. */
  caption: ReactNode
  /** The same as a table, unfolded by its label; leave out when the table stands on the page. */
  table?: { label: string; content: ReactNode }
  /** Downloads and the copied link. */
  actions?: ReactNode
  /** On a surface of its own. */
  card?: boolean
}

/** Frame of every chart: title and keys, picture, caption, table twin, actions. */
export function ChartFigure(props: Props) {
  const { title, level = 2, keys, children, caption, table, actions, card } = props
  const Title = `h${level}` as const
  return (
    <figure className={classNames(styles.figure, card && styles.card)}>
      {(title || keys) && (
        <div className={styles.top}>
          {title && <Title className={styles.title}>{title}</Title>}
          {keys && <div className={styles.keys}>{keys}</div>}
        </div>
      )}
      {children}
      <figcaption>{caption}</figcaption>
      {table && (
        <Disclosure summary={table.label} className={styles.table}>
          {table.content}
        </Disclosure>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </figure>
  )
}

/** One mark with its meaning. */
export function ChartKey({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.key}>
      {mark}
      {children}
    </span>
  )
}
