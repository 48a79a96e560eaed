import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import type { IconName } from "@loa/ui/icon.tsx"
import { m } from "../paraglide/messages.js"

const kinds: Record<MaterialKind, () => string> = {
  guidance: m.material_kind_guidance,
  script: m.material_kind_script,
  leaflet: m.material_kind_leaflet,
  clip: m.material_kind_clip,
  document: m.material_kind_document,
}

export const materialKindName = (kind: MaterialKind): string => kinds[kind]()

export const materialIcons: Record<MaterialKind, IconName> = {
  ...{ guidance: "file-check", script: "megaphone", leaflet: "document", clip: "tv" },
  document: "book",
}
