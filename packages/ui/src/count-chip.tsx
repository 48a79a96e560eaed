import { Chip } from "./chip.tsx"
import styles from "./count-chip.module.css"
import { useNumberText } from "./number-input.tsx"
import type { NumberLocale } from "./parse-number.ts"

type Props = {
  label: string
  pressed: boolean
  onPress: () => void
  count: number | null
  /** As `NumberInput`: null when empty, NaN when it is no number. */
  onCount: (count: number | null) => void
  /** Name of the number's box. */
  countLabel: string
  placeholder?: string
  locale?: NumberLocale
  invalid?: boolean
  id?: string
}

/** A chip that asks for a number once it is on. */
export function CountChip(props: Props) {
  const { label, pressed, onPress, count, onCount, countLabel, locale = "vi" } = props
  const numbers = useNumberText({ value: count, onValue: onCount, decimals: 0, locale })
  if (!pressed)
    return (
      <Chip pressed={false} onClick={onPress} id={props.id}>
        {label}
      </Chip>
    )
  return (
    <span className={styles.pair}>
      <button type="button" aria-pressed className={styles.toggle} onClick={onPress}>
        {label}
      </button>
      <input
        {...numbers}
        id={props.id}
        className={styles.count}
        aria-label={countLabel}
        aria-invalid={props.invalid || undefined}
        placeholder={props.placeholder}
        autoComplete="off"
      />
    </span>
  )
}
