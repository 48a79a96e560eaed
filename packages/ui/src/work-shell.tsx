import { type ReactNode, useEffect, useRef } from "react"
import { useLocation } from "react-router"
import { Brand } from "./brand.tsx"
import { IconButton } from "./button.tsx"
import { classNames } from "./class-names.ts"
import { FrameLink } from "./frame-link.tsx"
import { Icon } from "./icon.tsx"
import { SkipLink } from "./skip-link.tsx"
import { type IconNavItem, TabBar } from "./tab-bar.tsx"
import { useDisclosure } from "./use-disclosure.ts"
import styles from "./work-shell.module.css"

type Who = {
  name: string
  organization: string
  /** One or two letters for the round sign. */
  initials: string
}

type Props = {
  brand: { to: string; name: string }
  nav: readonly IconNavItem[]
  /** The last entry, at the foot of the rail: the way out to the public pages. */
  outside: IconNavItem
  /** The four entries of the phone's bottom bar; `nav` is in the phone's menu. */
  tabs: readonly IconNavItem[]
  labels: {
    nav: string
    tabs: string
    openMenu: string
    closeMenu: string
    skip: string
    account: string
  }
  /** Left end of the top bar on a wide screen: which plan, or what is being written. */
  title?: ReactNode
  /** The same on a phone, in place of the brand. */
  phoneTitle?: ReactNode
  /** Beside the name: a queue, a saved-at. Short, for it is on the phone too. */
  status?: ReactNode
  who: Who
  /** The sign-out button, then language and the like. */
  account: ReactNode
  /** A `NoticeBar` with `fit="edge"` under the top bar. */
  notice?: ReactNode
  children: ReactNode
}

function WhoLines({ who }: { who: Who }) {
  return (
    <>
      <span className={styles.avatar} aria-hidden="true">
        {who.initials}
      </span>
      <span>
        {who.name}
        <span className={styles.organization}>{who.organization}</span>
      </span>
    </>
  )
}

function Rail({
  brand,
  nav,
  outside,
  labels,
}: Pick<Props, "brand" | "nav" | "outside" | "labels">) {
  const list = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  // On a low screen the list scrolls; where one is stays in sight.
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }, [pathname])
  return (
    <nav aria-label={labels.nav} className={styles.rail}>
      <div className={styles.logo}>
        <Brand {...brand} onDeep stacked />
      </div>
      <div ref={list} className={styles.railList}>
        {nav.map((item) => (
          <RailLink key={item.to} item={item} />
        ))}
      </div>
      <div className={styles.railEnd}>
        <RailLink item={outside} />
      </div>
    </nav>
  )
}

const RailLink = ({ item }: { item: IconNavItem }) => (
  <FrameLink item={item} className={styles.railLink}>
    <Icon name={item.icon} />
    {item.label}
  </FrameLink>
)

function TopBar(props: Props) {
  const { brand, nav, outside, labels, title, phoneTitle, status, who, account, notice } = props
  const { open, toggle, root } = useDisclosure<HTMLDivElement>()
  return (
    <header>
      <div className={styles.top} ref={root}>
        <div className={styles.bar}>
          <div className={classNames(styles.title, styles.wideOnly)}>{title}</div>
          <div className={classNames(styles.title, styles.phoneOnly)}>
            {phoneTitle ?? <Brand {...brand} />}
          </div>
          <div className={styles.end}>
            {status}
            <button
              type="button"
              className={classNames(styles.who, styles.wideOnly)}
              aria-expanded={open}
              title={labels.account}
              onClick={toggle}
            >
              <WhoLines who={who} />
              <Icon name="chevron-down" size={16} />
            </button>
            <IconButton
              icon={open ? "close" : "menu"}
              label={open ? labels.closeMenu : labels.openMenu}
              aria-expanded={open}
              onClick={toggle}
              className={styles.phoneOnly}
            />
          </div>
        </div>
        {open && (
          <div className={styles.panel}>
            <div className={classNames(styles.panelWho, styles.phoneOnly)}>
              <WhoLines who={who} />
            </div>
            <nav aria-label={labels.nav} className={styles.phoneOnly}>
              {[...nav, outside].map((item) => (
                <FrameLink key={item.to} item={item} className={styles.panelLink}>
                  <Icon name={item.icon} />
                  {item.label}
                </FrameLink>
              ))}
            </nav>
            <div className={styles.panelEnd}>{account}</div>
          </div>
        )}
      </div>
      {notice}
    </header>
  )
}

/** Frame of every work page: rail on a wide screen, bottom bar and menu on a phone, page in <main id="main">. */
export function WorkShell(props: Props) {
  return (
    <div className={styles.shell}>
      <SkipLink>{props.labels.skip}</SkipLink>
      <Rail {...props} />
      <div className={styles.body}>
        <TopBar {...props} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {props.children}
        </main>
        <TabBar label={props.labels.tabs} items={props.tabs} />
      </div>
    </div>
  )
}
