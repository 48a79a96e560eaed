import { romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Coverage, CoverageUnit, MeasureName } from "./coverage-queries.ts"

export const measureWords: Record<MeasureName, { label: () => string; help: () => string }> = {
  "hoat-dong": { label: m.coverage_tagged, help: m.coverage_tagged_help },
  "noi-dung-chinh": { label: m.coverage_main, help: m.coverage_main_help },
  "luot-nguoi": { label: m.coverage_reach, help: m.coverage_reach_help },
  "hinh-thuc": { label: m.coverage_channels, help: m.coverage_channels_help },
}

const quarters = [1, 2, 3, 4] as const

/** "Quý III/2026", "2026" */
export function periodText({ year, quarter }: Pick<Coverage, "year" | "quarter">): string {
  const known = quarters.find((one) => one === quarter)
  if (!known) return String(year)
  return `${m.coverage_quarter({ quarter: romanQuarter(known) })}/${year}`
}

/** The days of the period, as the list of activities takes them. */
export function periodDays({ year, quarter }: Pick<Coverage, "year" | "quarter">) {
  if (quarter === null) return { tu: `${year}-01-01`, den: `${year}-12-31` }
  const month = (n: number) => String(n).padStart(2, "0")
  const last = new Date(Date.UTC(year, quarter * 3, 0)).getUTCDate()
  return {
    tu: `${year}-${month(quarter * 3 - 2)}-01`,
    den: `${year}-${month(quarter * 3)}-${last}`,
  }
}

/** Narrow columns: the short name, without the word every commune's begins with. */
export const columnName = ({ name, shortName }: Pick<CoverageUnit, "name" | "shortName">) =>
  (shortName ?? name).replace(/^UBND (xã|thị trấn|phường) /, "")
