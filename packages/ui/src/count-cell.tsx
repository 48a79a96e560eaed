import { Link, type To } from "react-router"
import { classNames } from "./class-names.ts"
import styles from "./count-cell.module.css"
import { type CountSteps, countStep } from "./count-step.ts"

export type CountTone = "forest" | "par" | "papi" | "pci"

export type CellContent = {
  /** null: nothing could be here yet, drawn hatched. */
  count: number | null
  /** The whole cell in words: which row, which column, how many (the digits as shown). */
  label: string
  to?: To
  /** An empty cell that asks to be filled; needs `to`. */
  invite?: boolean
  selected?: boolean
}

type Props = CellContent & {
  tone?: CountTone
  steps: CountSteps
  /** Empty cells are outlined quietly instead of dashed. */
  quiet?: boolean
}

const looks = ({
  count,
  invite,
  selected,
  tone = "forest",
  steps,
  quiet,
}: Omit<Props, "label">) => {
  const step = count === null ? "off" : countStep(count, steps)
  const empty = invite ? styles.invite : quiet ? styles.quietNone : styles.none
  return classNames(
    styles.cell,
    styles[tone],
    step === "off" ? styles.off : step === 0 ? empty : styles[`step${step}`],
    selected && styles.selected,
  )
}

/** One count: number and tint; zero has an outline, what could not be yet is hatched. */
export function CountCell(props: Props) {
  const { count, label, to, invite, selected } = props
  const shown = count ? `${count}` : invite ? "+" : ""
  if (to === undefined)
    return (
      <span className={looks(props)} title={label}>
        <span aria-hidden="true">{shown}</span>
        <span className="vh">{label}</span>
      </span>
    )
  return (
    <Link
      to={to}
      data-cell=""
      className={looks(props)}
      aria-label={label}
      aria-current={selected ? "true" : undefined}
      title={label}
      preventScrollReset
    >
      {shown}
    </Link>
  )
}
