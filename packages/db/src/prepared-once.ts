import type { Db } from "./db.ts"

/**
 * For a statement that is asked all the time: its text is built once for each database, and by its name Postgres
 * parses and plans it once for each connection. What differs from time to time are `sql.placeholder`s.
 */
export function preparedOnce<Statement>(build: (db: Db) => Statement): (db: Db) => Statement {
  const built = new WeakMap<Db, Statement>()
  return (db) => {
    const statement = built.get(db) ?? build(db)
    built.set(db, statement)
    return statement
  }
}
