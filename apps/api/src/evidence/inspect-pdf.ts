import { inflate } from "./inflate.ts"
import { endsAsZip } from "./zip-directory.ts"

/**
 * Names (ISO 32000-1 §12.6.4) of what a PDF does by itself: scripts, starting programs, sending forms; and of what it
 * carries within: files, films, forms in XML.
 */
const active =
  /\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToE|EmbeddedFiles?|RichMedia|Rendition|XFA\s*[[\d])(?![A-Za-z])/
const encrypted = /\/Encrypt\s*(?:\d|<<)/

/** All packed objects together; a document of a thousand pages needs a tenth of it. */
const mostInflated = 64 * 1024 * 1024
const window = 1024 * 1024
const overlap = 64

const decoder = new TextDecoder("latin1")

/** `/J#61vaScript` is `/JavaScript`: any letter of a name may be written by its number (§7.3.5). */
const spelledOut = (bytes: Uint8Array) =>
  decoder
    .decode(bytes)
    .replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** Looks at everything window by window; what stands across two of them is in both. */
function says(bytes: Uint8Array, pattern: RegExp): boolean {
  for (let at = 0; at < bytes.length; at += window)
    if (pattern.test(spelledOut(bytes.subarray(at, at + window + overlap)))) return true
  return false
}

const ascii = (text: string) => new TextEncoder().encode(text)
const streamWord = ascii("stream")
const endWord = ascii("endstream")

function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}

const isLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isSpace = (byte = 0) => byte === 0x0a || byte === 0x0d || byte === 0x20

type Stream = { before: string; data: Uint8Array }

/** Every place where a stream may begin, also within another, with what stands before it since the last one. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  let since = 0
  for (
    let at = indexOf(bytes, streamWord, 0);
    at >= 0;
    at = indexOf(bytes, streamWord, at + streamWord.length)
  ) {
    const after = at + streamWord.length
    if (isLetter(bytes[at - 1])) since = after
    else if (isSpace(bytes[after])) {
      const start = after + (bytes[after] === 0x0d && bytes[after + 1] === 0x0a ? 2 : 1)
      const end = indexOf(bytes, endWord, after)
      yield {
        before: spelledOut(bytes.subarray(since, at)),
        data: bytes.subarray(start, end < 0 ? bytes.length : end),
      }
      since = after
    }
  }
}

/** The dictionary of the stream: what follows the last object's number. */
const dictionaryIn = (before: string) => before.slice(Math.max(before.lastIndexOf(" obj"), 0))

/** Lists of packed objects (§7.5.7) name both, whatever type they claim to be. */
const mayHoldObjects = (text: string) => /\/First\b/.test(text) && /\/N\b/.test(text)

/** Whole, or null when it cannot be unpacked within the room that is left. */
function unpacked(data: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = []
  const size = inflate(data, { most, zlib: true }, (piece) => pieces.push(piece))
  if (size === null) return null
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Objects may be packed, in the usual way; packed in another they cannot be looked at. */
function packedObjectsAreFine(bytes: Uint8Array): boolean {
  let room = mostInflated
  for (const { before, data } of streamsOf(bytes)) {
    const sure = /\/ObjStm/.test(before)
    if (!sure && !mayHoldObjects(before)) continue
    const dictionary = dictionaryIn(before)
    const strict = sure || mayHoldObjects(dictionary)
    if (strict && !/\/Filter/.test(dictionary)) continue
    const filters = [...dictionary.matchAll(/\/\w+Decode\b/g)].map(([name]) => name)
    if (strict && (filters.join() !== "/FlateDecode" || /\/Predictor/.test(dictionary)))
      return false
    const objects = unpacked(data, room)
    if (!objects && strict) return false
    if (!objects) continue
    room -= objects.length
    if (says(objects, active)) return false
  }
  return true
}

export type InspectedPdf = "fine" | "broken" | "locked" | "active"

/**
 * Looks for what acts by itself in a PDF: in the open, in names spelled with numbers, and in packed objects. It is no
 * virus scanner: what a reader's own defect could be made to do by a drawing or a font stays unseen.
 */
export function inspectPdf(bytes: Uint8Array): InspectedPdf {
  const tail = decoder.decode(bytes.subarray(Math.max(0, bytes.length - 2048)))
  if (!decoder.decode(bytes.subarray(0, 8)).startsWith("%PDF-")) return "broken"
  if (!tail.includes("%%EOF") || endsAsZip(bytes)) return "broken"
  if (says(bytes, encrypted)) return "locked"
  return says(bytes, active) || !packedObjectsAreFine(bytes) ? "active" : "fine"
}
