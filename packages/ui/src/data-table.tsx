import type { Key, ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./data-table.module.css"
import { ScrollRegion } from "./scroll-region.tsx"

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, never broken over lines. */
  number?: boolean
  /** The cell that names the row: a row header, which stays in sight when the table scrolls sideways. */
  names?: boolean
  /** Never broken over lines. */
  tight?: boolean
  /** At least 240 px, for sentences. */
  wide?: boolean
}

type Props<Row> = {
  /** What is seen, with unit and period. */
  caption: string
  /** The caption is read, not shown (a heading says it already). */
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
  /** Rows to stand out. */
  strong?: (row: Row) => boolean
  /** Said in place of rows when there are none. */
  empty?: ReactNode
  /** The table stands on a card, not on paper. */
  onSurface?: boolean
  fromEnd?: boolean
}

/** A plain table: digits of equal width, sideways scrolling in its own frame. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, strong, empty, onSurface, fromEnd } = props
  const looks = (column: Column<Row>) =>
    classNames(
      column.number && styles.number,
      column.tight && styles.tight,
      column.wide && styles.wide,
      column.names && styles.sticky,
    )
  return (
    <ScrollRegion label={caption} fromEnd={fromEnd}>
      <table className={classNames(styles.table, onSurface && styles.onSurface)}>
        <caption className={hideCaption ? "vh" : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={looks(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={strong?.(row) ? styles.strong : undefined}>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.key} scope="row" className={looks(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={looks(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
