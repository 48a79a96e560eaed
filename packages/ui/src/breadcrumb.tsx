import { Link, type To } from "react-router"
import styles from "./breadcrumb.module.css"
import { Icon } from "./icon.tsx"

type Crumb = { label: string; to?: To }

/** The way here from the first page; the last crumb is this page and has no `to`. */
export function Breadcrumb({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {items.map((item, index) => (
          <li key={item.label} className={styles.item}>
            {index > 0 && <Icon name="chevron-right" size={12} />}
            {item.to === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <Link to={item.to}>{item.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
