import { getTableColumns, getTableName, type SQL } from "drizzle-orm"
import { toSnakeCase } from "drizzle-orm/casing"
import type { PgTable } from "drizzle-orm/pg-core"

/** Rows bound for one table, by the names the database uses. */
export interface TableRows {
  table: string
  /** The columns of the unique key on which a row is found again. */
  key: string[]
  /** The predicate of that key's index, when it is a partial one. */
  keyWhere?: SQL
  columns: string[]
  rows: Record<string, unknown>[]
  /** What becomes of a row that is there already and differs. */
  existing: "correct" | "keep"
  /** Of `incoming` and `present`: rows for which it does not hold are left alone, there or missing. */
  onlyIf?: SQL
}

export interface Options {
  existing?: TableRows["existing"]
  keyWhere?: SQL
  onlyIf?: SQL
}

/** A column no row names is left to its default; one that some rows lack is null in them. */
export function rowsOf<T extends PgTable>(
  table: T,
  key: (keyof T["$inferInsert"] & string)[],
  rows: T["$inferInsert"][],
  { existing = "correct", keyWhere, onlyIf }: Options = {},
): TableRows {
  const names = Object.entries(getTableColumns(table))
    .filter(([property]) => rows.some((row) => property in row))
    .map(([property, column]) => ({ property, column: toSnakeCase(column.name) }))
  return {
    table: getTableName(table),
    key: key.map(toSnakeCase),
    keyWhere,
    columns: names.map(({ column }) => column),
    rows: rows.map((row) => columnsOf(row, names)),
    existing,
    onlyIf,
  }
}

function columnsOf(
  row: Record<string, unknown>,
  names: readonly { property: string; column: string }[],
) {
  return Object.fromEntries(names.map(({ property, column }) => [column, row[property] ?? null]))
}
