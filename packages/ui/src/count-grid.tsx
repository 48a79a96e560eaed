import type { CSSProperties, ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { type CellContent, CountCell, type CountTone } from "./count-cell.tsx"
import styles from "./count-grid.module.css"
import type { CountSteps } from "./count-step.ts"
import { ScrollRegion } from "./scroll-region.tsx"
import { useGridKeys } from "./use-grid-keys.ts"

export type GridColumn = { key: string; head: ReactNode /** The reader's own. */; mine?: boolean }

export type GridRow = {
  key: string
  head: ReactNode
  code?: ReactNode
  /** A quiet figure at the end of the row's head, such as "10/16". */
  aside?: ReactNode
  strong?: boolean
  /** One for each column, in their order. */
  cells: readonly CellContent[]
}

export type GridGroup = {
  key: string
  head?: ReactNode
  aside?: ReactNode
  tone?: CountTone
  rows: readonly GridRow[]
}

type Props = {
  caption: string
  /** Over the row heads. */
  corner?: ReactNode
  /** Heads over several columns each, such as years over quarters. */
  spans?: readonly { key: string; head: ReactNode; columns: number }[]
  columns: readonly GridColumn[]
  groups: readonly GridGroup[]
  steps: CountSteps
  foot?: { head: ReactNode; cells: readonly { key: string; text: ReactNode }[] }
  /** Many rows and columns: small heads, quiet empty cells. */
  tight?: boolean
  /** On a narrow screen begins at the last columns. */
  fromEnd?: boolean
}

function Head({ corner, spans, columns }: Pick<Props, "corner" | "spans" | "columns">) {
  return (
    <thead>
      {spans && (
        <tr>
          <td />
          {spans.map((span) => (
            <th key={span.key} scope="colgroup" colSpan={span.columns} className={styles.span}>
              {span.head}
            </th>
          ))}
        </tr>
      )}
      <tr>
        {corner ? (
          <th scope="col" className={styles.corner}>
            {corner}
          </th>
        ) : (
          <td />
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={classNames(styles.column, column.mine && styles.mine)}
          >
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({
  row,
  tone,
  steps,
  tight,
}: { row: GridRow; tone?: CountTone } & Pick<Props, "steps" | "tight">) {
  return (
    <tr>
      <th scope="row" className={classNames(styles.row, row.strong && styles.strong)}>
        <RowHead row={row} tone={tone} />
      </th>
      {row.cells.map((cell) => (
        <td key={cell.label}>
          <CountCell {...cell} tone={tone} steps={steps} quiet={tight} />
        </td>
      ))}
    </tr>
  )
}

function RowHead({ row: { head, code, aside }, tone }: { row: GridRow; tone?: CountTone }) {
  if (code === undefined && aside === undefined) return head
  return (
    <span className={styles.rowHead}>
      <span className={classNames(styles.code, tone && styles[tone])}>{code}</span>
      <span>{head}</span>
      {aside && <span className={styles.aside}>{aside}</span>}
    </span>
  )
}

/**
 * Rows × columns of counts: number in the cell and tint by step, zero outlined, what could not be yet hatched. A real
 * table for screen readers; cells with a link are walked with the arrow keys.
 */
export function CountGrid(props: Props) {
  const { caption, columns, groups, steps, foot, tight, fromEnd } = props
  const { ref, onKeyDown } = useGridKeys(groups)
  const room: CSSProperties & { "--columns": number } = { "--columns": columns.length }
  const linked = groups.some((group) => group.rows.some((row) => row.cells.some((cell) => cell.to)))
  return (
    <ScrollRegion label={caption} fromEnd={fromEnd}>
      <table
        ref={ref}
        role={linked ? "grid" : undefined}
        onKeyDown={linked ? onKeyDown : undefined}
        className={classNames(styles.table, tight && styles.tight)}
        style={room}
      >
        <caption className="vh">{caption}</caption>
        <colgroup>
          <col className={styles.headColumn} />
          <col span={columns.length} />
        </colgroup>
        <Head {...props} />
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.head && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className={styles.group}>
                  <span className={styles.groupHead}>
                    <span>{group.head}</span>
                    <span>{group.aside}</span>
                  </span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row key={row.key} row={row} tone={group.tone} steps={steps} tight={tight} />
            ))}
          </tbody>
        ))}
        {foot && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.totalHead}>
                {foot.head}
              </th>
              {foot.cells.map((cell) => (
                <td key={cell.key} className={styles.total}>
                  {cell.text}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  )
}

type LegendItem = { key: string; count: number | null; text: string; invite?: boolean }
type LegendProps = {
  items: readonly LegendItem[]
  steps: CountSteps
  tone?: CountTone
  tight?: boolean
}

/** What outlines and tints mean; beside a grid, hidden from screen readers, for cells say their numbers. */
export function CountLegend({ items, steps, tone, tight }: LegendProps) {
  return (
    <div className={styles.legend} aria-hidden="true">
      {items.map(({ key, count, text, invite }) => (
        <span key={key} className={styles.legendItem}>
          <span className={styles.swatch}>
            <CountCell {...{ steps, tone, invite }} quiet={tight} count={count} label="" />
          </span>
          {text}
        </span>
      ))}
    </div>
  )
}
