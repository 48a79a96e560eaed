import { NavLink } from "react-router"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./tab-bar.module.css"

/** An entry of a navigation: `end` marks it current on its own address only, not below it. */
export type NavItem = { to: string; label: string; end?: boolean }
export type IconNavItem = NavItem & { icon: IconName }

/** The four things done most, at the bottom of a phone; nothing on a wide screen. */
export function TabBar({ label, items }: { label: string; items: readonly IconNavItem[] }) {
  return (
    <nav aria-label={label} className={styles.bar}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.end} className={styles.item}>
          <Icon name={item.icon} className={styles.icon} />
          {item.label}
        </NavLink>
      ))}
    </nav>
  )
}
