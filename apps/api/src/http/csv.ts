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
  return `${byteOrderMark}${Papa.unparse([fields, ...cellsOf(rows, columns)], form)}\r\n`
}

/** More rows of the same file. */
export const csvRows = <Row>(rows: readonly Row[], columns: Columns<Row>): string =>
  rows.length > 0 ? `${Papa.unparse(cellsOf(rows, columns), form)}\r\n` : ""

const form = { escapeFormulae: /^[=+\-@\t\r]/, newline: "\r\n" }

function cellsOf<Row>(rows: readonly Row[], columns: Columns<Row>): Cell[][] {
  const cells = Object.values(columns)
  return rows.map((row) => cells.map((cell) => cell(row)))
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join("; ")
