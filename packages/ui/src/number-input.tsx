import { type ComponentProps, useState } from "react"
import { classNames } from "./class-names.ts"
import { Field, type FieldText } from "./field.tsx"
import styles from "./input.module.css"
import { formatNumber, type NumberLocale, parseNumber } from "./parse-number.ts"

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "onChange"> &
  FieldText & {
    value: number | null
    /** null when empty, NaN when what is typed is no number; the text stays as typed. */
    onValue: (value: number | null) => void
    /** How many decimals are taken; none unless said. */
    decimals?: number
    locale?: NumberLocale
    /** Shown inside, after the number. */
    unit?: string
  }

/** A number as people write it ("1.246"), grouped when the field is left. */
export function NumberInput(props: Props) {
  const { label, hint, aside, error, dense, id, className, ...others } = props
  const { value, onValue, decimals = 0, locale = "vi", unit, ...rest } = others
  const numbers = useNumberText({ value, onValue, decimals, locale })
  return (
    <Field {...{ label, hint, aside, error, dense, id }}>
      {(control) => (
        <span className={styles.wrap}>
          <input
            autoComplete="off"
            {...rest}
            {...control}
            {...numbers}
            className={classNames(
              styles.input,
              styles.number,
              dense && styles.dense,
              unit && styles.withUnit,
              className,
            )}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  )
}

type NumberText = Required<Pick<Props, "value" | "onValue" | "decimals" | "locale">>

/** Keeps what is typed while it means `value`, and follows `value` when it changes from outside. */
export function useNumberText({ value, onValue, decimals, locale }: NumberText) {
  const [typed, setTyped] = useState(() => formatNumber(value, locale, decimals))
  const means = parseNumber(typed, locale, decimals)
  const text = Object.is(means, value) ? typed : formatNumber(value, locale, decimals)
  return {
    type: "text",
    inputMode: decimals > 0 ? "decimal" : "numeric",
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value)
      onValue(parseNumber(event.currentTarget.value, locale, decimals))
    },
    onBlur: () => {
      if (means !== null && !Number.isNaN(means)) setTyped(formatNumber(means, locale, decimals))
    },
  } as const
}
