import { sheetOf, writeXlsx } from "@loa/documents/write-xlsx.ts"
import type { CoverageExport } from "@loa/domain/plan/coverage-query.ts"
import type { Context } from "../http/context.ts"
import { csv } from "../http/csv.ts"
import { type Coverage, getCoverage } from "./get-coverage.ts"

const measureWords: Record<Coverage["measure"], string> = {
  tagged: "Số hoạt động, mỗi hoạt động tính cho từng nội dung được gắn",
  main: "Số hoạt động theo nội dung chính, không tính trùng",
  reach: "Lượt người tiếp cận, tính cho từng nội dung được gắn",
  channels: "Số hình thức khác nhau",
}

/** What the table holds, in one line each, for the head of the sheet. */
const linesOf = ({ plan, year, quarter, measure, boundaries, sample }: Coverage) => [
  `Độ phủ nội dung · ${plan.shortTitle} · ${quarter ? `quý ${quarter}/` : "năm "}${year}`,
  `${measureWords[measure]}; ${boundaries === "today" ? "theo đơn vị hiện nay" : "theo đơn vị lúc ghi"}; đã kiểm tra và đã công khai`,
  ...(sample ? ["Dữ liệu minh hoạ"] : []),
]

type Line = { item: Coverage["items"][number]; amounts: (number | null)[] }

function tableOf(coverage: Coverage) {
  const { items, units, unallocated } = coverage
  const columns = [
    ...units.map(({ name, amounts }) => ({ name, amounts })),
    ...(unallocated ? [{ name: "Chưa phân bổ", amounts: unallocated }] : []),
  ]
  const rows = items.map(
    (item, at): Line => ({ item, amounts: columns.map(({ amounts }) => amounts[at] ?? null) }),
  )
  return { columns, rows }
}

/** The heat-map as a file: a row an item, a column a unit; empty where nothing was asked. */
export async function exportCoverage(ctx: Context, { format, ...query }: CoverageExport) {
  const coverage = await getCoverage(ctx, query)
  const { columns, rows } = tableOf(coverage)
  const name = `do-phu-${coverage.year}${coverage.quarter ? `-quy-${coverage.quarter}` : ""}`
  if (format === "csv") {
    const cells = columns.map(
      ({ name }, at) => [name, ({ amounts }: Line) => amounts[at] ?? null] as const,
    )
    const text = csv(rows, {
      "Ký hiệu": ({ item }) => item.label,
      "Nội dung": ({ item }) => item.title,
      ...Object.fromEntries(cells),
    })
    return { name: `${name}.csv`, type: "text/csv; charset=utf-8", body: text }
  }
  const sheet = sheetOf<Line>({
    name: "Độ phủ",
    lines: linesOf(coverage),
    columns: [
      { head: "Ký hiệu", width: 10, value: ({ item }) => item.label },
      { head: "Nội dung", width: 60, value: ({ item }) => item.title },
      ...columns.map(({ name }, at) => ({
        ...{ head: name, width: 16, value: ({ amounts }: Line) => amounts[at] ?? null },
      })),
    ],
    rows,
    landscape: true,
  })
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  return { name: `${name}.xlsx`, type, body: await writeXlsx([sheet]) }
}
