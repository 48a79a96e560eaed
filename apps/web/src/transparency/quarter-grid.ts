import type { CellContent } from "@loa/ui/count-cell.tsx"
import type { GridRow } from "@loa/ui/count-grid.tsx"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Coverage, UnitCoverage } from "./queries.ts"

type Organization = Coverage["organizations"]["data"][number]
type Quarter = Coverage["quarters"][number]

/** A column of the grid: one quarter of one year, as the coverage of that year has it. */
export type QuarterColumn = { year: number; at: number } & Pick<Quarter, "quarter" | "state">

/** Every quarter of the given years that has come, oldest first, those before the plan's start included. */
export const quarterColumns = (coverages: readonly Coverage[]): QuarterColumn[] =>
  coverages.flatMap(({ year, quarters }) =>
    quarters.flatMap(({ quarter, state }, at) =>
      state === "not-yet" ? [] : [{ year, at, quarter, state }],
    ),
  )

const uncounted = {
  "not-started": m.home_cell_not_started,
  "not-yet": m.home_cell_not_yet,
  "after-plan": m.home_cell_after,
  current: m.home_cell_absent,
  done: m.home_cell_absent,
}

function cellOf(
  plan: string,
  { id, name }: Pick<Organization, "id" | "name">,
  { year, quarter, state }: QuarterColumn,
  activities: number | null,
  linked: boolean,
): CellContent {
  const where = { name, year, quarter: romanQuarter(quarter) }
  if (activities === null) return { count: null, label: uncounted[state](where) }
  if (activities === 0) return { count: 0, label: m.home_cell_none(where) }
  return {
    count: activities,
    label: m.home_cell({ ...where, activities: formatCount(activities) }),
    ...(linked && {
      to: paths.activities({ "don-vi": id, "ke-hoach": plan, nam: year, quy: quarter }),
    }),
  }
}

/** One row for each organization of the last given year: what it has published in every quarter of all of them. */
export function organizationRows<Each extends Organization>(
  coverages: readonly Coverage[],
  organizations: readonly Each[],
  nameOf: (organization: Each) => GridRow["head"],
  /** Cells lead to the list of what was logged under that very name. */
  linked = true,
): GridRow[] {
  const columns = quarterColumns(coverages)
  const counts = new Map(
    coverages.flatMap(({ year, organizations: { data } }) =>
      data.map((row) => [`${year} ${row.id}`, row.quarters] as const),
    ),
  )
  return organizations.map((organization) => ({
    key: organization.id,
    head: nameOf(organization),
    cells: columns.map((column) => {
      const quarters = counts.get(`${column.year} ${organization.id}`)
      const plan = coverages[0]?.plan.id ?? ""
      return cellOf(plan, organization, column, quarters?.[column.at]?.activities ?? null, linked)
    }),
  }))
}

/** What cannot be told to be of any unit of today, by the old unit it stands under. */
export function unallocatedRows(
  coverages: readonly Coverage[],
  units: readonly UnitCoverage[],
): GridRow[] {
  const parts = units.flatMap(({ year, unallocated }) =>
    (unallocated?.parts ?? []).map((part) => ({ year, part })),
  )
  return [...Map.groupBy(parts, ({ part }) => part.name)].map(([name, years]) => ({
    key: name,
    head: name,
    cells: quarterColumns(coverages).map((column) => {
      const cells = years.find(({ year }) => year === column.year)?.part.quarters
      return cellOf("", { id: "", name }, column, cells?.[column.at]?.activities ?? null, false)
    }),
  }))
}
