import type { Bytes, CleanImage } from "./clean-image.ts"
import { asciiAt, joined, startsWith, viewOf } from "./picture-bytes.ts"

// ITU-T T.81 annex B: a marker is 0xFF and a code; most are followed by a length that counts its own two bytes.
const scan = 0xda
const end = 0xd9
const app1 = 0xe1

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7
const hasNoLength = (code: number) => isRestart(code) || code === 0x01
/** Frame headers hold the size; C4, C8 and CC of that range are tables. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)
const isPicture = (code: number) =>
  (code >= 0xc0 && code <= 0xcf) || [scan, 0xdb, 0xdc, 0xdd].includes(code)

/** Which application segments say how to show the picture. */
const shown: ReadonlyMap<number, string> = new Map([
  [0xe0, "JFIF\0"],
  [0xe2, "ICC_PROFILE\0"],
  [0xee, "Adobe"],
])

const exif = "Exif\0\0"

/** EXIF 2.3 §4.6.4: tag 0x0112 of the first directory, 1 to 8; 1 when it is not said. */
function turnOf(tiff: Bytes): number {
  const order = asciiAt(tiff, 0, 2)
  if (tiff.length < 14 || (order !== "II" && order !== "MM")) return 1
  const little = order === "II"
  const view = viewOf(tiff)
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return 1
  const entries = view.getUint16(directory, little)
  for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return 1
}

/** The smallest EXIF there is: how the picture is turned, nothing else. */
const turned = (turn: number): Bytes =>
  Uint8Array.from([
    ...[0xff, app1, 0, 34, ...new TextEncoder().encode(exif)],
    ...[0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0],
  ])

/** What of one segment stays. */
function kept(segment: Bytes, code: number): Bytes[] {
  if (isPicture(code)) return [segment]
  const name = shown.get(code)
  if (name !== undefined) return startsWith(segment, 4, name) ? [segment] : []
  if (code !== app1 || !startsWith(segment, 4, exif)) return []
  const turn = turnOf(segment.subarray(10))
  return turn >= 2 && turn <= 8 ? [turned(turn)] : []
}

/** Where the coded picture of a scan ends: at the next marker that is no restart. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}

export function cleanJpeg(bytes: Bytes): CleanImage | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  const parts: Bytes[] = [bytes.subarray(0, 2)]
  let [width, height] = [0, 0]
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === end; ) {
    if (bytes[at] !== 0xff) return null
    const code = bytes[at + 1] ?? 0
    if (code === 0xff) at += 1
    else if (hasNoLength(code)) at += 2
    else if (code === end) {
      parts.push(bytes.subarray(at, at + 2))
      return width > 0 && height > 0 ? { bytes: joined(bytes, parts), width, height } : null
    } else {
      const after = at + 2 + view.getUint16(at + 2)
      if (after > bytes.length) return null
      if (isFrame(code) && at + 9 <= after) {
        height = Math.max(height, view.getUint16(at + 5))
        width = Math.max(width, view.getUint16(at + 7))
      }
      const upTo = code === scan ? endOfScan(bytes, after) : after
      parts.push(...kept(bytes.subarray(at, upTo), code))
      at = upTo
    }
  }
  return null
}
