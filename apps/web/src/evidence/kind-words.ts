import { type EvidenceKind, evidenceKinds } from "@loa/domain/evidence/kinds.ts"
import { typesOf } from "@loa/domain/evidence/media.ts"
import type { IconName } from "@loa/ui/icon.tsx"
import { m } from "../paraglide/messages.js"

const words: Record<EvidenceKind, () => string> = {
  photo: m.evidence_kind_photo,
  document: m.evidence_kind_document,
  scan: m.evidence_kind_scan,
  attendance: m.evidence_kind_attendance,
  audio: m.evidence_kind_audio,
}

export const kindText = (kind: EvidenceKind): string => words[kind]()

/** What a file of this type may be said to be. */
export const kindOptions = (mediaType: string) =>
  evidenceKinds
    .filter((kind) => typesOf[kind].some((type) => type === mediaType))
    .map((kind) => ({ kind, label: kindText(kind) }))

export const isPicture = (mediaType: string): boolean => mediaType.startsWith("image/")
export const isSound = (mediaType: string): boolean => mediaType.startsWith("audio/")

/** What stands where there is no picture to show. */
export const mediaIcon = (mediaType: string): IconName => (isSound(mediaType) ? "mic" : "document")
