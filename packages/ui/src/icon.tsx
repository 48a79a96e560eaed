import { classNames } from "./class-names.ts"
import styles from "./icon.module.css"
import { iconPaths } from "./icon-paths.ts"

export type IconName = keyof typeof iconPaths

const filled: ReadonlySet<IconName> = new Set<IconName>(["star", "play", "dots"])

type Props = {
  name: IconName
  /** Side in px; without it 1.25 em of the text around it. */
  size?: number
  /** Says what the icon means where no word beside it does. Without it screen readers skip the icon. */
  label?: string
  className?: string
}

/** One icon of the closed set, drawn on a grid of 24 with the colour of the text around it. */
export function Icon({ name, size, label, className }: Props) {
  return (
    <svg
      className={classNames(styles.icon, filled.has(name) && styles.filled, className)}
      viewBox="0 0 24 24"
      style={size ? { width: size, height: size } : undefined}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
