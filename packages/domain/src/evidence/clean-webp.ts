import type { Bytes, CleanImage } from "./clean-image.ts"
import { asciiAt, joined, startsWith, viewOf } from "./picture-bytes.ts"

/** RFC 9649 §2: a RIFF of chunks, each four letters, a length, data padded to even. */
const pictureChunks = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP"])
const saysMetadata = 0x0c
const saysMotion = 0x02

type Size = [width: number, height: number]

function sizeIn(view: DataView, name: string, data: number, length: number): Size {
  const none: Size = [0, 0]
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (name === "VP8X" && length >= 10) return [uint24(data + 4) + 1, uint24(data + 7) + 1]
  if (name === "VP8 " && length >= 10)
    return [view.getUint16(data + 6, true) & 0x3fff, view.getUint16(data + 8, true) & 0x3fff]
  if (name !== "VP8L" || length < 5) return none
  const bits = view.getUint32(data + 1, true)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

/** The extended header, no longer saying that there is metadata; null for a moving picture. */
function extended(chunk: Bytes): Bytes | null {
  const flags = chunk[8] ?? 0
  if (flags & saysMotion) return null
  return chunk.with(8, flags & ~saysMetadata)
}

function headOf(length: number): Bytes {
  const head = new Uint8Array(12)
  head.set(new TextEncoder().encode("RIFF"))
  viewOf(head).setUint32(4, length, true)
  head.set(new TextEncoder().encode("WEBP"), 8)
  return head
}

export function cleanWebp(bytes: Bytes): CleanImage | null {
  if (bytes.length < 20 || !startsWith(bytes, 0, "RIFF") || !startsWith(bytes, 8, "WEBP"))
    return null
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const parts: Bytes[] = []
  let [width, height] = [0, 0]
  let drawn = false
  for (let at = 12; at + 8 <= end; ) {
    const name = asciiAt(bytes, at, 4)
    const length = view.getUint32(at + 4, true)
    const after = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    if (pictureChunks.has(name)) {
      const chunk = bytes.subarray(at, Math.min(after, end))
      const part = name === "VP8X" ? extended(chunk) : chunk
      if (!part) return null
      parts.push(part)
      const [w, h] = sizeIn(view, name, at + 8, length)
      width = Math.max(width, w)
      height = Math.max(height, h)
      drawn ||= name !== "VP8X" && w > 0
    }
    at = after
  }
  if (!drawn || width === 0 || height === 0) return null
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return { bytes: joined(bytes, [headOf(length + 4), ...parts]), width, height }
}
