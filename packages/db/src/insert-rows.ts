import { getTableColumns, getTableName, type InferInsertModel, sql } from "drizzle-orm"
import { toSnakeCase } from "drizzle-orm/casing"
import type { PgTable } from "drizzle-orm/pg-core"
import type { Db } from "./db.ts"

/**
 * Inserts thousands of rows in one statement with one parameter, a JSON text that the table's own row type reads: no
 * driver's bound on parameters is met, and statement triggers run once. A column that the first row does not name is
 * left to its default, so all rows name the same; what is there already is an error.
 */
export async function insertRows<Table extends PgTable>(
  tx: Pick<Db, "execute">,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.entries(getTableColumns(table))
    .filter(([property]) => property in first)
    .map(([property, column]) => [property, toSnakeCase(column.name)] as const)
  const into = sql.identifier(getTableName(table))
  const columns = sql.join(
    names.map(([, column]) => sql.identifier(column)),
    sql`, `,
  )
  const records = rows.map((row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.map(([property, column]) => [column, row[property] ?? null])),
  )
  await tx.execute(sql`insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(records)}::jsonb)`)
}
