import { randomUUID } from "node:crypto"
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Readable } from "node:stream"
import { type FileStore, pathOf } from "./file-store.ts"

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT"

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** What stands in a folder's list is safe only once the folder itself was written out. */
async function syncFolder(folder: string) {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Written beside its place, flushed to disk, then renamed: under its name a file is whole or not there. */
async function write(path: string, bytes: Uint8Array) {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `.${randomUUID()}`)
  try {
    const handle = await open(unfinished, "wx", 0o640)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Files in a folder of one's own: `folder/ab/abcdef…`. */
export const folderStore = (folder: string): FileStore => ({
  put: (hash, bytes) => write(join(folder, pathOf(hash)), bytes),
  async get(hash, slice) {
    const handle = await opened(join(folder, pathOf(hash)))
    if (!handle) return null
    const range = slice && { start: slice.offset, end: slice.offset + slice.length - 1 }
    // Node's type of a web stream is another name for the platform's own.
    return Readable.toWeb(handle.createReadStream(range)) as ReadableStream<Uint8Array>
  },
  has: async (hash) => {
    const handle = await opened(join(folder, pathOf(hash)))
    await handle?.close()
    return handle !== null
  },
  delete: (hash) => rm(join(folder, pathOf(hash)), { force: true }),
})
