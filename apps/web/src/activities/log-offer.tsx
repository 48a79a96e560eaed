import { Icon } from "@loa/ui/icon.tsx"
import styles from "./log.module.css"

type Props = { children: string; onPress: () => void }

/** What was answered last time, one press away; it is never chosen by itself. */
export const Offer = ({ children, onPress }: Props) => (
  <button type="button" className={styles.offer} onClick={onPress}>
    <Icon name="refresh" size={17} />
    <span>{children}</span>
  </button>
)
