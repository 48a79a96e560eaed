import Papa from "papaparse"

export type Cell = string | number | boolean | null

/** Heading → what stands under it, in order. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>

/** A file to save: its name without ending, its text, and the cursor of the rest when it is not all. */
export type Table = { name: string; text: string; next?: string | null }

const byteOrderMark = "\uFEFF"

/**
 * RFC 4180 with a byte order mark, so that Excel reads Vietnamese letters. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front; numbers stay numbers, the negative ones too.
 */
export function csv<Row>(rows: readonly Row[], columns: Columns<Row>): string {
  const fields = Object.keys(columns)
  const cells = Object.values(columns)
  const data = rows.map((row) => cells.map((cell) => cell(row)))
  const text = Papa.unparse({ fields, data }, { escapeFormulae: /^[=+\-@\t\r]/, newline: "\r\n" })
  return `${byteOrderMark}${text}\r\n`
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join("; ")
