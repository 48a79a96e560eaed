import type { ReactNode } from "react"
import { Link } from "react-router"
import { Brand } from "./brand.tsx"
import type { Target } from "./button.tsx"
import { Page } from "./page.tsx"
import styles from "./public-shell.module.css"

/** A line of the footer: words alone, or a link inside (`to`) or outside (`href`) the site. */
export type FooterItem = { label: string; lang?: string } & (
  | Target
  | { to?: undefined; href?: undefined }
)
export type FooterColumn = { title: string; items: readonly FooterItem[] }

type Props = {
  brand: { to: string; name: string }
  about: ReactNode
  columns: readonly FooterColumn[]
  children?: ReactNode
}

function Line({ label, lang, to, href }: FooterItem) {
  if (to !== undefined)
    return (
      <Link to={to} lang={lang}>
        {label}
      </Link>
    )
  if (href !== undefined)
    return (
      <a href={href} lang={lang}>
        {label}
      </a>
    )
  return <span lang={lang}>{label}</span>
}

/** Whose site this is, where figures come from, where help is. */
export function PublicFooter({ brand, about, columns, children }: Props) {
  return (
    <footer className={styles.foot}>
      <Page className={styles.footGrid}>
        <div>
          <Brand to={brand.to} name={brand.name} onDeep />
          <div className={styles.about}>{about}</div>
          {children}
        </div>
        {columns.map((column) => (
          <div key={column.title}>
            <h2>{column.title}</h2>
            <ul>
              {column.items.map((item) => (
                <li key={item.label}>
                  <Line {...item} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Page>
    </footer>
  )
}
