import { type FileStore, pathOf } from "./file-store.ts"

/** What is used of a bucket as Workers bind it (R2). */
export type Bucket = {
  put(
    key: string,
    value: Uint8Array,
    options: { sha256: string; httpMetadata: { contentType: string } },
  ): Promise<unknown>
  get(
    key: string,
    options?: { range: { offset: number; length: number } },
  ): Promise<{ body: ReadableStream<Uint8Array> } | null>
  head(key: string): Promise<object | null>
  delete(key: string): Promise<void>
}

/** Files in an R2 bucket, which checks the bytes against their hash as it takes them. */
export const bucketStore = (bucket: Bucket): FileStore => ({
  async put(hash, bytes, contentType) {
    await bucket.put(pathOf(hash), bytes, { sha256: hash, httpMetadata: { contentType } })
  },
  async get(hash, slice) {
    const found = await bucket.get(pathOf(hash), slice && { range: slice })
    return found?.body ?? null
  },
  has: async (hash) => (await bucket.head(pathOf(hash))) !== null,
  delete: (hash) => bucket.delete(pathOf(hash)),
})
