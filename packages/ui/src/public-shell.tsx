import type { ComponentProps, ReactNode } from "react"
import { NavLink } from "react-router"
import { Brand } from "./brand.tsx"
import { IconButton } from "./button.tsx"
import { Page } from "./page.tsx"
import { PublicFooter } from "./public-footer.tsx"
import styles from "./public-shell.module.css"
import { SkipLink } from "./skip-link.tsx"
import { type IconNavItem, type NavItem, TabBar } from "./tab-bar.tsx"
import { useDisclosure } from "./use-disclosure.ts"

type Props = {
  brand: { to: string; name: string; tagline?: string }
  nav: readonly NavItem[]
  /** The four entries of the phone's bottom bar. */
  tabs: readonly IconNavItem[]
  labels: { nav: string; tabs: string; openMenu: string; closeMenu: string; skip: string }
  /** Sign in, or the way to one's work; then language and the like. In the bar when wide, in the menu on a phone. */
  account: ReactNode
  /** A `NoticeBar` under the top bar. */
  notice?: ReactNode
  footer: Omit<ComponentProps<typeof PublicFooter>, "brand">
  children: ReactNode
}

/** Frame of every public page: top bar, page in <main id="main">, footer, bottom bar on a phone. */
export function PublicShell(props: Props) {
  const { brand, nav, tabs, labels, account, notice, footer, children } = props
  const { open, toggle, root } = useDisclosure<HTMLDivElement>()
  return (
    <div className={styles.shell}>
      <SkipLink>{labels.skip}</SkipLink>
      <header>
        <div className={styles.top} ref={root}>
          <Page className={styles.bar}>
            <Brand {...brand} />
            <nav aria-label={labels.nav} className={styles.nav}>
              {nav.map((item) => (
                <NavLink key={item.to} to={item.to} end={item.end}>
                  {item.label}
                </NavLink>
              ))}
            </nav>
            <div className={styles.wideOnly}>{account}</div>
            <IconButton
              icon={open ? "close" : "menu"}
              label={open ? labels.closeMenu : labels.openMenu}
              aria-expanded={open}
              onClick={toggle}
              className={styles.menuButton}
            />
          </Page>
          {open && (
            <div className={styles.panel}>
              <nav aria-label={labels.nav}>
                {nav.map((item) => (
                  <NavLink key={item.to} to={item.to} end={item.end} className={styles.panelLink}>
                    {item.label}
                  </NavLink>
                ))}
              </nav>
              <div className={styles.panelEnd}>{account}</div>
            </div>
          )}
        </div>
        {notice}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <PublicFooter brand={brand} {...footer} />
      <TabBar label={labels.tabs} items={tabs} />
    </div>
  )
}
