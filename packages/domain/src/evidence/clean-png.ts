import type { Bytes, CleanImage } from "./clean-image.ts"
import { asciiAt, joined, viewOf } from "./picture-bytes.ts"

/** PNG (3rd ed.) §5.3: length, four letters, data, checksum. These are the picture and its colours. */
const pictureChunks = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP".split(" "),
)
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export function cleanPng(bytes: Bytes): CleanImage | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null
  if (bytes.length < 33 || asciiAt(bytes, 12, 4) !== "IHDR") return null
  const view = viewOf(bytes)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const parts: Bytes[] = [bytes.subarray(0, 8)]
  let drawn = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = asciiAt(bytes, at + 4, 4)
    const after = at + 12 + view.getUint32(at)
    if (after > bytes.length) return null
    if (pictureChunks.has(name)) parts.push(bytes.subarray(at, after))
    drawn ||= name === "IDAT"
    if (name === "IEND")
      return drawn && width > 0 && height > 0
        ? { bytes: joined(bytes, parts), width, height }
        : null
    at = after
  }
  return null
}
