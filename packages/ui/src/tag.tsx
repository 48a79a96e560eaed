import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./tag.module.css"

/** A tone is a look: one hue with one shape, so that colour is never the only sign. */
export type Tone = "par" | "papi" | "pci" | "sipas" | "cchc"

const shapes: Record<Tone, string | undefined> = {
  par: undefined,
  papi: styles.circle,
  pci: styles.diamond,
  sipas: styles.triangle,
  cchc: styles.pentagon,
}

/** The shape of a tone alone, in the colour of the text around it unless `coloured`. */
export function ToneMark({ tone, coloured }: { tone: Tone; coloured?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(styles.shape, shapes[tone], coloured && styles[tone])}
    />
  )
}

type Props = {
  tone: Tone
  /** Without the tinted ground. */
  bare?: boolean
  children: ReactNode
}

/** Shape, colour and words together; long names wrap. */
export function Tag({ tone, bare, children }: Props) {
  return (
    <span className={classNames(styles.tag, styles[tone], bare ? styles.bare : styles.ground)}>
      <ToneMark tone={tone} />
      <span>{children}</span>
    </span>
  )
}

/** Tags in a row that wraps. */
export function TagRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
