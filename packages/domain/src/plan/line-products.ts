import type { MaterialKind } from "../materials/material-kinds.ts"

/** What a line of part III leaves behind beside its entries. */
export const lineProducts = ["guidance", "gatherings", "documents", "clips", "classes"] as const
export type LineProduct = (typeof lineProducts)[number]

/** By the line's number in the plan (requirements 1.3); plans made from this one keep the numbers. */
const ofLine: Readonly<Record<string, LineProduct>> = {
  "1": "guidance",
  "2": "gatherings",
  "4": "documents",
  "7": "guidance",
  "9": "clips",
  "11": "classes",
}

export const productOf = (code: string): LineProduct | null =>
  Object.hasOwn(ofLine, code) ? (ofLine[code] ?? null) : null

type Asked = {
  /** Materials of the focal point that are such a product. */
  kinds: readonly MaterialKind[]
  /** Entries by these channels are, each counted by itself. */
  channels: readonly string[]
}

export const productAsks: Readonly<Record<LineProduct, Asked>> = {
  guidance: { kinds: ["guidance", "document"], channels: [] },
  gatherings: { kinds: [], channels: ["conference", "training", "contest"] },
  documents: { kinds: ["document", "leaflet"], channels: ["leaflet", "conference", "training"] },
  clips: { kinds: ["clip"], channels: [] },
  classes: { kinds: [], channels: ["training"] },
}
