import type { Cell, ReportContent, Table, TableRow } from "@loa/domain/reports/report-content.ts"
import { printedNumber, printedPlaceAndDate } from "@loa/domain/reports/report-content.ts"
import { sheetOf, writeXlsx } from "./write-xlsx.ts"

/** A number where the cell holds one, so that Excel adds up; else what is printed. */
const contentOf = ({ text, value }: Cell = { text: "" }) => value ?? text

const sheetOfTable = (table: Table, lines: readonly string[]) =>
  sheetOf<TableRow>({
    name: table.title.replace(/^Phụ lục (\S+)\. /, "PL$1 "),
    lines: [table.title, ...lines],
    columns: table.columns.map(({ head, align }, at) => ({
      head,
      width: align === "left" ? 46 : 14,
      value: ({ cells, heading }) => (at === 0 && heading) || contentOf(cells[at]),
      of: ({ cells }) => cells[at]?.of,
    })),
    rows: table.rows,
    landscape: table.columns.length > 6,
  })

/** The tables of a report and of its annexes as a workbook (.xlsx), a sheet each. Returns the bytes of the file. */
export function reportWorkbook(report: ReportContent): Promise<Uint8Array> {
  const lines = [
    `${report.title} ${report.subject}`,
    `${printedNumber(report)} · ${printedPlaceAndDate(report)} · ${report.header.agency.join(" ")}`,
    ...(report.sample ? ["Dữ liệu minh hoạ"] : []),
  ]
  const inBody = report.sections.flatMap(({ title, tables }) =>
    tables.map((table) => ({ ...table, title: table.title || title })),
  )
  const tables = [...inBody, ...report.annexes]
  return writeXlsx(tables.map((table) => sheetOfTable(table, lines)))
}
