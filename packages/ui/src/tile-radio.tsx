import { RadioSet, type RadioSetProps } from "./radio-set.tsx"
import styles from "./tile-radio.module.css"

/** Exactly one of many, each a tile with an icon and a short name; the chosen one takes the voice corner. */
export function TileRadio<Value extends string>(props: RadioSetProps<Value>) {
  return (
    <RadioSet
      {...props}
      classes={{ group: styles.group, option: styles.tile, icon: styles.icon }}
    />
  )
}
