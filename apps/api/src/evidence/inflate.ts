import { Inflate, Unzlib } from "fflate"

/** 8 kB of deflated bytes never grow beyond 8.5 MB, so no step takes more memory than that. */
const step = 8 * 1024

/**
 * Inflates piece by piece and stops as soon as more than `most` bytes come out. Returns how many came out, or null
 * when there were more or the data is broken. `onPiece` sees them as they come.
 */
export function inflate(
  deflated: Uint8Array,
  { most, zlib = false }: { most: number; zlib?: boolean },
  onPiece: (piece: Uint8Array) => void = () => {},
): number | null {
  let size = 0
  const stream = new (zlib ? Unzlib : Inflate)((piece) => {
    size += piece.length
    if (size <= most) onPiece(piece)
  })
  try {
    for (let at = 0; at < deflated.length; at += step) {
      stream.push(deflated.subarray(at, at + step), at + step >= deflated.length)
      if (size > most) return null
    }
  } catch {
    return null
  }
  return size
}
