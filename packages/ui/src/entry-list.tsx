import { Children, type ReactNode } from "react"
import { Link, type To } from "react-router"
import { classNames } from "./class-names.ts"
import styles from "./entry-list.module.css"
import { Icon, type IconName } from "./icon.tsx"

/** A list of things that happened: `Entry` children. */
export function EntryList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}

type EntryProps = {
  icon: IconName
  title: ReactNode
  /** Makes the whole entry a link, named by the title. */
  to?: To
  /** When, who, how many: one small word each. */
  meta?: ReactNode
  /** `Tag`s. */
  tags?: ReactNode
  /** Buttons or a state, at the far end when wide. */
  trailing?: ReactNode
  level?: 2 | 3 | 4
}

/** One thing that happened: a sign in the voice corner, what, when and who. */
export function Entry({ icon, title, to, meta, tags, trailing, level = 3 }: EntryProps) {
  const Title = `h${level}` as const
  return (
    <li className={classNames(styles.entry, Boolean(trailing) && styles.withTrailing)}>
      <span className={styles.sign}>
        <Icon name={icon} size={24} />
      </span>
      <div>
        <Title className={styles.title}>
          {to === undefined ? title : <Link to={to}>{title}</Link>}
        </Title>
        {meta && (
          <div className={styles.meta}>
            {Children.map(meta, (word) => word && <span>{word}</span>)}
          </div>
        )}
        {tags && <div className={styles.tags}>{tags}</div>}
      </div>
      {trailing && <div className={styles.trailing}>{trailing}</div>}
    </li>
  )
}
