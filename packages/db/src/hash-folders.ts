import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

/** Sixteen hexadecimal digits that change with any name or byte in these folders. */
export async function hashFolders(...folders: string[]): Promise<string> {
  const hash = createHash("sha256")
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
    for (const file of files.sort()) {
      hash.update(file.slice(folder.length)).update("\0")
      hash.update(await readFile(file)).update("\0")
    }
  }
  return hash.digest("hex").slice(0, 16)
}
