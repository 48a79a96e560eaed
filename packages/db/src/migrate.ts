import { sql } from "drizzle-orm"
import journal from "../../../drizzle/meta/_journal.json" with { type: "json" }
import { sqlState } from "./database-errors.ts"
import type { Db } from "./db.ts"

export interface MigrationState {
  /** Migrations this database has seen. */
  applied: number
  /** Migrations this code was written for. */
  expected: number
  /** The newest one this code needs has been applied; a database ahead of the code counts too. */
  ready: boolean
}

const newest = Math.max(0, ...journal.entries.map((entry) => entry.when))

/** For `/api/health`, on every driver. A database that cannot be reached throws. */
export async function migrationState(db: Db): Promise<MigrationState> {
  const expected = journal.entries.length
  try {
    const { rows } = await db.execute<{ applied: string; last: string | null }>(
      sql`select count(*)::text as applied, max(created_at)::text as last
          from drizzle.__drizzle_migrations`,
    )
    const [row] = rows
    return {
      applied: Number(row?.applied ?? 0),
      expected,
      ready: Number(row?.last ?? 0) >= newest,
    }
  } catch (error) {
    if (isMissingTable(error)) return { applied: 0, expected, ready: false }
    throw error
  }
}

/** undefined_table, or invalid_schema_name: nobody has migrated here yet. */
const isMissingTable = (error: unknown) => ["42P01", "3F000"].includes(sqlState(error) ?? "")
