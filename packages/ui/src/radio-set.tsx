import { type ReactNode, useId } from "react"
import { Icon, type IconName } from "./icon.tsx"

export type RadioOption<Value extends string> = {
  value: Value
  label: ReactNode
  icon?: IconName
  /** Drawn before the label, for example the shape of a tone. */
  mark?: ReactNode
}

export type RadioSetProps<Value extends string> = {
  options: readonly RadioOption<Value>[]
  value: Value | null | undefined
  onValue: (value: Value) => void
  /** Name of the group where no `Field` around it gives one. */
  label?: string
  "aria-labelledby"?: string
  "aria-describedby"?: string
  /** Goes to the first option, so that an error summary can lead there. */
  id?: string
  name?: string
}

type Classes = { group?: string; option?: string; icon?: string }

/** Native radio buttons, hidden to the eye, whose labels are drawn as the caller's classes say. */
export function RadioSet<Value extends string>(props: RadioSetProps<Value> & { classes: Classes }) {
  const { options, value, onValue, label, id, name, classes, ...named } = props
  const ownName = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classes.group} {...named}>
      {options.map((option, index) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            className="vh"
            id={index === 0 ? id : undefined}
            name={name ?? ownName}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {option.icon && <Icon name={option.icon} className={classes.icon} />}
          {option.mark}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
