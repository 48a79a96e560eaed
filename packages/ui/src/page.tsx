import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./page.module.css"

type PageProps = { children: ReactNode; narrow?: boolean; className?: string }

/** The centred column of a public page: 1128 px, or 720 px for reading. */
export function Page({ children, narrow, className }: PageProps) {
  return (
    <div className={classNames(styles.page, narrow && styles.narrow, className)}>{children}</div>
  )
}

type PageHeadProps = {
  title: ReactNode
  eyebrow?: ReactNode
  lede?: ReactNode
  /** Small remarks under the lede: `MetaItem`s. */
  meta?: ReactNode
  /** The main button, beside the title on a wide screen and under it on a phone. */
  action?: ReactNode
}

/** The one <h1> of a page with its plain sentence. */
export function PageHead({ title, eyebrow, lede, meta, action }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        {eyebrow && <div className={styles.eyebrow}>{eyebrow}</div>}
        <h1>{title}</h1>
        {lede && <div className={styles.headLede}>{lede}</div>}
        {meta && <Meta>{meta}</Meta>}
      </div>
      {action}
    </header>
  )
}

/** Small remarks in a row that wraps. */
export function Meta({ children }: { children: ReactNode }) {
  return <div className={styles.meta}>{children}</div>
}

/** One small remark with an icon. */
export function MetaItem({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className={styles.metaItem}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  )
}

type SectionProps = {
  title: ReactNode
  /** A quiet count or period right after the title. */
  count?: ReactNode
  lede?: ReactNode
  /** A link or a filter, at the far end of the title's line. */
  aside?: ReactNode
  /** For work pages and parts of parts: smaller title, less air. */
  small?: boolean
  level?: 2 | 3
  id?: string
  children: ReactNode
}

/** A titled part of a page. */
export function Section(props: SectionProps) {
  const { title, count, lede, aside, small, level = 2, id, children } = props
  const Title = level === 2 ? "h2" : "h3"
  return (
    <section className={classNames(styles.section, small && styles.small)} id={id}>
      <div className={styles.sectionHead}>
        <div>
          <Title>
            {title} {count && <span className={styles.count}>{count}</span>}
          </Title>
          {lede && <p className={styles.lede}>{lede}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Wide column and a 336 px column beside it; under each other on a phone. */
export function Split({ children }: { children: ReactNode }) {
  return <div className={styles.split}>{children}</div>
}

/** Two equal columns; under each other on a phone. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className={styles.halves}>{children}</div>
}

/** Children under each other, 16 px apart (32 when `loose`, as the fields of a form). */
export function Stack({ children, loose }: { children: ReactNode; loose?: boolean }) {
  return <div className={classNames(styles.stack, loose && styles.loose)}>{children}</div>
}
