import type { ReactNode } from "react"
import styles from "./view-filters.module.css"

type Props = { selects: ReactNode; children?: ReactNode }

/** What a page is about, chosen at its head: lists to choose from side by side, the rest below; not printed. */
export const ViewFilters = ({ selects, children }: Props) => (
  <search className={styles.filters}>
    <div className={styles.selects}>{selects}</div>
    {children}
  </search>
)
