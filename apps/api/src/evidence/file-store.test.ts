import { createHash } from "node:crypto"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { getPlatformProxy } from "wrangler"
import { type Bucket, bucketStore } from "./bucket-store.ts"
import type { FileStore } from "./file-store.ts"
import { folderStore } from "./folder-store.ts"
import { bytesOf } from "./testing-files.ts"

const configPath = join(import.meta.dirname, "../../../../wrangler.toml")

/** The bucket as workerd binds it by wrangler.toml, in memory. */
async function openBucket() {
  const proxy = await getPlatformProxy<{ EVIDENCE: Bucket }>({ configPath, persist: false })
  return { store: bucketStore(proxy.env.EVIDENCE), close: proxy.dispose }
}

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), "loa-evidence-"))
  const close = () => rm(folder, { recursive: true, force: true })
  return { store: folderStore(folder), folder, close }
}

const bytes = bytesOf("0123456789")
const hash = createHash("sha256").update(bytes).digest("hex")

describe.each([
  ["a folder", openFolder],
  ["a bucket", openBucket],
])("%s", (_, open) => {
  let store: FileStore
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = await open()
    store = opened.store
    close = opened.close
  })
  afterAll(() => close())

  const read = async (slice?: { offset: number; length: number }) => {
    const stream = await store.get(hash, slice)
    return stream && new Response(stream).text()
  }

  test("keeps bytes under their hash, gives them back whole or in part, and lets go of them", async () => {
    expect([await store.has(hash), await read()]).toEqual([false, null])
    await store.put(hash, bytes, "image/jpeg")
    await Promise.all([1, 2, 3].map(() => store.put(hash, bytes, "image/jpeg")))
    expect([await store.has(hash), await read()]).toEqual([true, "0123456789"])
    expect(await read({ offset: 2, length: 3 })).toBe("234")
    expect(await read({ offset: 9, length: 1 })).toBe("9")
    await store.delete(hash)
    await store.delete(hash)
    expect([await store.has(hash), await read()]).toEqual([false, null])
  })
})

test("a folder holds whole files only, under the first two digits of their hash", async () => {
  const { store, folder, close } = await openFolder()
  await Promise.all([1, 2, 3].map(() => store.put(hash, bytes, "image/jpeg")))
  const names = await readdir(folder, { recursive: true })
  expect(names.toSorted()).toEqual([hash.slice(0, 2), join(hash.slice(0, 2), hash)])
  await close()
})

test("a bucket takes no bytes under another's hash", async () => {
  const { store, close } = await openBucket()
  await expect(store.put(hash, bytesOf("khác"), "image/jpeg")).rejects.toThrow()
  expect(await store.has(hash)).toBe(false)
  await close()
})
