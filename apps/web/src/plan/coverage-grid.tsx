import { CountGrid, CountLegend, type GridGroup } from "@loa/ui/count-grid.tsx"
import { stepRanges } from "@loa/ui/count-step.ts"
import { useMemo } from "react"
import { useSearchParams } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { stepsFor } from "../transparency/steps-for.ts"
import styles from "./coverage.module.css"
import type { Coverage, CoverageItem } from "./coverage-queries.ts"
import { columnName, periodDays, periodText } from "./coverage-words.ts"

type Column = {
  id: string
  name: string
  head: string
  mine: boolean
  /** The units of today hold what others logged: their entries stand under old names. */
  listed: boolean
  amounts: readonly (number | null)[]
  covered: number | null
}

function columnsOf({ units, unallocated, boundaries }: Coverage): Column[] {
  const listed = boundaries === "reported"
  const columns = units.map((unit) => ({ ...unit, head: columnName(unit), listed }))
  if (!unallocated?.some((amount) => amount)) return columns
  const rest = { id: "rest", name: m.coverage_unallocated(), head: m.coverage_unallocated() }
  return [...columns, { ...rest, mine: false, listed: false, amounts: unallocated, covered: null }]
}

/** A filled cell leads to its entries, an empty one opens what the plan asks for. */
function cellOf(
  item: CoverageItem,
  column: Column,
  at: number,
  { coverage, search }: { coverage: Coverage; search: URLSearchParams },
) {
  const count = column.amounts[at] ?? null
  const words = { item: item.label, unit: column.name }
  if (count === null) return { count, label: m.coverage_cell_none(words) }
  if (count > 0) {
    const { id: plan } = coverage.plan
    const filters = { "don-vi": column.id, "noi-dung": item.code, ...periodDays(coverage) }
    return {
      count,
      label: m.coverage_cell({ ...words, count: formatCount(count) }),
      to: column.listed ? paths.workActivities({ ...filters, "ke-hoach": plan }) : undefined,
    }
  }
  if (column.id === "rest") return { count, label: m.coverage_cell({ ...words, count: "0" }) }
  const open = new URLSearchParams(search)
  open.set("o", `${column.id}~${item.code}`)
  return {
    count,
    label: m.coverage_cell_empty(words),
    to: { search: open.toString() },
    invite: column.mine,
  }
}

/** Items by units; a real table, walked with the arrow keys. */
export function CoverageGrid({ coverage }: { coverage: Coverage }) {
  const [search] = useSearchParams()
  const columns = useMemo(() => columnsOf(coverage), [coverage])
  const steps = stepsFor(
    Math.max(0, ...columns.flatMap(({ amounts }) => amounts.map((amount) => amount ?? 0))),
  )
  const groups = useMemo(() => {
    const byIndex = Map.groupBy(
      coverage.items.map((item, at) => ({ item, at })),
      ({ item }) => item.indexId,
    )
    return [...byIndex].map(
      ([indexId, items]): GridGroup => ({
        key: indexId,
        tone: indexId,
        rows: items.map(({ item, at }) => ({
          key: item.code,
          code: item.label,
          head: item.shortTitle,
          cells: columns.map((column) => cellOf(item, column, at, { coverage, search })),
        })),
      }),
    )
  }, [coverage, columns, search])
  return (
    <div className={styles.sheet}>
      <CountGrid
        caption={m.coverage_grid_caption({ period: periodText(coverage) })}
        steps={steps}
        tight
        columns={columns.map(({ id, name, head, mine }) => ({
          ...{ key: id, mine },
          head: (
            <abbr title={name} className={styles.unit} lang="vi">
              {head}
            </abbr>
          ),
        }))}
        groups={groups}
        foot={{
          head: m.coverage_covered(),
          cells: columns.map(({ id, covered }) => ({ key: id, text: covered ?? "" })),
        }}
      />
      <CountLegend
        steps={steps}
        tight
        items={[
          { key: "none", count: 0, text: m.coverage_legend_none() },
          ...stepRanges(steps, m.home_legend_from()).map((text, at) => ({
            ...{ key: text, count: [1, ...steps][at] ?? 1, text },
          })),
          { key: "off", count: null, text: m.coverage_legend_off() },
        ]}
      />
    </div>
  )
}
