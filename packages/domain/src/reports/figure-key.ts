import { z } from "zod"

/** What a figure counts: everything, one part of it by a code, or what waits and so is not counted yet. */
export const figureKinds = [
  "all",
  "direct",
  "aired",
  "index",
  "item",
  "tag",
  "channel",
  "channel-kind",
  "audience",
  "task",
  "language",
  "head",
  "integrated",
  "waiting",
  "returned",
] as const
export type FigureKind = (typeof figureKinds)[number]

const withoutCode: readonly FigureKind[] = [
  "all",
  "direct",
  "aired",
  "head",
  "integrated",
  "waiting",
  "returned",
]

/** `all`, or `item:par-a`: a figure's address, for whoever opens the entries behind it. */
export type FigureKey = string
export type Figure = { kind: FigureKind; code: string }

export const figureKey = (kind: FigureKind, code = ""): FigureKey =>
  code ? `${kind}:${code}` : kind

const isKind = (text: string): text is FigureKind => figureKinds.some((kind) => kind === text)

/** Null for what is no figure. */
export function readFigureKey(key: string): Figure | null {
  const [kind = "", ...rest] = key.split(":")
  const code = rest.join(":")
  if (!isKind(kind)) return null
  return (code === "") === withoutCode.includes(kind) ? { kind, code } : null
}

/** In an address: `?figure=item:par-a`. */
export const FigureParam = z
  .string()
  .max(120)
  .transform((text, ctx) => {
    const figure = readFigureKey(text)
    if (figure) return figure
    ctx.addIssue({ code: "custom", message: "không phải một số liệu của báo cáo" })
    return z.NEVER
  })
