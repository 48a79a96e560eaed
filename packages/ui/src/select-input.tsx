import type { ComponentProps } from "react"
import { classNames } from "./class-names.ts"
import { Field, type FieldText } from "./field.tsx"
import { Icon } from "./icon.tsx"
import styles from "./input.module.css"

export type SelectOption = { value: string; label: string; disabled?: boolean }
export type SelectGroup = { group: string; options: readonly SelectOption[] }

type Props = Omit<ComponentProps<"select">, "children"> &
  FieldText & {
    options: readonly (SelectOption | SelectGroup)[]
    /** First, empty choice. */
    placeholder?: string
    onValue?: (value: string) => void
  }

const Option = ({ value, label, disabled }: SelectOption) => (
  <option value={value} disabled={disabled}>
    {label}
  </option>
)

/** The browser's own list: works with every keyboard, reader and phone. */
export function SelectInput(props: Props) {
  const { label, hint, aside, error, dense, id, className, ...others } = props
  const { options, placeholder, onValue, onChange, ...rest } = others
  return (
    <Field {...{ label, hint, aside, error, dense, id }}>
      {(control) => (
        <span className={styles.wrap}>
          <select
            {...rest}
            {...control}
            onChange={(event) => {
              onChange?.(event)
              onValue?.(event.currentTarget.value)
            }}
            className={classNames(styles.input, styles.select, dense && styles.dense, className)}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((entry) =>
              "group" in entry ? (
                <optgroup key={entry.group} label={entry.group}>
                  {entry.options.map((option) => (
                    <Option key={option.value} {...option} />
                  ))}
                </optgroup>
              ) : (
                <Option key={entry.value} {...entry} />
              ),
            )}
          </select>
          <Icon name="chevron-down" className={styles.chevron} />
        </span>
      )}
    </Field>
  )
}
