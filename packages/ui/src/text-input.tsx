import { type ComponentProps, useState } from "react"
import { IconButton } from "./button.tsx"
import { classNames } from "./class-names.ts"
import { Field, type FieldText } from "./field.tsx"
import { Icon } from "./icon.tsx"
import styles from "./input.module.css"

type Typed = { onValue?: (value: string) => void }

type TextInputProps = Omit<ComponentProps<"input">, "type"> &
  FieldText &
  Typed & { type?: "text" | "email" | "tel" | "url" | "search" }

/** One line of text. `onValue` gets the text; all attributes of <input> pass through. */
export function TextInput(props: TextInputProps) {
  const { label, hint, aside, error, dense, onValue, onChange, id, className, ...rest } = props
  const search = rest.type === "search"
  return (
    <Field {...{ label, hint, aside, error, dense, id }}>
      {(control) => (
        <span className={styles.wrap}>
          {search && <Icon name="search" className={styles.searchIcon} />}
          <input
            type="text"
            {...rest}
            {...control}
            onChange={(event) => {
              onChange?.(event)
              onValue?.(event.currentTarget.value)
            }}
            className={classNames(
              styles.input,
              dense && styles.dense,
              search && styles.withSearch,
              className,
            )}
          />
        </span>
      )}
    </Field>
  )
}

type TextAreaProps = ComponentProps<"textarea"> & FieldText & Typed

/** Several lines; it grows with the text where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, aside, error, dense, onValue, onChange, id, className, ...rest } = props
  return (
    <Field {...{ label, hint, aside, error, dense, id }}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          onChange={(event) => {
            onChange?.(event)
            onValue?.(event.currentTarget.value)
          }}
          className={classNames(styles.input, styles.area, className)}
        />
      )}
    </Field>
  )
}

type DateInputProps = Omit<ComponentProps<"input">, "type"> & FieldText & Typed

/** A day as YYYY-MM-DD, by the browser's own picker; `min` and `max` likewise. Empty is "". */
export function DateInput(props: DateInputProps) {
  const { label, hint, aside, error, dense, onValue, onChange, id, className, ...rest } = props
  return (
    <Field {...{ label, hint, aside, error, dense, id }}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type="date"
          onChange={(event) => {
            onChange?.(event)
            onValue?.(event.currentTarget.value)
          }}
          className={classNames(styles.input, dense && styles.dense, className)}
        />
      )}
    </Field>
  )
}

type PasswordProps = Omit<ComponentProps<"input">, "type"> &
  FieldText &
  Typed & { showLabel: string; hideLabel: string }

/** A password that can be looked at; `showLabel` and `hideLabel` name the eye. */
export function PasswordInput(props: PasswordProps) {
  const { label, hint, aside, error, onValue, onChange, id, showLabel, hideLabel, ...rest } = props
  const [shown, setShown] = useState(false)
  return (
    <Field {...{ label, hint, aside, error, id }}>
      {(control) => (
        <span className={styles.wrap}>
          <input
            autoComplete="current-password"
            {...rest}
            {...control}
            type={shown ? "text" : "password"}
            onChange={(event) => {
              onChange?.(event)
              onValue?.(event.currentTarget.value)
            }}
            className={classNames(styles.input, styles.withButton)}
          />
          <IconButton
            icon={shown ? "eye-off" : "eye"}
            label={shown ? hideLabel : showLabel}
            className={styles.button}
            onClick={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  )
}
