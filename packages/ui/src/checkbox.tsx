import { type ComponentProps, type ReactNode, useId } from "react"
import styles from "./checkbox.module.css"
import { Icon } from "./icon.tsx"

type Props = Omit<ComponentProps<"input">, "type" | "onChange"> & {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  onValue: (checked: boolean) => void
}

/** A tick box with its words; the whole row can be pressed. */
export function Checkbox({ label, hint, error, onValue, id, ...rest }: Props) {
  const ownId = useId()
  const hintId = `${id ?? ownId}-hint`
  return (
    <label className={styles.row}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        className="vh"
        aria-describedby={hint || error ? hintId : undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
      <span className={styles.tick} aria-hidden="true">
        <Icon name="check" />
      </span>
      <span>
        {label}
        {(hint || error) && (
          <span className={styles.hint} id={hintId}>
            {hint}
            {error && <span className={styles.error}> {error}</span>}
          </span>
        )}
      </span>
    </label>
  )
}

type CheckCardProps = Props & {
  /** A second control at the far end, outside the tick's label. */
  trailing?: ReactNode
}

/** A tick box as a card, for choosing several things that need a line of explanation. */
export function CheckCard({ trailing, ...box }: CheckCardProps) {
  return (
    <div className={styles.card}>
      <Checkbox {...box} />
      {trailing && <div className={styles.trailing}>{trailing}</div>}
    </div>
  )
}
