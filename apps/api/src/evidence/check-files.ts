import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import { evidence, files } from "@loa/db/schema.ts"
import { and, eq, exists, isNull, sql } from "drizzle-orm"

export type CheckedFiles = {
  checked: number
  /** Hashes that evidence names and the folder does not have. */
  missing: string[]
  /** Paths whose bytes are not what their name says. */
  wrong: string[]
  /** Paths that nothing names: left by a program that was killed, or by removed sample data. */
  extra: string[]
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest("hex")
}

async function filesIn(folder: string) {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile())
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
    throw error
  }
}

/** Compares the folder of evidence with what the database names; every file is read and hashed. */
export async function checkFiles(db: Db, folder: string): Promise<CheckedFiles> {
  const named = new Set((await db.select({ hash: files.hash }).from(files)).map((f) => f.hash))
  // Bytes that an administrator deleted belong to removed evidence only.
  const standing = db
    .select({ one: sql`1` })
    .from(evidence)
    .where(and(eq(evidence.fileHash, files.hash), isNull(evidence.removedAt)))
  const needed = await db.select({ hash: files.hash }).from(files).where(exists(standing))
  const checked: CheckedFiles = { checked: 0, missing: [], wrong: [], extra: [] }
  const found = new Set<string>()
  for (const { parentPath, name } of await filesIn(folder)) {
    const path = join(parentPath, name)
    checked.checked++
    if (!named.has(name)) checked.extra.push(path)
    else if ((await sha256(path)) !== name) checked.wrong.push(path)
    else found.add(name)
  }
  checked.missing = needed.map(({ hash }) => hash).filter((hash) => !found.has(hash))
  return checked
}

/** Takes out what nothing names. Not while the server runs: a file is stored just before it is named. */
export async function cleanFiles({ extra }: CheckedFiles): Promise<void> {
  for (const path of extra) await rm(path, { force: true })
}
