/** What the focal point puts there for all: to read, to broadcast, to hand out. */
export const materialKinds = ["guidance", "script", "leaflet", "clip", "document"] as const
export type MaterialKind = (typeof materialKinds)[number]

/** The names on screen. */
export const materialKindLabels: Record<MaterialKind, string> = {
  guidance: "Văn bản hướng dẫn",
  script: "Bài phát thanh",
  leaflet: "Tờ rơi",
  clip: "Phóng sự, video clip",
  document: "Tài liệu",
}
