import { unzipSync, zipSync } from "fflate"
import Papa from "papaparse"
import readXlsx from "read-excel-file/universal"

/** One sheet of a file: every cell as text, as it is shown. */
export type Sheet = { name: string; grid: string[][] }

/** Why a file cannot be read; the page says it in words. */
export type UnreadableReason = "too-large" | "old-excel" | "not-a-sheet" | "empty"

export class Unreadable extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason) {
    super(reason)
    this.name = "Unreadable"
    this.reason = reason
  }
}

/** Larger than any sheet of 5,000 activities. */
export const mostFileBytes = 10 * 1024 * 1024
const mostColumns = 60

const pad = (n: number) => String(n).padStart(2, "0")
const dayText = (date: Date) =>
  `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`

/** A cell of a workbook as a person would type it. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return dayText(cell)
  if (typeof cell === "boolean") return cell ? "Có" : "Không"
  return String(cell).normalize("NFC")
}

/** Trailing empty cells and rows say nothing. */
function trimmed(grid: readonly (readonly unknown[])[]): string[][] {
  const rows = grid.map((row) => row.slice(0, mostColumns).map(textOf))
  const last = rows.findLastIndex((row) => row.some((text) => text.trim() !== ""))
  return rows.slice(0, last + 1)
}

const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
]

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, at) => bytes[at] === byte)

/**
 * Text of a file of unknown encoding: by its byte order mark (Excel's "Unicode text" is UTF-16), else UTF-8, else what
 * Vietnamese Windows wrote before, whose accents stand apart and are joined.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => startsWith(bytes, ...mark))
  if (marked) return new TextDecoder(marked[1]).decode(bytes).normalize("NFC")
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC")
  } catch {
    return new TextDecoder("windows-1258").decode(bytes).normalize("NFC")
  }
}

/** Excel's own first line that names the mark between cells. */
const separatorLine = /^sep=(.)\r?\n/i

/** Cells of text copied from a spreadsheet (tabs) or saved by one (commas or semicolons). */
export function readText(text: string, name = ""): Sheet {
  const separator = separatorLine.exec(text)
  const body = separator ? text.slice(separator[0].length) : text
  const { data } = Papa.parse<string[]>(body, {
    delimiter: separator?.[1] ?? (body.includes("\t") ? "\t" : ""),
    delimitersToGuess: [";", ",", "|"],
  })
  return { name, grid: trimmed(data) }
}

/** What a workbook may unpack to; what says more is no list of activities. */
const mostUnpackedBytes = 200 * 1024 * 1024

/**
 * The same archive without compression: the reader would unpack large entries in workers made of text, which the
 * pages' policy forbids.
 */
function unpacked(bytes: Uint8Array): ArrayBuffer {
  let size = 0
  const entries = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      if (size > mostUnpackedBytes) throw new Unreadable("too-large")
      return true
    },
  })
  return zipSync(entries, { level: 0 }).slice().buffer
}

async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const sheets = await readXlsx(unpacked(bytes))
    return sheets.map(({ sheet, data }) => ({ name: sheet, grid: trimmed(data) }))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("not-a-sheet")
  }
}

/** Text has no zero bytes, unless it is UTF-16, which says so. */
const isText = (bytes: Uint8Array): boolean =>
  marks.some(([mark]) => startsWith(bytes, ...mark)) || !bytes.subarray(0, 4096).includes(0)

/**
 * The sheets of a file that have anything in them, told by its content and not by its name.
 * @throws Unreadable
 */
export async function readSheets(file: Blob): Promise<Sheet[]> {
  if (file.size > mostFileBytes) throw new Unreadable("too-large")
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable("old-excel")
  const isZip = startsWith(bytes, 0x50, 0x4b)
  if (!isZip && !isText(bytes)) throw new Unreadable("not-a-sheet")
  const sheets = isZip ? await readWorkbook(bytes) : [readText(decodeText(bytes))]
  const full = sheets.filter(({ grid }) => grid.length > 0)
  if (full.length === 0) throw new Unreadable("empty")
  return full
}
