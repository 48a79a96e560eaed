import type { ComponentProps } from "react"
import styles from "./card.module.css"
import { classNames } from "./class-names.ts"

type Props = ComponentProps<"div"> & {
  /** Without inner space, for lists and tables that bring their own. */
  flush?: boolean
  /** Children are rows parted by a line. */
  rows?: boolean
  /** Ink outline: it waits for the reader. */
  strong?: boolean
  /** Voice corner: what somebody said. */
  voice?: boolean
}

/** A surface on the paper. */
export function Card({ flush, rows, strong, voice, className, ...rest }: Props) {
  return (
    <div
      {...rest}
      className={classNames(
        styles.card,
        !flush && !rows && styles.padded,
        rows && styles.rows,
        strong && styles.strong,
        voice && styles.voice,
        className,
      )}
    />
  )
}
