import type { Bytes } from "./clean-image.ts"

export const viewOf = (bytes: Bytes): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Bytes as the ASCII letters they are in headers. */
export const asciiAt = (bytes: Bytes, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

export const startsWith = (bytes: Bytes, at: number, wanted: string): boolean =>
  asciiAt(bytes, at, wanted.length) === wanted

/** The parts one after another; the whole itself when they are all of it. */
export function joined(whole: Bytes, parts: readonly Bytes[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const result = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  const same = length === whole.length && result.every((byte, index) => byte === whole[index])
  return same ? whole : result
}
