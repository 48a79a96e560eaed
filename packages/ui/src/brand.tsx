import { Link, type To } from "react-router"
import styles from "./brand.module.css"
import { classNames } from "./class-names.ts"

/** The mark: a loudspeaker on its pole, and the wave that leaves it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <path d="M6 10v32" strokeWidth="3.2" />
      <path d="M6 19h5" strokeWidth="3" />
      <rect className={styles.solid} x="9" y="14.6" width="7" height="8.8" rx="2" />
      <path
        className={styles.solid}
        d="M15 16C20.5 15.3 25 11 28 4.5V33.5C25 27 20.5 22.7 15 22Z"
      />
      <ellipse className={styles.bell} cx="28" cy="19" rx="3.7" ry="14.5" />
      <path d="M35.5 13.5c2.2 3.3 2.2 7.7 0 11M40 9.5c4 5.7 4 13.3 0 19" />
    </svg>
  )
}

type Props = {
  to: To
  name: string
  /** One short line on whose book this is; shown where the width allows. */
  tagline?: string
  /** On the deep forest ground of rail and footer. */
  onDeep?: boolean
  /** Name under the mark, for the rail. */
  stacked?: boolean
}

/** Mark and name, a link to the first page. */
export function Brand({ to, name, tagline, onDeep, stacked }: Props) {
  return (
    <Link
      to={to}
      className={classNames(styles.brand, onDeep && styles.onDeep, stacked && styles.stacked)}
    >
      <Mark />
      <span className={styles.name}>{name}</span>
      {tagline && <span className={styles.tagline}>{tagline}</span>}
    </Link>
  )
}
