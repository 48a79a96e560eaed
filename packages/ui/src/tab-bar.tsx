import { FrameLink } from "./frame-link.tsx"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./tab-bar.module.css"

/**
 * An entry of a navigation: `end` marks it current on its own address only, not below it; `also` names addresses of
 * pages that have no entry of their own and belong to it (of the work frame).
 */
export type NavItem = { to: string; label: string; end?: boolean; also?: readonly string[] }
export type IconNavItem = NavItem & { icon: IconName }

/** The four things done most, at the bottom of a phone; nothing on a wide screen. */
export function TabBar({ label, items }: { label: string; items: readonly IconNavItem[] }) {
  return (
    <nav aria-label={label} className={styles.bar}>
      {items.map((item) => (
        <FrameLink key={item.to} item={item} className={styles.item}>
          <Icon name={item.icon} className={styles.icon} />
          {item.label}
        </FrameLink>
      ))}
    </nav>
  )
}
