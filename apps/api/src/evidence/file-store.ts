/** Bytes from an offset on, so many of them. */
export type Slice = { offset: number; length: number }

/**
 * Where the bytes of files lie: a folder on Node, a bucket on Workers. A file is known by the SHA-256 of its bytes
 * (64 hex digits), so putting the same one again changes nothing.
 */
export interface FileStore {
  /** Resolves once the bytes are safe. */
  put(hash: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<void>
  /** The bytes, or a slice of them, as they are read; null when they are not there. */
  get(hash: string, slice?: Slice): Promise<ReadableStream<Uint8Array> | null>
  has(hash: string): Promise<boolean>
  delete(hash: string): Promise<void>
}

/** `ab/abcdef…`, in folder and bucket alike, so that one can be copied into the other. */
export const pathOf = (hash: string): string => `${hash.slice(0, 2)}/${hash}`
