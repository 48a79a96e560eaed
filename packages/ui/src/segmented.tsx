import type { ReactNode } from "react"
import { Link, type To } from "react-router"
import { RadioSet, type RadioSetProps } from "./radio-set.tsx"
import styles from "./segmented.module.css"
import { type Tone, ToneMark } from "./tag.tsx"

type Item = { key: string; label: ReactNode; to: To; current: boolean; tone?: Tone }

/** Two to five views of one thing, each with its own address. */
export function SegmentedLinks({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <nav aria-label={label} className={styles.seg}>
      {items.map((item) => (
        <Link
          key={item.key}
          to={item.to}
          preventScrollReset
          aria-current={item.current ? "true" : undefined}
          className={styles.item}
        >
          {item.tone && <ToneMark tone={item.tone} />}
          {item.label}
        </Link>
      ))}
    </nav>
  )
}

/** Two to five settings of one thing where no address changes. */
export function SegmentedRadio<Value extends string>(props: RadioSetProps<Value>) {
  return <RadioSet {...props} classes={{ group: styles.seg, option: styles.item }} />
}
