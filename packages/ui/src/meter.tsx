import styles from "./meter.module.css"

type Part = { key: string; share: number }

type Props = {
  /** In falling order; `share` in any unit, zero parts are not drawn. From the fourth on all look alike. */
  parts: readonly Part[]
  /** What the parts are shares of; what is left of it stays empty. Without it they are all there is. */
  whole?: number
  /** Says the shares in words; leave out when the text beside the bar says them. */
  label?: string
}

/** One bar cut into the shares of a whole. */
export function Meter({ parts, whole, label }: Props) {
  const drawn = parts.filter((part) => part.share > 0)
  const rest = (whole ?? 0) - drawn.reduce((sum, { share }) => sum + share, 0)
  return (
    <div
      className={styles.meter}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {drawn.map((part) => (
        <span key={part.key} className={styles.part} style={{ flex: `${part.share} 1 0` }} />
      ))}
      {rest > 0 && <span className={styles.rest} style={{ flex: `${rest} 1 0` }} />}
    </div>
  )
}
