import { type OfficeType, officeTypes } from "@loa/domain/evidence/media.ts"
import { inflate } from "./inflate.ts"
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts"

const mostEntries = 3000
const mostInflated = 150 * 1024 * 1024
/** Sheets of equal cells shrink to a fiftieth; beyond a two-hundredth something else is meant. */
const mostGrowth = 200
/** Below it no ratio is looked at: small texts shrink a lot. */
const smallEnough = 5 * 1024 * 1024
const mostText = 2 * 1024 * 1024

/** The main part of each type, as `[Content_Types].xml` names it (ECMA-376 part 1). */
const mainParts: readonly [OfficeType, RegExp][] = [
  [officeTypes[0], /wordprocessingml\.document\.main\+xml/],
  [officeTypes[1], /spreadsheetml\.sheet\.main\+xml/],
  [officeTypes[2], /presentationml\.presentation\.main\+xml/],
]

/** Parts that a program runs: macros, ActiveX, packed objects, Excel 4 macros, whole web pages. */
const activeParts =
  /vbaproject|vbadata|\/activex\/|\/macrosheets\/|\/dialogsheets\/|oleobject|\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|msi|jar|html?|mht|svg|swf)$/i
/** A chart keeps its figures in a workbook of its own; every other archive within is a nest. */
const embedded = /\/embeddings\/[^/]+\.(xlsx|docx|pptx)$/i

export type OfficeFault = "broken" | "bomb" | "active" | "other"
export type InspectedOffice = { mediaType: OfficeType } | { fault: OfficeFault }

type Unpacked = { text: string; isArchive: boolean }

/** Inflated no further than it says it goes: its words if asked for; null when it is not as large as it says. */
function unpack({ deflated, data, size }: ZipEntry, wanted: boolean): Unpacked | null {
  const pieces: Uint8Array[] = []
  let head: Uint8Array | null = null
  const look = (piece: Uint8Array) => {
    if (piece.length > 0) head ??= piece.slice(0, 4)
    if (wanted) pieces.push(piece)
  }
  if (!deflated) look(data)
  const real = deflated ? inflate(data, { most: size }, look) : data.length
  if (real !== size) return null
  const decoder = new TextDecoder()
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join("")
  return { text, isArchive: isArchive(head ?? data) }
}

const isText = ({ name }: ZipEntry) => name === "[Content_Types].xml" || name.endsWith(".rels")
const isArchive = (data: Uint8Array) => [0x50, 0x4b, 3, 4].every((byte, at) => data[at] === byte)

/** Fetches a template or an object from elsewhere as soon as it is opened. */
const fetchesFromElsewhere = (relations: string) =>
  [...relations.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([relation]) =>
      /relationships\/(attachedTemplate|oleObject|frame|subDocument)"/.test(relation) &&
      /Target="(https?:|ftp:|\\\\|file:\/\/[^/])/i.test(relation),
  )

/** Which Office document a .zip is, by its directory and its parts; or why it is not taken. */
export function inspectOffice(bytes: Uint8Array): InspectedOffice {
  const entries = readZipDirectory(bytes, mostEntries)
  if (!entries) return { fault: "broken" }
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > mostInflated) return { fault: "bomb" }
  if (declared > smallEnough && declared > bytes.length * mostGrowth) return { fault: "bomb" }
  if (entries.some((entry) => activeParts.test(`/${entry.name}`))) return { fault: "active" }
  if (entries.some((entry) => isText(entry) && entry.size > mostText)) return { fault: "bomb" }
  let contents = ""
  for (const entry of entries) {
    const unpacked = unpack(entry, isText(entry))
    if (!unpacked) return { fault: "bomb" }
    if (unpacked.isArchive && !embedded.test(`/${entry.name}`)) return { fault: "bomb" }
    if (entry.name === "[Content_Types].xml") contents = unpacked.text
    else if (fetchesFromElsewhere(unpacked.text)) return { fault: "active" }
  }
  if (/macroEnabled|vbaProject/i.test(contents)) return { fault: "active" }
  const mediaType = mainParts.find(([, part]) => part.test(contents))?.[0]
  return mediaType ? { mediaType } : { fault: "other" }
}
