import type { EvidenceKind } from "./kinds.ts"

const office = "application/vnd.openxmlformats-officedocument"

export const imageTypes = ["image/jpeg", "image/png", "image/webp"] as const
export const officeTypes = [
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${office}.presentationml.presentation`,
] as const
export const documentTypes = ["application/pdf", ...officeTypes] as const
export const audioTypes = ["audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav"] as const

export type ImageType = (typeof imageTypes)[number]
export type OfficeType = (typeof officeTypes)[number]
export type AudioType = (typeof audioTypes)[number]
/** What may be kept as evidence, by what its bytes say. */
export type MediaType = ImageType | (typeof documentTypes)[number] | AudioType

/** The types each kind may have: a photo is no PDF, and what was said aloud is no document. */
export const typesOf: Record<EvidenceKind, readonly MediaType[]> = {
  photo: imageTypes,
  document: documentTypes,
  scan: [...imageTypes, "application/pdf"],
  attendance: [...imageTypes, ...documentTypes],
  audio: audioTypes,
}

/** The ends of names by which people know the types. */
const endings: Record<MediaType, string> = {
  "image/jpeg": "JPG",
  "image/png": "PNG",
  "image/webp": "WebP",
  "application/pdf": "PDF",
  [officeTypes[0]]: "DOCX",
  [officeTypes[1]]: "XLSX",
  [officeTypes[2]]: "PPTX",
  "audio/mpeg": "MP3",
  "audio/mp4": "M4A",
  "audio/ogg": "OGG",
  "audio/wav": "WAV",
}

/** "PDF", "DOCX": what a file is, for people; a type nobody keeps stands as it is. */
export const endingOf = (mediaType: string): string =>
  Object.entries(endings).find(([type]) => type === mediaType)?.[1] ?? mediaType

/** "JPG, PNG, WebP": what a kind takes. */
export const endingsOf = (kind: EvidenceKind): string =>
  typesOf[kind].map((type) => endings[type]).join(", ")

const isImage = (mediaType: string): boolean => imageTypes.some((type) => type === mediaType)

const megabyte = 1024 * 1024

/** The most bytes a file of this type may have: pictures 5 MB, documents and sound 20 MB. */
export const mostBytesOf = (mediaType: string): number => (isImage(mediaType) ? 5 : 20) * megabyte

/** The most bytes of the largest type a kind takes. */
export const mostBytesOfKind = (kind: EvidenceKind): number =>
  Math.max(...typesOf[kind].map(mostBytesOf))

/** Pictures beyond it take a gigabyte to show: a phone's camera makes 12 to 50 million. */
export const mostPixels = 50_000_000

/** How many files one activity carries at most. */
export const mostFiles = 30
