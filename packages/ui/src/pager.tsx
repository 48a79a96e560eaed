import type { ReactNode } from "react"
import type { To } from "react-router"
import { Button, ButtonLink } from "./button.tsx"
import styles from "./pager.module.css"

type Props = {
  /** How many are shown of how many. */
  summary?: ReactNode
  label: string
  busy?: boolean
} & (
  | { to: To; onMore?: undefined }
  | { onMore: () => void; to?: undefined }
  | { to?: undefined; onMore?: undefined }
)

/** The way to the next part of a list; with neither `to` nor `onMore` the list is at its end. */
export function Pager({ summary, label, busy, to, onMore }: Props) {
  return (
    <div className={styles.pager}>
      {summary && (
        <p className={styles.summary} role="status">
          {summary}
        </p>
      )}
      {to !== undefined && (
        <ButtonLink to={to} iconAfter="chevron-right">
          {label}
        </ButtonLink>
      )}
      {onMore && (
        <Button busy={busy} onClick={onMore}>
          {label}
        </Button>
      )}
    </div>
  )
}
