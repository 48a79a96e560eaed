import type { RankBasis } from "@loa/domain/indices/ranking-row.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { classNames } from "@loa/ui/class-names.ts"
import styles from "./rank-mark.module.css"

type Props = { index: IndexId; basis: RankBasis; peer?: boolean }

/** The dot of the chart beside words: filled for published, hollow for computed. */
export const RankMark = ({ index, basis, peer }: Props) => (
  <svg
    className={classNames(styles.mark, peer ? styles.peer : styles[index], styles[basis])}
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <circle cx="8" cy="8" r={basis === "published" ? 5.5 : 4.8} />
  </svg>
)

/** A dashed box: no figure, and why. */
export const GapMark = () => (
  <svg className={classNames(styles.mark, styles.gap)} viewBox="0 0 16 16" aria-hidden="true">
    <rect x="1.5" y="2.5" width="13" height="11" rx="2" />
  </svg>
)
