import writeXlsxFile, { type Cell, type Sheet } from "write-excel-file/universal"

/**
 * A column's values: text, a whole or decimal number, or a day `YYYY-MM-DD`. `width` is in characters; `of` is the whole
 * of which a count is a part: 5 of 9 is shown as "5/9" and added up as 5.
 */
export type SheetColumn<Row> = {
  head: string
  width: number
  value: (row: Row) => string | number | null
  of?: (row: Row) => number | undefined
  as?: "text" | "number" | "day"
}

/** One sheet of a workbook: lines above the table, then the heads, which stay in sight, then the rows. */
export type SheetTable<Row> = {
  name: string
  lines?: readonly string[]
  columns: readonly SheetColumn<Row>[]
  rows: readonly Row[]
  landscape?: boolean
}

const dayFormat = "dd/mm/yyyy"
const numberFormat = "#,##0"
const decimalFormat = "#,##0.##"

/** Excel's days have no time zone: midnight of the day in UTC is what every reader shows. */
const dayOf = (day: string) => new Date(`${day}T00:00:00Z`)

const formatOf = (value: number, of: number | undefined) =>
  of === undefined ? (Number.isInteger(value) ? numberFormat : decimalFormat) : `0"/${of}"`

/** Text stays text whatever it begins with: a cell is typed, so nothing in it is read as a formula. */
function cellOf<Row>(row: Row, column: SheetColumn<Row>): Cell {
  const value = column.value(row)
  const look = { alignVertical: "top", wrap: true } as const
  if (value === null || value === "") return null
  if (typeof value === "number")
    return { ...look, wrap: false, type: Number, value, format: formatOf(value, column.of?.(row)) }
  if (column.as === "day") return { ...look, type: Date, value: dayOf(value), format: dayFormat }
  return { ...look, type: String, value }
}

/** Excel takes at most 31 characters of a sheet's name, and none of these; a longer one ends with a whole word. */
function sheetName(name: string): string {
  const whole = name.normalize("NFC").replaceAll(/[\\/?*[\]:]/g, " ")
  return whole.length <= 31
    ? whole
    : whole.slice(0, 32).replace(/\s*\S*$/, "") || whole.slice(0, 31)
}

/** What a table becomes; tables of different rows go into one workbook this way. */
export function sheetOf<Row>({ name, lines = [], columns, rows, landscape }: SheetTable<Row>) {
  const above = lines.map((line, at): Cell[] => [
    { type: String, value: line, ...(at === 0 && { fontWeight: "bold" as const }) },
  ])
  const heads = columns.map(
    ({ head }): Cell => ({
      ...{ type: String, value: head, fontWeight: "bold", wrap: true, alignVertical: "center" },
      backgroundColor: "#e7efe9",
    }),
  )
  const sheet: Sheet<Blob> = {
    sheet: sheetName(name),
    data: [...above, heads, ...rows.map((row) => columns.map((column) => cellOf(row, column)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
    ...(landscape && { orientation: "landscape" as const }),
  }
  return sheet
}

/** A workbook (.xlsx) with real numbers and days. Returns the bytes of the file. */
export async function writeXlsx(sheets: ReturnType<typeof sheetOf>[]): Promise<Uint8Array> {
  const look = { fontFamily: "Times New Roman", fontSize: 12 }
  const workbook = await writeXlsxFile(sheets, look).toBlob()
  return new Uint8Array(await workbook.arrayBuffer())
}
