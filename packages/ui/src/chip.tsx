import type { ComponentProps, ReactNode } from "react"
import styles from "./chip.module.css"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import { RadioSet, type RadioSetProps } from "./radio-set.tsx"
import type { Tone } from "./tag.tsx"

type ChipProps = Omit<ComponentProps<"button">, "aria-pressed"> & {
  pressed: boolean
  icon?: IconName
  size?: "sm" | "md"
}

/** One of several that can be on or off, each by itself. */
export function Chip({ pressed, icon, size, className, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={classNames(styles.chip, size === "sm" && styles.sm, className)}
    >
      {icon && <Icon name={icon} className={styles.icon} />}
      <span>{children}</span>
    </button>
  )
}

/** Exactly one of a few, drawn as chips. */
export function ChipRadio<Value extends string>(props: RadioSetProps<Value>) {
  return (
    <RadioSet {...props} classes={{ group: styles.row, option: styles.chip, icon: styles.icon }} />
  )
}

/** Chips in a row that wraps. */
export function ChipRow({ label, children }: { label?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend where a heading stands already
    <div role="group" aria-label={label} className={styles.row}>
      {children}
    </div>
  )
}

type TokenProps = {
  children: ReactNode
  /** Stands out in a tone: the one all others are compared with. */
  tone?: Tone
  onRemove?: () => void
  /** Name of the remove button, saying what is removed. */
  removeLabel?: string
}

/** A chosen thing that can be taken out again. */
export function Token({ children, tone, onRemove, removeLabel }: TokenProps) {
  return (
    <span className={classNames(styles.token, tone && styles[tone], !onRemove && styles.fixed)}>
      {children}
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" size={15} />
        </button>
      )}
    </span>
  )
}
