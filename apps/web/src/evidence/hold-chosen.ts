import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { audioTypes, type MediaType, mostBytesOf, officeTypes } from "@loa/domain/evidence/media.ts"
import { v7 as uuidv7 } from "uuid"
import { formatBytes } from "../format.ts"
import { type HeldFile, holdFile } from "../outbox/outbox-files.ts"
import { isFull } from "../outbox/storage-full.ts"
import { m } from "../paraglide/messages.js"
import { shrinkPhoto, Unreadable } from "./shrink-photo.ts"

/** By the ends of names: what the browser says of Office files depends on what is installed. */
const byEnding: Readonly<Record<string, MediaType>> = {
  pdf: "application/pdf",
  docx: officeTypes[0],
  xlsx: officeTypes[1],
  pptx: officeTypes[2],
  mp3: audioTypes[0],
  m4a: audioTypes[1],
  ogg: audioTypes[2],
  oga: audioTypes[2],
  opus: audioTypes[2],
  wav: audioTypes[3],
}

/** For a phone's file chooser; naming JPEG makes an iPhone hand over its HEIC photos as such. */
export const accepted = `image/jpeg,image/png,image/webp,.${Object.keys(byEnding).join(",.")}`

const endOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""
const isPicture = ({ type, name }: File) =>
  type.startsWith("image/")
    ? !type.includes("svg")
    : /^(heic|heif|jpe?g|png|webp)$/.test(endOf(name))

/** Why one file was not taken, in words for whoever chose it. */
export class NotTaken extends Error {}

type Prepared = { kind: EvidenceKind; mediaType: MediaType; bytes: Uint8Array<ArrayBuffer> }

async function prepared(file: File): Promise<Prepared> {
  const { name, size, type } = file
  if (isPicture(file))
    return { kind: "photo", mediaType: "image/jpeg", bytes: await shrinkPhoto(file) }
  if (type.startsWith("video/") && endOf(name) !== "ogg")
    throw new NotTaken(m.evidence_problem_video({ name }))
  const mediaType = byEnding[endOf(name)]
  if (!mediaType) throw new NotTaken(m.evidence_problem_type({ name }))
  const most = mostBytesOf(mediaType)
  if (size > most)
    throw new NotTaken(
      m.evidence_problem_large({ name, size: formatBytes(size), most: formatBytes(most) }),
    )
  const kind = mediaType.startsWith("audio/") ? "audio" : "document"
  return { kind, mediaType, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function wordsFor(error: unknown, { name }: File): string {
  if (error instanceof NotTaken) return error.message
  if (error instanceof Unreadable) return m.evidence_problem_unreadable({ name })
  if (isFull(error)) return m.evidence_problem_full({ name })
  throw error
}

/** Names are shown to people and go into an address: no folder, no more than 200 letters. */
const nameOf = ({ name }: File) => name.trim().normalize("NFC").slice(-200) || "tep"

/**
 * Puts a chosen file into the outbox of its activity, a photo shrunk. Returns why not, in words, or null.
 */
export async function holdChosen(
  file: File,
  { accountId, activityId }: Pick<HeldFile, "accountId" | "activityId">,
): Promise<string | null> {
  try {
    const { kind, mediaType, bytes } = await prepared(file)
    await holdFile({
      ...{ id: uuidv7(), accountId, activityId, kind, mediaType, caption: "" },
      name: nameOf(file),
      sha256: hexOf(await crypto.subtle.digest("SHA-256", bytes)),
      bytes: new Blob([bytes], { type: mediaType }),
    })
    return null
  } catch (error) {
    return wordsFor(error, file)
  }
}
