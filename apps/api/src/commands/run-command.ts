import type { Db } from "@loa/db/db.ts"
import { FolderInUse } from "@loa/db/folder-lock.ts"
import { type Environment, readEnvironment, WrongEnvironment } from "../environment.ts"
import { openDatabase } from "../open-database.ts"

/** A command cannot go on; its message is for whoever typed it. */
export class CommandRefused extends Error {}

/**
 * Runs one command on the database the server would open, migrated. The embedded database has one process at a
 * time, so while the server runs the command is refused and says who holds it.
 */
export async function runCommand(
  command: (db: Db, env: Environment) => Promise<void>,
): Promise<void> {
  try {
    const env = readEnvironment(process.env)
    const connection = await openDatabase(env)
    try {
      await connection.migrate()
      await command(connection.db, env)
    } finally {
      await connection.close()
    }
  } catch (error) {
    const expected = [CommandRefused, FolderInUse, WrongEnvironment].some((c) => error instanceof c)
    if (!expected) throw error
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
