/** What a file shows, as its uploader says. */
export const evidenceKinds = ["photo", "document", "scan", "attendance", "audio"] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** The names on screen. */
export const evidenceKindLabels: Record<EvidenceKind, string> = {
  photo: "Ảnh hoạt động",
  document: "Văn bản, tài liệu",
  scan: "Bản chụp, bản quét giấy tờ",
  attendance: "Danh sách dự",
  audio: "Ghi âm, bài phát",
}

/** Attendance lists, scans and audio hold people's names and voices: they are never made public. */
export const publishableKinds: readonly EvidenceKind[] = ["photo", "document"]
