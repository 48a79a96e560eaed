/** One file in a .zip, as the directory at its end says. */
export type ZipEntry = {
  name: string
  deflated: boolean
  /** What it says it will be once inflated; not to be believed. */
  size: number
  data: Uint8Array
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const endLength = 22
const longestComment = 0xffff

/** Where the end record (APPNOTE.TXT §4.3.16) stands, if its comment ends where the file ends. */
function endRecordAt(bytes: Uint8Array): number | null {
  const view = viewOf(bytes)
  const first = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= first; at--)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + endLength + view.getUint16(at + 20, true) === bytes.length
    )
      return at
  return null
}

/** A file that a program for .zip would open too, whatever it begins with. */
export const endsAsZip = (bytes: Uint8Array): boolean => endRecordAt(bytes) !== null

type Listed = Omit<ZipEntry, "data"> & { method: number; packed: number; at: number; next: number }

/** §4.3.12; null when it is not one, is encrypted or packed in a way nobody needs. */
function listedAt(bytes: Uint8Array, at: number): Listed | null {
  const view = viewOf(bytes)
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  if (flags & 1 || (method !== 0 && method !== 8)) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > bytes.length) return null
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    ...{ method, deflated: method === 8, next },
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
}

/** The bytes a directory line points to, which must carry a head of their own that agrees (§4.3.7). */
function dataOf(bytes: Uint8Array, { at, method, packed }: Listed, end: number) {
  const view = viewOf(bytes)
  if (at + 30 > end || view.getUint32(at, true) !== 0x04034b50) return null
  if (view.getUint16(at + 8, true) !== method) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return start + packed <= end ? bytes.subarray(start, start + packed) : null
}

/**
 * The directory of a .zip, read strictly and without inflating anything. Null when the file does not begin with its
 * first entry, does not end with its end record, has more than `mostEntries`, two of one name or two that share
 * bytes, is of several disks, larger than 4 GB or encrypted.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] | null {
  const end = endRecordAt(bytes)
  if (end === null) return null
  const view = viewOf(bytes)
  const [disk, count] = [view.getUint16(end + 4, true), view.getUint16(end + 10, true)]
  const [length, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (disk !== 0 || count === 0 || count > mostEntries || start + length !== end) return null
  const listed: Listed[] = []
  for (let at = start; listed.length < count; ) {
    const line = listedAt(bytes, at)
    if (!line) return null
    listed.push(line)
    at = line.next
  }
  if (new Set(listed.map((line) => line.name.toLowerCase())).size !== count) return null
  const entries: ZipEntry[] = []
  let free = 0
  for (const line of listed.toSorted((a, b) => a.at - b.at)) {
    const data = dataOf(bytes, line, start)
    if (!data || line.at < free || (free === 0 && line.at !== 0)) return null
    free = data.byteOffset - bytes.byteOffset + data.length
    entries.push({ name: line.name, deflated: line.deflated, size: line.size, data })
  }
  return entries
}
